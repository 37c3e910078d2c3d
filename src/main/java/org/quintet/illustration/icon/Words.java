package org.quintet.illustration.icon;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Brings words to a form in which they can be compared: `The drops of water` and `water drop` are
/// the same.
final class Words {
    private static final int LONGEST = 80;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LITTLE = Set.of("a", "an", "the", "of", "some", "in", "and");

    /// One, some or a measure before a noun.
    private static final Pattern COUNTED =
            Pattern.compile(
                    "^[一几两这那](?:个|片|滴|只|棵|颗|朵|座|条|辆|台|张|把|本|杯|束|株|块|位|名|群|堆|种)(?=\\p{IsHan})");

    private Words() {}

    /// The words of a text in lower case and singular, without articles; a Chinese text is one.
    static List<String> tokens(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = OTHER.matcher(plain.replace("'s", "")).replaceAll(" ").strip();
        String uncounted = COUNTED.matcher(bare).replaceFirst("");
        return Arrays.stream(uncounted.split(" ", -1))
                .filter(token -> !token.isEmpty() && !LITTLE.contains(token))
                .map(Words::singular)
                .toList();
    }

    /// The words of a text in the order of the alphabet, joined.
    static String key(List<String> tokens) {
        return tokens.stream().sorted().collect(Collectors.joining(" "));
    }

    static boolean isChinese(String token) {
        return token.codePoints().anyMatch(Character::isIdeographic);
    }

    /// By the common rules only; both sides of a comparison go through it.
    private static String singular(String token) {
        if (token.length() < 4 || !token.endsWith("s") || token.equals("glasses")) {
            return token;
        }
        if (token.endsWith("ies")) {
            return token.substring(0, token.length() - 3) + "y";
        }
        if (token.endsWith("sses") || token.endsWith("xes") || token.endsWith("hes")) {
            return token.substring(0, token.length() - 2);
        }
        if (token.endsWith("ss") || token.endsWith("us") || token.endsWith("is")) {
            return token;
        }
        return token.substring(0, token.length() - 1);
    }
}
