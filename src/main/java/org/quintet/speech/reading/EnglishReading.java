package org.quintet.speech.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;

/// English as it is read aloud. Immutable and thread-safe.
final class EnglishReading {
    private static final String NUMBER =
            "(?<!\\d)(?:\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?+|\\d++(?:\\.\\d++)?+)";
    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");
    private static final String MONTH =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final Map<String, String[]> MONEY =
            Map.of(
                    "$", new String[] {"dollar", "dollars", "cent", "cents"},
                    "US$", new String[] {"US dollar", "US dollars", "cent", "cents"},
                    "£", new String[] {"pound", "pounds", "penny", "pence"},
                    "€", new String[] {"euro", "euros", "cent", "cents"},
                    "¥", new String[] {"yuan", "yuan", "fen", "fen"},
                    "￥", new String[] {"yuan", "yuan", "fen", "fen"});
    private static final Map<String, String> LARGE =
            Map.of("k", "thousand", "m", "million", "b", "billion", "bn", "billion");

    private final Addresses addresses = Addresses.english();
    private final Rules rules = rules();

    /// The words of a text.
    String of(String text) {
        return rules.apply(text);
    }

    private Rules rules() {
        Rules all = new Rules();
        addAddresses(all);
        EnglishShortForms.addTo(all);
        addDates(all);
        addTimes(all);
        addMoney(all);
        addNames(all);
        addQuantities(all);
        addNumbers(all);
        addSigns(all);
        return all;
    }

    private void addAddresses(Rules all) {
        for (String kind :
                List.of(
                        Addresses.URL,
                        Addresses.EMAIL,
                        Addresses.FILE,
                        Addresses.HOST,
                        Addresses.PATH)) {
            all.add(kind, match -> digitsApart(addresses.spoken(match)));
        }
    }

    private static String digitsApart(String text) {
        return new Rules()
                .add("\\d{4,}", m -> EnglishNumbers.digits(m.group()))
                .add("\\d+", m -> EnglishNumbers.cardinal(m.group()))
                .apply(text);
    }

    private static void addDates(Rules all) {
        all.add(
                "\\b(\\d{4})([-/.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])\\b",
                m -> date(m.group(3), m.group(4), m.group(1)));
        all.add(
                "\\b(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])/(\\d{4})\\b",
                m -> date(m.group(1), m.group(2), m.group(3)));
        all.add(
                "\\b(0?[1-9]|[12]\\d|3[01])[/.](0?[1-9]|1[0-2])[/.](\\d{4})\\b",
                m -> date(m.group(2), m.group(1), m.group(3)));
        all.add(
                "\\b" + MONTH + " (\\d{1,2})\\s?[–-]\\s?(\\d{1,2})\\b",
                m ->
                        month(m.group(1))
                                + " "
                                + EnglishNumbers.ordinal(m.group(2))
                                + " to "
                                + EnglishNumbers.ordinal(m.group(3)));
        all.add(
                "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?!:)",
                m ->
                        month(m.group(1))
                                + " "
                                + EnglishNumbers.ordinal(m.group(2))
                                + (m.group(3) == null ? "" : ", " + year(m.group(3))));
        all.add(
                "\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? (\\d{4}))?(?![a-z])",
                m ->
                        "the "
                                + EnglishNumbers.ordinal(m.group(1))
                                + " of "
                                + month(m.group(2))
                                + (m.group(3) == null ? "" : ", " + year(m.group(3))));
        all.add("\\bthe the (?=\\w+ of )", _ -> "the ");
        all.add("\\b(1[1-9]\\d0|20\\d0)'?s\\b", m -> EnglishNumbers.decade(m.group(1)));
        // Else they are seconds.
        all.add(
                "['’](\\d0)s\\b|(?<=\\b(?:the|his|her|my|our|their|early|late|mid)[ -])([2-9]0)s\\b",
                EnglishReading::decade);
        all.add(
                "(?<![\\d-])(1[1-9]\\d\\d|20\\d\\d)\\s?[-–]\\s?(1[1-9]\\d\\d|20\\d\\d)(?![\\d-])",
                m -> year(m.group(1)) + " to " + year(m.group(2)));
        all.add("\\b" + MONTH + "(?= \\d{4}\\b)", m -> month(m.group(1)));
        all.add("\\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.", m -> month(m.group(1)));
    }

    private static String date(String month, String day, String year) {
        return MONTHS.get(Integer.parseInt(month) - 1)
                + " "
                + EnglishNumbers.ordinal(day)
                + ", "
                + year(year);
    }

