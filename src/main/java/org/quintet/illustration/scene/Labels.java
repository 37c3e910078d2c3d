package org.quintet.illustration.scene;

import java.util.regex.Pattern;

/// Texts that come from anywhere, made fit to be drawn.
final class Labels {
    private static final int MOST = 120;

    /// Control and format characters: they turn the direction of text or draw boxes.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Labels() {}

    /// A text in one line, without characters that are not to be seen, and not longer than anyone
    /// reads in a picture.
    static String plain(String text) {
        String seen = text.length() > 4 * MOST ? text.substring(0, 4 * MOST) : text;
        String plain = SPACES.matcher(UNSEEN.matcher(seen).replaceAll(" ")).replaceAll(" ").strip();
        if (plain.codePointCount(0, plain.length()) <= MOST) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, MOST - 1)).strip() + "…";
    }
}
