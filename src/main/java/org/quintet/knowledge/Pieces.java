package org.quintet.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a passage into pieces short enough for a sentence encoder: its heading, and a few sentences
/// at a time.
final class Pieces {
    private static final int LENGTH = 160;

    private Pieces() {}

    static List<String> of(Passage passage) {
        List<String> pieces = new ArrayList<>();
        if (!passage.heading().isEmpty()) {
            pieces.add(passage.heading());
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.CHINESE);
        for (String line : passage.text().split("\n", -1)) {
            if (MarkdownRows.isRule(line)) {
                continue;
            }
            sentences.setText(line);
            StringBuilder piece = new StringBuilder();
            int start = sentences.first();
            for (int end = sentences.next();
                    end != BreakIterator.DONE;
                    start = end, end = sentences.next()) {
                if (!piece.isEmpty() && piece.length() + end - start > LENGTH) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(line, start, end);
            }
            if (!piece.toString().isBlank()) {
                pieces.add(piece.toString());
            }
        }
        return pieces;
    }
}