    private static String month(String written) {
        String start = written.substring(0, 3);
        return MONTHS.stream().filter(m -> m.startsWith(start)).findFirst().orElse(written);
    }

    private static String year(String written) {
        return EnglishNumbers.year(written);
    }

    private static void addTimes(Rules all) {
        String half = "(?:\\s?([AaPp])\\.?\\s?[Mm]\\b(?:\\.(?!\\s*$|\\s+[A-Z]))?)";
        all.add(
                "(?<![\\d:])([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?" + half + "?(?![\\d:])",
                EnglishReading::time);
        all.add("(?<![\\d.])(1[0-2]|[1-9])\\.([0-5]\\d)()" + half, EnglishReading::time);
        all.add(
                "\\b(1[0-2]|[1-9])" + half,
                m -> EnglishNumbers.cardinal(m.group(1)) + " " + half(m.group(2)));
    }

    private static String half(String letter) {
        return letter.toUpperCase(Locale.ROOT) + "M";
    }

    private static String time(MatchResult m) {
        String hour = EnglishNumbers.cardinal(m.group(1));
        int minutes = Integer.parseInt(m.group(2));
        String after = m.group(4) == null ? "" : " " + half(m.group(4));
        String seconds =
                m.group(3) == null || m.group(3).isEmpty()
                        ? ""
                        : " and " + EnglishNumbers.cardinal(m.group(3)) + " seconds";
        if (minutes == 0 && seconds.isEmpty()) {
            boolean clock = after.isEmpty() && Integer.parseInt(m.group(1)) <= 12;
            return clock ? hour + " o'clock" : hour + (after.isEmpty() ? " hundred" : after);
        }
        String said =
                (minutes == 0 ? "zero zero" : minutes < 10 ? "oh " : "")
                        + (minutes == 0 ? "" : EnglishNumbers.cardinal(m.group(2)));
        return hour + " " + said + seconds + after;
    }

    private static void addMoney(Rules all) {
        all.add(
                "(US\\$|[$£€¥￥])(" + NUMBER + ")\\s?[-–]\\s?\\1?(?=\\d)",
                m -> EnglishNumbers.decimal(m.group(2)) + " to " + m.group(1));
        all.add(
                "(US\\$|[$£€¥￥])\\s?("
                        + NUMBER
                        + ")(?:\\s?(k|K|m|M|bn|B|b)\\b|\\s(thousand|million|billion|trillion)\\b)?",
                EnglishReading::money);
        all.add(
                "(" + NUMBER + ")\\s?(USD|EUR|RMB|CNY|GBP)\\b",
                m -> EnglishNumbers.decimal(m.group(1)) + " " + currency(m.group(2)));
        all.add(
                "\\b(USD|EUR|RMB|CNY|GBP)\\s?(" + NUMBER + ")",
                m -> EnglishNumbers.decimal(m.group(2)) + " " + currency(m.group(1)));
    }

    private static String currency(String code) {
        return switch (code) {
            case "USD" -> "US dollars";
            case "EUR" -> "euros";
            case "GBP" -> "pounds";
            default -> "yuan";
        };
    }

    private static String money(MatchResult m) {
        String[] names = MONEY.getOrDefault(m.group(1), new String[] {"", "", "", ""});
        String amount = m.group(2);
        String scale = m.group(4);
        if (m.group(3) != null) {
            scale = LARGE.get(m.group(3).toLowerCase(Locale.ROOT));
        }
        if (scale != null) {
            return EnglishNumbers.decimal(amount) + " " + scale + " " + names[1];
        }
        int point = amount.indexOf('.');
        if (point < 0 || amount.length() - point != 3) {
            return EnglishNumbers.decimal(amount) + " " + names[amount.equals("1") ? 0 : 1];
        }
        String whole = amount.substring(0, point);
        String part = amount.substring(point + 1);
        String cents = EnglishNumbers.cardinal(part) + " " + names[part.equals("01") ? 2 : 3];
        String units = EnglishNumbers.cardinal(whole) + " " + names[whole.equals("1") ? 0 : 1];
        if (part.equals("00")) {
            return units;
        }
        return whole.equals("0") ? cents : units + " and " + cents;
    }

