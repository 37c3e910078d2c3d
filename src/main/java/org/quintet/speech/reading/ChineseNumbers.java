package org.quintet.speech.reading;

/// Numbers in Chinese characters. Pure functions over digits.
final class ChineseNumbers {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] SCALES = {"", "万", "亿", "万亿"};
    private static final int MOST_DIGITS = 16;

    private ChineseNumbers() {}

    /// A whole number, commas allowed: "10250" as 一万零二百五十; 两 before 千, 万 and 亿, and before 百 at the
    /// beginning.
    static String cardinal(String written) {
        String number = written.replace(",", "").replaceFirst("^0+(?=\\d)", "");
        if (number.length() > MOST_DIGITS) {
            return digits(number);
        }
        if (number.equals("0")) {
            return "零";
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int g = (number.length() + 3) / 4 - 1; g >= 0; g--) {
            int end = number.length() - 4 * g;
            int value = Integer.parseInt(number.substring(Math.max(0, end - 4), end));
            if (value == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || value < 1000)) {
                words.append('零');
            }
            String group = belowTenThousand(value, words.isEmpty());
            boolean two = value == 2 && g > 0;
            words.append(two ? "两" : group).append(SCALES[g]);
            gap = false;
        }
        String all = words.toString();
        return all.startsWith("一十") ? all.substring(1) : all;
    }

    private static String belowTenThousand(int value, boolean first) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        int divisor = 1000;
        for (int place = 3; place >= 0; place--, divisor /= 10) {
            int digit = value / divisor % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append('零');
                gap = false;
            }
            boolean two = digit == 2 && (place == 3 || (place == 2 && first && words.isEmpty()));
            words.append(two ? '两' : DIGITS.charAt(digit)).append(PLACES[place]);
        }
        return words.toString();
    }

    /// Digit by digit: 二零二六.
    static String digits(String written) {
        StringBuilder words = new StringBuilder();
        written.chars()
                .filter(Character::isDigit)
                .forEach(c -> words.append(DIGITS.charAt(c - '0')));
        return words.toString();
    }

    /// Digit by digit as on the telephone, where one is 幺.
    static String telephone(String written) {
        return digits(written).replace('一', '幺');
    }

    /// With a point: 三点一四; whole numbers as they are.
    static String decimal(String written) {
        int point = written.indexOf('.');
        if (point < 0) {
            return cardinal(written);
        }
        String whole = point == 0 ? "0" : written.substring(0, point);
        return cardinal(whole) + "点" + digits(written.substring(point + 1));
    }

    /// How many of something: 2 is 两 before a measure word.
    static String count(String written) {
        return written.equals("2") ? "两" : decimal(written);
    }
}
