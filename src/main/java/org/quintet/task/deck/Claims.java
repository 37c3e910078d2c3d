package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What of a text can be wrong in a way that is easy to see: its numbers, its names, and which way
/// things go. Stateless.
final class Claims {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern HAN_NUMBER =
            Pattern.compile(
                    "[零二两三四五六七八九十百千万亿]+(?=[个种类年月日天次倍位名层级步阶条项只块节章大点成分度米克吨元小])" + "|第[一二三四五六七八九十百]+");
    private static final Pattern NAME =
            Pattern.compile("(?<![.!?:] )(?<!^)(?<![“\"(])\\b\\p{Lu}[\\p{L}\\d'’-]+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]+");
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("two", "2"),
                    Map.entry("three", "3"),
                    Map.entry("four", "4"),
                    Map.entry("five", "5"),
                    Map.entry("six", "6"),
                    Map.entry("seven", "7"),
                    Map.entry("eight", "8"),
                    Map.entry("nine", "9"),
                    Map.entry("ten", "10"),
                    Map.entry("dozen", "12"),
                    Map.entry("hundred", "100"),
                    Map.entry("thousand", "1000"),
                    Map.entry("million", "1000000"),
                    Map.entry("billion", "1000000000"),
                    Map.entry("half", "1/2"),
                    Map.entry("double", "×2"),
                    Map.entry("twice", "×2"));
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private Claims() {}

    /// The numbers of a text, each in one form, however it is written.
    static Set<String> numbers(String text) {
        Set<String> all = new LinkedHashSet<>();
        String plain = halfWidth(text);
        NUMBER.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(Claims::plain)
                .forEach(all::add);
        HAN_NUMBER.matcher(plain).results().map(MatchResult::group).forEach(all::add);
        WORD.matcher(plain.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> WORDS.get(word.group()))
                .forEach(
                        value -> {
                            if (value != null) {
                                all.add(value);
                            }
                        });
        return all;
    }

    /// Whether all numbers of a text stand in another, as digits, words or Chinese characters.
    static boolean numbersStandIn(String text, String other) {
        Set<String> known = numbers(other);
        return numbers(text).stream()
                .allMatch(
                        number ->
                                known.contains(number)
                                        || (Lines.isHan(number.codePointAt(0))
                                                && (other.contains(number)
                                                        || known.contains(value(number))))
                                        || knownInChinese(number, other));
    }

    private static boolean knownInChinese(String number, String other) {
        return number.length() == 1
                && Character.isDigit(number.charAt(0))
                && other.indexOf("〇一二三四五六七八九".charAt(number.charAt(0) - '0')) >= 0;
    }

    private static String value(String han) {
        String digits = han.replace("第", "").replace('两', '二');
        int at = digits.length() == 1 ? "零一二三四五六七八九十".indexOf(digits) : -1;
        return at < 0 ? han : Integer.toString(at);
    }

    /// Without the commas of thousands.
    private static String plain(String number) {
        return number.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? number.replace(",", "") : number;
    }

    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return plain.toString();
    }

    /// The names of a text: capitalised words within an English sentence, Latin words within a
    /// Chinese one.
    static List<String> names(String text) {
        boolean chinese = text.codePoints().anyMatch(Lines::isHan);
        return (chinese ? LATIN : NAME).matcher(text).results().map(MatchResult::group).toList();
    }

    /// Whether all names of a text stand in another.
    static boolean namesStandIn(String text, String other) {
        String lower = other.toLowerCase(Locale.ROOT);
        return names(text).stream().allMatch(name -> lower.contains(stem(name)));
    }

    private static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "");
        return lower.length() > 4 && lower.endsWith("s")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    /// Numbers, with their places, for a question that leaves one out.
    static List<MatchResult> figures(String text) {
        return new ArrayList<>(NUMBER.matcher(text).results().toList());
    }
}