    private static void addNames(Rules all) {
        all.add(
                "(?<![\\d-])(\\+\\d{1,3}[ -])?\\(?(\\d{3})\\)?[ -.](\\d{3})[ -.](\\d{4})(?![\\d-])",
                m ->
                        (m.group(1) == null
                                        ? ""
                                        : "plus " + EnglishNumbers.digits(m.group(1)) + ", ")
                                + EnglishNumbers.digits(m.group(2))
                                + ", "
                                + EnglishNumbers.digits(m.group(3))
                                + ", "
                                + EnglishNumbers.digits(m.group(4)));
        all.add(
                "\\+\\d{1,3}(?:[ -]\\d{2,5}){2,5}\\b|(?<![\\d-])\\d{3,4}-\\d{4,8}(?![\\d-])",
                m ->
                        (m.group().startsWith("+") ? "plus " : "")
                                + String.join(
                                        ", ",
                                        List.of(m.group().split("[ -]", -1)).stream()
                                                .map(EnglishNumbers::digits)
                                                .toList()));
        all.add(
                "(?i)\\b(order|number|no\\.?|id|code|pin|ticket|account|card|serial|tracking"
                        + "|invoice|reference|phone|password|extension|call|dial)( (?:number|code|is|no\\.?|id))*"
                        + "([ :]*#?)(\\d{3,})\\b",
                m ->
                        m.group().substring(0, m.start(4) - m.start()).replace("#", "")
                                + EnglishNumbers.digits(m.group(4)));
        all.add(
                "\\b([Rr]oom|[Ff]light|[Ss]uite|[Aa]partment|[Hh]ighway|[Rr]oute|[Bb]us) (\\d{3,4})\\b(?![.,]\\d)",
                m -> m.group(1) + " " + EnglishNumbers.year(m.group(2)));
        all.add(
                "\\b([1-9]\\d{2,3})[x×]([1-9]\\d{2,3})\\b",
                m -> EnglishNumbers.year(m.group(1)) + " by " + EnglishNumbers.year(m.group(2)));
        all.add("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b", m -> dotted(m.group(), "dot"));
        all.add("\\b[vV](?=\\d+\\.\\d)", _ -> "version ");
        all.add("\\b\\d+(?:\\.\\d+){2,4}\\b", m -> dotted(m.group(), "point"));
        all.add(
                "\\b(Chapter|chapter|Part|part|Volume|volume|Act|Scene|Section|section|Book|World"
                        + " War|Type|type|Phase|phase|Class|class|Appendix|Unit|Level|Stage|Step)"
                        + " ([IVX]{1,6})\\b",
                m -> roman(m, false));
        all.add(
                "\\b(King|Queen|Pope|Henry|Louis|Elizabeth|George|Charles|Edward|William|Richard"
                        + "|James|Philip|Napoleon|Catherine|Peter|Alexander|Ivan|Paul|Benedict"
                        + "|Pius|Frederick|Francis|Leo|Nicholas|Ramses|Mary) ([IVX]{1,6})\\b(?! (?:am|was|will|have|do|can|think))",
                m -> roman(m, true));
        all.add("#(?=\\d)", _ -> "number ");
    }

    private static String dotted(String written, String name) {
        return String.join(
                " " + name + " ",
                List.of(written.split("\\.", -1)).stream().map(EnglishNumbers::cardinal).toList());
    }

    private static String roman(MatchResult m, boolean ordinal) {
        String number = String.valueOf(EnglishNumbers.roman(m.group(2)));
        if (number.equals("0") || (ordinal && m.group(2).equals("I") && m.group(1).length() > 9)) {
            return m.group();
        }
        return m.group(1)
                + " "
                + (ordinal
                        ? "the " + EnglishNumbers.ordinal(number)
                        : EnglishNumbers.cardinal(number));
    }

