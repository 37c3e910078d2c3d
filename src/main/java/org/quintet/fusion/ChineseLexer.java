package org.quintet.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Language;

/// Chinese words by the longest match; Latin words and numbers between them stay whole.
final class ChineseLexer extends Lexer {
    private static final int LONGEST = 12;
    private static final String DIGITS = "零一二三四五六七八九十";

    ChineseLexer(Vocabulary vocabulary) {
        super(vocabulary, Language.CHINESE);
        for (Hue hue : Hue.values()) {
            String name = Chinese.hue(hue);
            hue(name, set(hue));
            if (name.length() == 2) {
                hue(name.substring(0, 1), set(hue));
                for (Hue other : Hue.values()) {
                    if (Chinese.hue(other).length() == 2 && other != hue) {
                        hue(
                                name.substring(0, 1) + Chinese.hue(other).charAt(0) + "相间",
                                Set.of(hue, other));
                    }
                }
            }
        }
        hue("橘色", set(Hue.ORANGE));
        hue("粉红色", set(Hue.PINK));
        hue("褐色", set(Hue.BROWN));
        vocabulary.measures().forEach(this::plain);
        for (int i = 0; i < DIGITS.length(); i++) {
            number(DIGITS.substring(i, i + 1), i);
        }
        number("两", 2);
        number("十一", 11);
        number("十二", 12);
        number("十几", 13);
        number("二十", 20);
        number("至少二十", 20);
        number("二十多", 20);
    }

    @Override
    List<Integer> ends(String text, int at) {
        List<Integer> ends = new ArrayList<>();
        int shortest = isLatin(text.charAt(at)) ? unknownEnd(text, at) : at + 1;
        int longest = Math.max(shortest, Math.min(text.length(), at + LONGEST));
        for (int end = longest; end >= shortest; end--) {
            if (!Character.isLowSurrogate(text.charAt(end - 1)) || end - at > 1) {
                ends.add(end);
            }
        }
        return ends;
    }

    @Override
    int unknownEnd(String text, int at) {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end > at ? end : at + Character.charCount(text.codePointAt(at));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    @Override
    boolean isWord(String text) {
        return text.length() > 1 || isLatin(text.charAt(0));
    }

    @Override
    boolean isIn(String text, String words) {
        return text.contains(words);
    }

    @Override
    boolean isOddCapital(String text, int at, String word) {
        return false;
    }
}
