package org.quintet.speech.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Numbers in English words. Pure functions over digits, so that no number is too large.
final class EnglishNumbers {
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] SCALES = {"", "thousand", "million", "billion", "trillion"};
    private static final Map<String, String> ORDINALS =
            Map.of(
                    "one", "first",
                    "two", "second",
                    "three", "third",
                    "five", "fifth",
                    "eight", "eighth",
                    "nine", "ninth",
                    "twelve", "twelfth");

    /// Longer numbers are read digit by digit.
    private static final int MOST_DIGITS = 15;

    private EnglishNumbers() {}

    /// A whole number, commas allowed: "1,250" as "one thousand two hundred fifty".
    static String cardinal(String written) {
        String number = written.replace(",", "").replaceFirst("^0+(?=\\d)", "");
        if (number.length() > MOST_DIGITS) {
            return digits(number);
        }
        if (number.equals("0")) {
            return SMALL[0];
        }
        List<String> words = new ArrayList<>();
        int groups = (number.length() + 2) / 3;
        for (int g = groups - 1; g >= 0; g--) {
            int end = number.length() - 3 * g;
            int value = Integer.parseInt(number.substring(Math.max(0, end - 3), end));
            if (value > 0) {
                words.add(belowThousand(value) + (g == 0 ? "" : " " + SCALES[g]));
            }
        }
        return String.join(" ", words);
    }

    private static String belowThousand(int value) {
        if (value < 100) {
            return belowHundred(value);
        }
        String hundreds = SMALL[value / 100] + " hundred";
        return value % 100 == 0 ? hundreds : hundreds + " " + belowHundred(value % 100);
    }

    private static String belowHundred(int value) {
        if (value < 20) {
            return SMALL[value];
        }
        String tens = TENS[value / 10];
        return value % 10 == 0 ? tens : tens + "-" + SMALL[value % 10];
    }

    /// "3" as "third".
    static String ordinal(String written) {
        String words = cardinal(written);
        int cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
        String last = words.substring(cut);
        String end = ORDINALS.get(last);
        if (end == null) {
            end = last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th";
        }
        return words.substring(0, cut) + end;
    }

    /// Digit by digit: "305" as "three zero five".
    static String digits(String written) {
        List<String> words = new ArrayList<>();
        written.chars().filter(Character::isDigit).forEach(c -> words.add(SMALL[c - '0']));
        return String.join(" ", words);
    }

    /// With a point: "3.14" as "three point one four"; whole numbers as they are.
    static String decimal(String written) {
        int point = written.indexOf('.');
        if (point < 0) {
            return cardinal(written);
        }
        String whole = point == 0 ? "0" : written.substring(0, point);
        return cardinal(whole) + " point " + digits(written.substring(point + 1));
    }

    /// A year: "1998" as "nineteen ninety-eight", "2005" as "two thousand five". Numbers of rooms,
    /// flights and screens are read in the same way: "305" as "three oh five".
    ///
    /// @param written three or four digits
    static String year(String written) {
        int value = Integer.parseInt(written);
        int century = value / 100;
        int rest = value % 100;
        if (rest == 0) {
            return century % 10 == 0 ? cardinal(written) : belowHundred(century) + " hundred";
        }
        if (century == 20 && rest < 10) {
            return "two thousand " + SMALL[rest];
        }
        return belowHundred(century) + " " + (rest < 10 ? "oh " : "") + belowHundred(rest);
    }

    /// A decade: "1990" as "nineteen nineties".
    static String decade(String written) {
        String year =
                written.length() == 2 ? belowHundred(Integer.parseInt(written)) : year(written);
        return year.endsWith("y") ? year.substring(0, year.length() - 1) + "ies" : year + "s";
    }

    /// A fraction such as "3/4"; "over" where it has no name.
    static String fraction(String above, String below) {
        String number = cardinal(above);
        boolean one = number.equals("one");
        return switch (below) {
            case "2" -> number + (one ? " half" : " halves");
            case "4" -> number + (one ? " quarter" : " quarters");
            default ->
                    below.length() > 2 && !below.matches("10+")
                            ? number + " over " + cardinal(below)
                            : number + " " + ordinal(below) + (one ? "" : "s");
        };
    }

    /// The value of a Roman numeral; 0 where it is none.
    static int roman(String written) {
        if (!written.matches("X{0,3}(IX|IV|V?I{0,3})") || written.isEmpty()) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < written.length(); i++) {
            int own = romanDigit(written.charAt(i));
            int next = i + 1 < written.length() ? romanDigit(written.charAt(i + 1)) : 0;
            value += own < next ? -own : own;
        }
        return value;
    }

    private static int romanDigit(char c) {
        return switch (c) {
            case 'X' -> 10;
            case 'V' -> 5;
            default -> 1;
        };
    }
}
