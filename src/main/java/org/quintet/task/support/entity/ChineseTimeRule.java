package org.quintet.task.support.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// Chinese dates, times of day and lengths of time, with values as [EnglishTimeRule] gives them.
final class ChineseTimeRule implements EntityRule {
    private static final String NUMBER = "(?:\\d{1,4}|[一二两三四五六七八九十百半]{1,4})";
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<it>(?:(?<y>\\d{4}年|去年|今年|明年|前年))?的?(?<m>"
                            + NUMBER
                            + ")月(?:份|(?<d>"
                            + NUMBER
                            + ")[日号])?)(?!\\p{IsHan}?后|内)");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<it>(?<y>\\d{4}年|去年|今年|明年|前年)(?:[春夏秋冬]天?|年[初底])?)(?!的?" + NUMBER + "月)");
    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "(?<it>(?<lead>上上|上个?|下个?|这个?|本)?(?:周|星期|礼拜)(?<day>[一二三四五六日天末])(?:早上|上午|中午|下午|晚上)?)(?![年])");
    private static final Pattern PERIOD =
            Pattern.compile("(?<it>(?<lead>上|下|这|本)(?:一?个)?(?<unit>周|星期|礼拜|月|季度))(?![一二三四五六日天末])");
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<it>(?<day>大前天|大后天|前天|昨[天日]|今[天日]|明[天日]|后天|昨晚|今晚|明晚|今早|明早|刚才)?"
                            + "(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)?(?:(?<h>"
                            + NUMBER
                            + ")[点:：](?:(?<half>半)|(?<min>"
                            + NUMBER
                            + ")分?|钟)?)?)");
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?<![第\\d])(?<it>(?<number>"
                            + NUMBER
                            + ")(?<unit>个?半?小时|个?钟头|分钟|天|个?晚上|周|个?星期|个?礼拜|个半?月|年|个工作日)(?:多)?(?<ago>以?前|之前|以?后|之后)?)(?![日号级])");
    private static final Pattern FEAST =
            Pattern.compile(
                    "(?<it>双十一|双11|双十二|双12|国庆节?|春节|元旦|中秋节?|端午节?|五一|十一黄金周|过年|618|六一八|圣诞节?|月底|月初|月中|年底|年初|周末)");
    private static final Map<String, Integer> DAYS =
            Map.ofEntries(
                    Map.entry("大前天", -3),
                    Map.entry("前天", -2),
                    Map.entry("昨天", -1),
                    Map.entry("昨日", -1),
                    Map.entry("昨晚", -1),
                    Map.entry("明天", 1),
                    Map.entry("明日", 1),
                    Map.entry("明晚", 1),
                    Map.entry("明早", 1),
                    Map.entry("后天", 2),
                    Map.entry("大后天", 3));

    private final Supplier<LocalDateTime> now;

    ChineseTimeRule(Supplier<LocalDateTime> now) {
        this.now = now;
    }

    @Override
    public List<Entity> find(String text) {
        List<Entity> all = new ArrayList<>();
        all.addAll(Found.all(Kind.TIME, DATE, text, this::date));
        all.addAll(
                Found.all(
                        Kind.TIME, YEAR, text, match -> Integer.toString(year(match.group("y")))));
        all.addAll(Found.all(Kind.TIME, WEEKDAY, text, this::weekday));
        all.addAll(Found.all(Kind.TIME, PERIOD, text, this::period));
        all.addAll(Found.all(Kind.TIME, DAY, text, this::day));
        all.addAll(Found.all(Kind.TIME, LENGTH, text, this::length));
        all.addAll(Found.all(Kind.TIME, FEAST, text, match -> match.group("it")));
        return all;
    }

    private static int whole(String number) {
        return (int) Numbers.value(number).orElse(0);
    }

    private int year(@Nullable String word) {
        int thisYear = now.get().getYear();
        if (word == null) {
            return thisYear;
        }
        return switch (word) {
            case "前年" -> thisYear - 2;
            case "去年" -> thisYear - 1;
            case "今年" -> thisYear;
            case "明年" -> thisYear + 1;
            default -> Integer.parseInt(word.substring(0, 4));
        };
    }

    private @Nullable String date(MatchResult match) {
        int month = whole(match.group("m"));
        if (month < 1 || month > 12) {
            return null;
        }
        int year = year(match.group("y"));
        String day = match.group("d");
        return day == null
                ? Times.month(year, month)
                : Times.date(now.get().toLocalDate(), Integer.toString(year), month, whole(day));
    }

    private String weekday(MatchResult match) {
        String word = match.group("day");
        DayOfWeek day =
                switch (word) {
                    case "日", "天" -> DayOfWeek.SUNDAY;
                    case "末" -> DayOfWeek.SATURDAY;
                    default -> DayOfWeek.of(whole(word));
                };
        LocalDate monday = now.get().toLocalDate().with(DayOfWeek.MONDAY);
        String lead = match.group("lead") == null ? "" : match.group("lead");
        int weeks =
                lead.equals("上上") ? -2 : lead.startsWith("上") ? -1 : lead.startsWith("下") ? 1 : 0;
        return monday.plusWeeks(weeks).with(day).toString();
    }

    private String period(MatchResult match) {
        int step = match.group("lead").equals("上") ? -1 : match.group("lead").equals("下") ? 1 : 0;
        String unit =
                switch (match.group("unit")) {
                    case "月" -> "month";
                    case "季度" -> "quarter";
                    default -> "week";
                };
        return Times.period(now.get().toLocalDate(), unit, step, match.group("it"));
    }

    private @Nullable String day(MatchResult match) {
        String day = match.group("day");
        String part = match.group("part");
        String hour = match.group("h");
        if (day == null
                && part == null
                && (hour == null || (match.group().endsWith("点") && whole(hour) < 2))) {
            return null;
        }
        String date =
                day == null
                        ? ""
                        : now.get().toLocalDate().plusDays(DAYS.getOrDefault(day, 0)).toString();
        if (hour == null) {
            return date.isEmpty() ? part : date;
        }
        boolean late =
                (part != null && List.of("下午", "晚上", "傍晚").contains(part))
                        || (day != null && day.endsWith("晚"));
        int h = whole(hour);
        String minutes = match.group("min");
        int minute = match.group("half") != null ? 30 : minutes == null ? 0 : whole(minutes);
        String time = Times.ofDay(late && h < 12 ? h + 12 : h, minute);
        return time == null ? null : date + time;
    }

    private @Nullable String length(MatchResult match) {
        String unit = match.group("unit");
        double number = Numbers.value(match.group("number")).orElse(0);
        if (number == 0 || (unit.equals("年") && match.group("number").length() == 4)) {
            return null;
        }
        double extra = unit.contains("半") ? 0.5 : 0;
        String step =
                switch (unit.charAt(unit.length() - 1)) {
                    case '时', '头' -> "hour";
                    case '钟' -> "minute";
                    case '月' -> "month";
                    case '年' -> "year";
                    case '周', '期', '拜' -> "week";
                    default -> "day";
                };
        String ago = match.group("ago");
        int sign = ago == null ? 0 : ago.endsWith("前") ? -1 : 1;
        return Times.length(now.get(), number + extra, step, sign);
    }
}
