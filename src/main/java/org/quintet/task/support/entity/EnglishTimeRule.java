package org.quintet.task.support.entity;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// English dates, times of day and lengths of time. Values are ISO 8601 where the words fix one:
/// `2026-03-14`, `2026-03`, `T15:00`, `P3D`; else the words.
final class EnglishTimeRule implements EntityRule {
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final String DAY = "(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?";
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String UNIT = "(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)";

    private static final Pattern ISO =
            Pattern.compile(
                    "(?<![\\p{Alnum}-])(?<it>(?<y>(?:19|20)\\d\\d)[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2}))(?![\\p{Alnum}-])");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "\\b(?<it>(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>"
                            + MONTH
                            + ")(?:,? (?<y>(?:19|20)\\d\\d))?)\\b",
                    Found.FLAGS);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "\\b(?<it>(?<m>"
                            + MONTH
                            + ") (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>(?:19|20)\\d\\d))?)\\b(?!:)",
                    Found.FLAGS);
    private static final Pattern MONTH_ALONE =
            Pattern.compile(
                    "\\b(?<lead>in|since|of|until|till|by|from|last|next|this|early|late|mid|for)[ -](?<it>(?<m>"
                            + MONTH
                            + ")(?: (?<y>(?:19|20)\\d\\d))?)\\b",
                    Found.FLAGS);
    private static final Pattern YEAR =
            Pattern.compile(
                    "\\b(?:in|since|from) (?<it>(?<y>(?:19|20)\\d\\d))\\b(?![-/.]\\d)",
                    Found.FLAGS);
    private static final Pattern NTH =
            Pattern.compile(
                    "\\b(?<it>the (?<d>\\d{1,2})(?:st|nd|rd|th))\\b(?! (?:time|of|\\p{Alpha}+ (?:order|time)))",
                    Found.FLAGS);
    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "\\b(?<it>(?:(?<lead>last|next|this|on|since|by|until) )?(?<day>"
                            + DAY
                            + ")s?(?: (?:morning|afternoon|evening|night))?)\\b",
                    Found.FLAGS);
    private static final Pattern NEAR =
            Pattern.compile(
                    "\\b(?<it>(?<day>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|last night"
                            + "|this morning|this afternoon|this evening)(?: (?:morning|afternoon|evening|night))?)\\b",
                    Found.FLAGS);
    private static final Pattern PERIOD =
            Pattern.compile(
                    "\\b(?<it>(?<lead>last|next|this|past|coming|previous) (?<unit>week|month|year|weekend|spring|summer|autumn|winter|quarter))\\b",
                    Found.FLAGS);
    private static final Pattern SEASON =
            Pattern.compile(
                    "\\b(?<it>(?:before |in |by |over |until |for )?(?:black friday|cyber monday|christmas|easter|new year(?:['’]s)?|boxing day|halloween|(?:the )?(?:winter|summer|spring|autumn|weekend)))\\b",
                    Found.FLAGS);
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?<![\\p{Alnum}.])(?<it>(?<number>"
                            + Numbers.PATTERN
                            + "|every|each|per)[ -](?<unit>"
                            + UNIT
                            + ")(?: (?<ago>ago|before|earlier|from now|later))?)\\b(?! old (?:man|boy|girl))",
                    Found.FLAGS);
    private static final Pattern NTH_PERIOD =
            Pattern.compile(
                    "\\b(?<it>(?:first|second|third|fourth|fifth|\\d+(?:st|nd|rd|th)) (?:year|month|week|day))\\b",
                    Found.FLAGS);
    private static final Pattern OF_DAY =
            Pattern.compile(
                    "(?<![\\p{Alnum}:.£$€])(?<it>(?:at |after |before |around |by )?(?:(?<h>\\d{1,2})(?::(?<min>\\d\\d))? ?(?<half>am|pm|a\\.m\\.|p\\.m\\.|o['’]?clock)|(?<h24>\\d{1,2}):(?<min24>\\d\\d)|(?<noon>noon|midnight)))(?![\\p{Alnum}])",
                    Found.FLAGS);

    private final Supplier<LocalDateTime> now;

    EnglishTimeRule(Supplier<LocalDateTime> now) {
        this.now = now;
    }

    @Override
    public List<Entity> find(String text) {
        List<Entity> all = new ArrayList<>();
        for (Pattern date : List.of(ISO, DAY_MONTH, MONTH_DAY)) {
            all.addAll(Found.all(Kind.TIME, date, text, this::date));
        }
        all.addAll(Found.all(Kind.TIME, MONTH_ALONE, text, this::month));
        all.addAll(Found.all(Kind.TIME, YEAR, text, match -> match.group("y")));
        all.addAll(Found.all(Kind.TIME, NTH, text, this::nth));
        all.addAll(Found.all(Kind.TIME, WEEKDAY, text, this::weekday));
        all.addAll(Found.all(Kind.TIME, NEAR, text, this::near));
        all.addAll(Found.all(Kind.TIME, PERIOD, text, this::period));
        all.addAll(Found.all(Kind.TIME, LENGTH, text, this::length));
        all.addAll(Found.all(Kind.TIME, OF_DAY, text, EnglishTimeRule::ofDay));
        for (Pattern word : List.of(SEASON, NTH_PERIOD)) {
            all.addAll(Found.all(Kind.TIME, word, text, match -> lower(match.group("it"))));
        }
        return all;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int indexOfMonth(MatchResult match) {
        return MONTHS.indexOf(lower(match.group("m")).substring(0, 3)) + 1;
    }

    private @Nullable String date(MatchResult match) {
        String word = match.group("m");
        int month =
                Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : indexOfMonth(match);
        return Times.date(
                now.get().toLocalDate(),
                match.group("y"),
                month,
                Integer.parseInt(match.group("d")));
    }

    private @Nullable String month(MatchResult match) {
        if (match.group("lead").equalsIgnoreCase("for")
                && !Character.isUpperCase(match.group("m").charAt(0))) {
            return null;
        }
        String year = match.group("y");
        int y = year == null ? now.get().getYear() : Integer.parseInt(year);
        return String.format(Locale.ROOT, "%d-%02d", y, indexOfMonth(match));
    }

    private @Nullable String nth(MatchResult match) {
        return Times.date(
                now.get().toLocalDate(),
                null,
                now.get().getMonthValue(),
                Integer.parseInt(match.group("d")));
    }

    private @Nullable String weekday(MatchResult match) {
        String word = match.group("day");
        boolean whole = lower(word).endsWith("day");
        if (!whole && (Character.isLowerCase(word.charAt(0)) || word.length() < 3)) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(DAYS.indexOf(lower(word).substring(0, 3)) + 1);
        String lead = match.group("lead") == null ? "" : lower(match.group("lead"));
        boolean ahead =
                lead.equals("next")
                        || lead.equals("this")
                        || lead.equals("by")
                        || lead.equals("until");
        return now.get()
                .toLocalDate()
                .with(ahead ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day))
                .toString();
    }

    private String near(MatchResult match) {
        int days =
                switch (lower(match.group("day"))) {
                    case "the day before yesterday" -> -2;
                    case "yesterday", "last night" -> -1;
                    case "tomorrow" -> 1;
                    case "the day after tomorrow" -> 2;
                    default -> 0;
                };
        return now.get().toLocalDate().plusDays(days).toString();
    }

    private String period(MatchResult match) {
        int step =
                switch (lower(match.group("lead"))) {
                    case "last", "past", "previous" -> -1;
                    case "next", "coming" -> 1;
                    default -> 0;
                };
        return Times.period(
                now.get().toLocalDate(),
                lower(match.group("unit")),
                step,
                lower(match.group("it")));
    }

    private @Nullable String length(MatchResult match) {
        var number = Numbers.value(match.group("number"));
        String unit = lower(match.group("unit"));
        if (number.isEmpty()) {
            return lower(match.group("it"));
        }
        String ago = match.group("ago");
        int sign =
                ago == null ? 0 : List.of("ago", "before", "earlier").contains(lower(ago)) ? -1 : 1;
        return Times.length(
                now.get(),
                number.getAsDouble(),
                unit.charAt(0) == 'm' && unit.startsWith("mo") ? "month" : unit,
                sign);
    }

    private static @Nullable String ofDay(MatchResult match) {
        if (match.group("noon") != null) {
            return lower(match.group("noon")).equals("noon") ? "T12:00" : "T00:00";
        }
        boolean full = match.group("h") == null;
        int hour = Integer.parseInt(full ? match.group("h24") : match.group("h"));
        String minutes = full ? match.group("min24") : match.group("min");
        String half = full ? "" : lower(match.group("half"));
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        return Times.ofDay(hour, minutes == null ? 0 : Integer.parseInt(minutes));
    }
}
