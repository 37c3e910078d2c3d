package org.quintet.perception.hearing;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// Cuts tokens into words: at spaces, and character by character where a language has none between
/// its words. Punctuation stays with the word before it, an opening bracket with the word after.
final class WordCut {
    private static final String OPENING = "\"“‘'([{¿¡-《「『（【";

    private WordCut() {}

    /// The words, each as its tokens, in order; every token is in one of them.
    static List<List<Integer>> words(List<Integer> text, Tokens tokens) {
        List<List<Integer>> words = new ArrayList<>();
        String before = " ";
        boolean opens = false;
        for (List<Integer> unit : characters(text, tokens)) {
            String spelling = tokens.text(unit);
            boolean isPunctuation = spelling.codePoints().noneMatch(Character::isLetterOrDigit);
            boolean opening = isPunctuation && OPENING.contains(spelling.strip());
            boolean begins =
                    words.isEmpty()
                            || (!opens
                                    && (opening || (!isPunctuation && isBorder(before, spelling))));
            if (begins) {
                words.add(new ArrayList<>());
            }
            words.getLast().addAll(unit);
            opens = opening && begins;
            before = spelling;
        }
        return words;
    }

    private static boolean isBorder(String before, String spelling) {
        return spelling.startsWith(" ")
                || before.endsWith(" ")
                || isUnspaced(before.codePointBefore(before.length()))
                || isUnspaced(spelling.codePointAt(0));
    }

    /// Whether a character belongs to a script, or to its punctuation, without spaces between
    /// words.
    static boolean isUnspaced(int character) {
        UnicodeBlock block = UnicodeBlock.of(character);
        if (UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
                || UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block)) {
            return true;
        }
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, MYANMAR, KHMER -> true;
            default -> false;
        };
    }

    /// Tokens joined until they are whole characters.
    private static List<List<Integer>> characters(List<Integer> text, Tokens tokens) {
        List<List<Integer>> units = new ArrayList<>();
        List<Integer> unit = new ArrayList<>();
        int missing = 0;
        for (int token : text) {
            unit.add(token);
            for (byte b : tokens.piece(token)) {
                missing = missing > 0 && (b & 0xc0) == 0x80 ? missing - 1 : following(b);
            }
            if (missing == 0) {
                units.add(unit);
                unit = new ArrayList<>();
            }
        }
        if (!unit.isEmpty()) {
            units.add(unit);
        }
        return units;
    }

    /// Bytes that follow the first of a character in UTF-8.
    private static int following(byte first) {
        int value = first & 0xff;
        return value >= 0xf0 ? 3 : value >= 0xe0 ? 2 : value >= 0xc0 ? 1 : 0;
    }
}
