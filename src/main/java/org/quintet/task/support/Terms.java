package org.quintet.task.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into what can be compared with other texts: the beginnings of words, which lets
/// endings pass, and pairs of Chinese characters. Stateless.
public final class Terms {
    private static final int STEM = 5;
    private static final Pattern PIECE = Pattern.compile("\\p{IsHan}+|(?:(?!\\p{IsHan})\\p{L})+");

    private Terms() {}

    /// The terms of a text, in order, with repetitions.
    public static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String piece = matcher.group();
            if (Character.isIdeographic(piece.codePointAt(0))) {
                for (int i = 0; i + 2 <= piece.length(); i++) {
                    terms.add(piece.substring(i, i + 2));
                }
            } else {
                terms.add(piece.substring(0, Math.min(STEM, piece.length())));
            }
        }
        return terms;
    }
}
