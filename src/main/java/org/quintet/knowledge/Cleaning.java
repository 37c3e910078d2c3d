package org.quintet.knowledge;

import java.text.Normalizer;

/// Takes out of text what nobody sees: control characters, marks that turn the direction of
/// reading, blanks without width. What joins emoji and letters stays. Thread-safe.
final class Cleaning {
    private static final String UNSEEN = "\u00AD\u180E\u200B\u2060\uFEFF\uFFFC";

    private Cleaning() {}

    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> add(clean, c));
        return clean.toString();
    }

    private static void add(StringBuilder clean, int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            clean.appendCodePoint(codePoint);
        } else if (codePoint == '\u000B' || codePoint == '\f' || codePoint == '\r') {
            clean.append('\n');
        } else if (isRadical(codePoint)) {
            clean.append(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC));
        } else if (Character.isSpaceChar(codePoint)) {
            clean.append(codePoint == '\u3000' ? '\u3000' : ' ');
        } else if (!isUnseen(codePoint)) {
            clean.appendCodePoint(codePoint);
        }
    }

    /// Fonts in PDF often name parts of characters in place of the characters that look the same.
    private static boolean isRadical(int codePoint) {
        return codePoint >= 0x2E80 && codePoint < 0x2FE0;
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            case Character.FORMAT ->
                    UNSEEN.indexOf(codePoint) >= 0
                            || (codePoint >= 0x202A && codePoint <= 0x202E)
                            || (codePoint >= 0x2066 && codePoint <= 0x2069);
            default -> codePoint == 0xFFFC;
        };
    }
}
