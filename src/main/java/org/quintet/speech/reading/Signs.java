package org.quintet.speech.reading;

/// Characters that stand for others, and those nobody can say. Pure functions.
final class Signs {
    private static final String KEPT_WIDE = "！（），．：；？";

    private Signs() {}

    /// Full-width letters and digits as common ones; without emoji, control characters, marks of
    /// direction, halves of surrogates.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(clean, c));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int c) {
        if (c == '\n' || c == '\u2028' || c == '\u2029') {
            clean.append('\n');
        } else if (c == '\r' || Character.isISOControl(c) || Character.isSpaceChar(c)) {
            clean.append(' ');
        } else if (c > 0xff00 && c < 0xff5f && KEPT_WIDE.indexOf(c) < 0) {
            clean.append((char) (c - 0xfee0));
        } else if (isEmoji(c)) {
            clean.append(' ');
        } else if (!isSilent(c)) {
            clean.appendCodePoint(c);
        }
    }

    private static boolean isEmoji(int c) {
        return (Character.isEmojiPresentation(c) && c > 0xff)
                || (c >= 0x2600 && c < 0x27c0)
                || (c >= 0x1f000 && c < 0x1fb00)
                || c == 0xfffc
                || c == 0xfffd;
    }

    private static boolean isSilent(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || (c >= 0xfe00 && c < 0xfe10)
                || c == 0x20e3;
    }
}
