package org.quintet.task.support.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Numbers as they are written in digits, English words up to ninety-nine, and Chinese characters.
final class Numbers {
    /// A pattern for such a number, without groups.
    static final String PATTERN =
            "(?:\\d{1,9}(?:[.,]\\d{1,3})?|[零〇一二两三四五六七八九十百千万半]{1,8}"
                    + "|(?:a )?dozen|a couple of|half a|(?:twenty|thirty|forty|fifty|sixty|seventy"
                    + "|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
                    + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
                    + "|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundred|an|a)";

    private static final Map<String, Double> WORDS = words();
    private static final String DIGITS = "零一二三四五六七八九";

    private Numbers() {}

    private static Map<String, Double> words() {
        String[] small =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen "
                                + "fourteen fifteen sixteen seventeen eighteen nineteen")
                        .split(" ", -1);
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
        Map<String, Double> words = new HashMap<>();
        for (int i = 0; i < small.length; i++) {
            words.put(small[i], (double) i);
        }
        for (int i = 0; i < tens.length; i++) {
            int ten = 10 * (i + 2);
            words.put(tens[i], (double) ten);
            for (int j = 1; j < 10; j++) {
                words.put(tens[i] + "-" + small[j], (double) ten + j);
            }
        }
        words.put("a", 1.0);
        words.put("an", 1.0);
        words.put("half-a", 0.5);
        words.put("a-couple-of", 2.0);
        words.put("dozen", 12.0);
        words.put("a-dozen", 12.0);
        words.put("hundred", 100.0);
        return words;
    }

    /// The value of a number.
    static OptionalDouble value(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        Double word = WORDS.get(plain);
        if (word != null) {
            return OptionalDouble.of(word);
        }
        if (!plain.isEmpty() && Character.isIdeographic(plain.codePointAt(0))) {
            return chinese(plain);
        }
        return digits(plain);
    }

    /// A comma before three digits parts thousands, any other a decimal.
    private static OptionalDouble digits(String text) {
        String plain =
                text.matches("\\d{1,3}(,\\d{3})+") ? text.replace(",", "") : text.replace(',', '.');
        return plain.matches("\\d+(\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    private static OptionalDouble chinese(String text) {
        double total = 0;
        double section = 0;
        double digit = -1;
        for (char c : text.replace('两', '二').replace('〇', '零').toCharArray()) {
            int scale =
                    switch (c) {
                        case '十' -> 10;
                        case '百' -> 100;
                        case '千' -> 1000;
                        case '万' -> 10_000;
                        default -> 1;
                    };
            if (c == '半') {
                section += 0.5;
            } else if (scale == 10_000) {
                total = (total + section + Math.max(digit, 0)) * scale;
                section = 0;
                digit = -1;
            } else if (scale > 1) {
                section += (digit < 0 ? 1 : digit) * scale;
                digit = -1;
            } else if (DIGITS.indexOf(c) < 0) {
                return OptionalDouble.empty();
            } else {
                digit = digit < 0 ? DIGITS.indexOf(c) : digit * 10 + DIGITS.indexOf(c);
            }
        }
        return OptionalDouble.of(total + section + Math.max(digit, 0));
    }

    /// A number in plain digits, without a useless fraction.
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
