package org.quintet.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Language;

/// English words: letters and digits, joined by apostrophes and hyphens.
final class EnglishLexer extends Lexer {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['’-]+[\\p{L}\\p{N}]+)*");
    private static final int LONGEST_PHRASE = 5;
    private static final List<String> NUMBERS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    EnglishLexer(Vocabulary vocabulary) {
        super(vocabulary, Language.ENGLISH);
        for (Hue hue : Hue.values()) {
            hue(English.hue(hue), set(hue));
            hue(English.hue(hue).replace(' ', '-'), set(hue));
        }
        hue("gray", set(Hue.GREY));
        for (int i = 0; i < NUMBERS.size(); i++) {
            number(NUMBERS.get(i), i);
        }
        number("a", 1);
        number("an", 1);
        number("a single", 1);
        number("both", 2);
    }

    @Override
    List<Integer> ends(String text, int at) {
        List<Integer> ends = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int from = at;
        while (ends.size() < LONGEST_PHRASE && words.find(from)) {
            if (words.start() != from && !(text.charAt(from) == ' ' && words.start() == from + 1)) {
                break;
            }
            ends.addFirst(words.end());
            from = words.end();
            if (from >= text.length()) {
                break;
            }
        }
        return ends;
    }

    @Override
    int unknownEnd(String text, int at) {
        Matcher word = WORD.matcher(text);
        return word.find(at) && word.start() == at
                ? word.end()
                : at + Character.charCount(text.codePointAt(at));
    }

    @Override
    boolean isWord(String text) {
        return text.indexOf(' ') < 0;
    }

    @Override
    boolean isIn(String text, String words) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }

    @Override
    boolean isOddCapital(String text, int at, String word) {
        if (!Character.isUpperCase(word.charAt(0))
                || word.equals("I")
                || word.startsWith("I’")
                || word.startsWith("I'")) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && " “\"(*#>-\n".indexOf(text.charAt(before)) >= 0) {
            if (text.charAt(before) == '\n') {
                return false;
            }
            before--;
        }
        return before >= 0 && ".!?:".indexOf(text.charAt(before)) < 0;
    }
}
