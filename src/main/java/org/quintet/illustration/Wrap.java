package org.quintet.illustration;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks texts into lines that fit a width. For one thread at a time: make one where it is needed.
public final class Wrap {
    private static final String ELLIPSIS = "…";

    private final Typeface typeface;

    /// Measures in a font.
    public Wrap(Typeface typeface) {
        this.typeface = typeface;
    }

    /// The lines of a text. Breaks where its language may break; a word that is too long for a line
    /// is cut; what goes beyond the last line is left out behind an ellipsis.
    ///
    /// @param width of a line
    /// @param most number of lines
    public List<String> lines(String text, double size, boolean bold, double width, int most) {
        String plain = text.replaceAll("\\s+", " ").strip();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(plain, size, bold, width)) {
            if (!line.isEmpty() && measure(line + piece, size, bold) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
        }
        lines.add(line.toString().strip());
        if (lines.size() <= most) {
            return lines;
        }
        String last = lines.get(most - 1);
        while (!last.isEmpty() && measure(last + ELLIPSIS, size, bold) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(last + ELLIPSIS);
        return kept;
    }

    /// How wide a text is; spaces at its end do not count.
    public double measure(String text, double size, boolean bold) {
        return typeface.width(text.stripTrailing(), size, bold);
    }

    private List<String> pieces(String text, double size, boolean bold, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String piece = text.substring(start, end);
            while (measure(piece, size, bold) > width) {
                int cut = fitting(piece, size, bold, width);
                pieces.add(piece.substring(0, cut));
                piece = piece.substring(cut);
            }
            pieces.add(piece);
            start = end;
        }
        return pieces;
    }

    /// How much of a word fits, at least one character.
    private int fitting(String word, double size, boolean bold, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (measure(word.substring(0, next), size, bold) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