    private static void addQuantities(Rules all) {
        all.add("(?<=[\\d%])\\s?[–~](?=\\s?[-−]?\\d)|(?<=[\\d%])-(?=\\d)", _ -> " to ");
        all.add("(?<![\\w.])[-−](?=\\d)", _ -> "minus ");
        all.add("\\+(?=\\d)", _ -> " plus ");
        all.add("±\\s?(?=\\d)", _ -> " plus or minus ");
        all.add("(" + NUMBER + ")\\s?%", m -> EnglishNumbers.decimal(m.group(1)) + " percent");
        all.add(
                "(" + NUMBER + ")([\\s-]?)(" + Units.ANY + ")(?![\\w²³])",
                m ->
                        EnglishNumbers.decimal(m.group(1))
                                + " "
                                + Units.english(
                                        m.group(3),
                                        m.group(1).equals("1") || m.group(2).equals("-")));
        all.add(
                "(" + NUMBER + ") to (?=[a-z -]+ (?:degree|kilo|meter|percent))",
                m -> EnglishNumbers.decimal(m.group(1)) + " to ");
        all.add("\\b24/7\\b", _ -> "twenty-four seven");
        all.add(
                "(\\d+) ([1-9]\\d?)/([1-9]\\d{0,2})\\b(?!/)",
                m -> EnglishNumbers.cardinal(m.group(1)) + " and " + mixed(m.group(2), m.group(3)));
        all.add(
                "(?<![\\d/])([1-9]\\d{0,2})/([1-9]\\d{0,2})(?![\\d/])",
                m -> EnglishNumbers.fraction(m.group(1), m.group(2)));
        all.add(
                "(\\d*)\\s?([½⅓⅔¼¾⅛])",
                m ->
                        (m.group(1).isEmpty() ? "" : EnglishNumbers.cardinal(m.group(1)) + " and ")
                                + vulgar(m.group(2), m.group(1).isEmpty()));
        all.add("(?<=\\d)\\s?[×x]\\s?(?=\\d)", _ -> " by ");
        all.add("(?<=\\d)x\\b", _ -> " times");
    }

    private static String mixed(String above, String below) {
        return above.equals("1") && below.equals("2")
                ? "a half"
                : above.equals("1") && below.equals("4")
                        ? "a quarter"
                        : EnglishNumbers.fraction(above, below);
    }

    private static String vulgar(String sign, boolean alone) {
        String said =
                switch (sign) {
                    case "½" -> "half";
                    case "⅓" -> "third";
                    case "⅔" -> "two thirds";
                    case "¾" -> "three quarters";
                    case "⅛" -> "eighth";
                    default -> "quarter";
                };
        return said.contains(" ") ? said : (alone ? "one " : "a ") + said;
    }

    private static void addNumbers(Rules all) {
        all.add("(" + NUMBER + ")(?:st|nd|rd|th)\\b", m -> EnglishNumbers.ordinal(m.group(1)));
        all.add("(?<![\\d.,])(1[1-9]\\d\\d|20\\d\\d)(?![\\d.,]\\d|\\d)", m -> year(m.group(1)));
        all.add("(?<![\\d.,])0\\d+", m -> EnglishNumbers.digits(m.group()));
        // A number in a name: GPT4, 3D, H100.
        all.add("(?<=[A-Za-z])(?=\\d)|(?<=\\d)(?=[A-Za-z])", _ -> " ");
        all.add("(?<=[A-Za-z])-(?=\\s?\\d)|(?<=\\d)-(?=[A-Za-z])", _ -> " ");
        all.add("(?<!\\d)\\.\\d+\\b", m -> "point " + EnglishNumbers.digits(m.group()));
        all.add("\\d+ (?=[A-Z]\\b)|" + NUMBER, m -> number(m.group()));
    }

    private static String number(String written) {
        return written.endsWith(" ")
                ? EnglishNumbers.cardinal(written.strip()) + " "
                : EnglishNumbers.decimal(written);
    }

    private static String decade(MatchResult m) {
        return EnglishNumbers.decade(m.group(1) == null ? m.group(2) : m.group(1));
    }

    private static void addSigns(Rules all) {
        all.add("\\s+[-–—]+\\s+|\\s?—\\s?", _ -> "—");
        all.add("\\.{2,}|…+", _ -> "…");
        for (String[] sign :
                new String[][] {
                    {"%", " percent "},
                    {"&", " and "},
                    {"\\+", " plus "},
                    {"=", " equals "},
                    {"@", " at "},
                    {"≈", " about "},
                    {"≤", " at most "},
                    {"≥", " at least "},
                    {"<", " less than "},
                    {">", " greater than "},
                    {"→", " to "},
                    {"×", " times "},
                    {"÷", " divided by "},
                    {"°", " degrees "},
                    {"\\$", " dollars "},
                    {"€", " euros "},
                    {"£", " pounds "},
                    {"α", " alpha "},
                    {"β", " beta "},
                    {"γ", " gamma "},
                    {"δ", " delta "},
                    {"λ", " lambda "},
                    {"μ", " mu "},
                    {"π", " pi "},
                    {"σ", " sigma "},
                    {"Ω", " omega "},
                    {"§", " section "},
                    {"\\band/or\\b", "and or"},
                    {"²", " squared "},
                    {"³", " cubed "}
                }) {
            all.add(sign[0], _ -> sign[1]);
        }
        all.add("[*#_|/\\\\~^`{}\\[\\]•·]+", _ -> " ");
    }
}
