package org.quintet.speech;

import java.util.ArrayList;
import java.util.List;

/// Cuts phonemes into pieces that the voice can speak in one go, where a speaker would draw breath:
/// at the end of a sentence, else at a mark within it, else between words. Pure functions.
final class PhonemeCutter {
    private static final String ENDS = ".!?…";
    private static final String MARKS = ",;:—)”";

    private PhonemeCutter() {}

    /// The pieces in their order; none is longer than `most`, blank ones are left out.
    ///
    /// @param most phonemes of a piece, at least 1
    static List<Piece> cut(String phonemes, int most) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < phonemes.length()) {
            int end = end(phonemes, start, most);
            String piece = phonemes.substring(start, end).strip();
            if (piece.chars().anyMatch(Character::isLetter)) {
                pieces.add(new Piece(piece, pause(piece, end == phonemes.length())));
            }
            start = end;
        }
        return pieces;
    }

    private static int end(String text, int start, int most) {
        if (text.length() - start <= most) {
            return text.length();
        }
        int limit = start + most;
        int least = start + most / 4;
        for (String marks : List.of(ENDS, MARKS, " ")) {
            for (int i = limit - 1; i >= least; i--) {
                boolean followed = i + 1 < text.length() && text.charAt(i + 1) == ' ';
                if (marks.indexOf(text.charAt(i)) >= 0 && (followed || marks.equals(" "))) {
                    return i + 1;
                }
            }
        }
        return limit;
    }

    private static double pause(String piece, boolean last) {
        char mark = piece.charAt(piece.length() - 1);
        if (last) {
            return 0;
        }
        return ENDS.indexOf(mark) >= 0 ? 0.35 : MARKS.indexOf(mark) >= 0 ? 0.18 : 0.03;
    }

    /// A piece.
    ///
    /// @param pause seconds of silence after it
    record Piece(String phonemes, double pause) {}
}
