package org.quintet.task.support.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// Amounts: of money, with a unit, with a Chinese measure word, and a number before an English
/// noun. The value is the number, a blank and the unit where there is one.
final class QuantityRule implements EntityRule {
    private static final Map<String, String> CURRENCIES =
            Map.ofEntries(
                    Map.entry("£", "GBP"),
                    Map.entry("pound", "GBP"),
                    Map.entry("quid", "GBP"),
                    Map.entry("$", "USD"),
                    Map.entry("dollar", "USD"),
                    Map.entry("美元", "USD"),
                    Map.entry("€", "EUR"),
                    Map.entry("euro", "EUR"),
                    Map.entry("欧元", "EUR"),
                    Map.entry("¥", "CNY"),
                    Map.entry("￥", "CNY"),
                    Map.entry("yuan", "CNY"),
                    Map.entry("元", "CNY"),
                    Map.entry("块钱", "CNY"),
                    Map.entry("块", "CNY"));
    private static final Pattern MONEY_BEFORE =
            Pattern.compile("(?<it>(?<unit>[£$€¥￥]) ?(?<number>\\d[\\d,]*(?:\\.\\d+)?))");
    private static final Pattern MEASURED =
            Pattern.compile(
                    "(?<![\\p{Alnum}.,-])(?<it>(?<number>"
                            + Numbers.PATTERN
                            + ")(?:(?<=\\d)[ -]?|[ -])(?<unit>ml|millilit(?:er|re)s?|l|lit(?:er|re)s?|kg|kilos?|grams?|g|km"
                            + "|met(?:er|re)s?|m|cm|mm|inch(?:es)?|watts?|w|volts?|v|pieces?|pcs|pairs?|packs?"
                            + "|packets?|box(?:es)?|sets?|bottles?|bags?|rolls?|cans?|units?|items?|pounds?"
                            + "|dollars?|euros?|yuan|quid))(?![\\p{L}])",
                    Found.FLAGS);
    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?<![第\\d.年月\\p{Alpha}-])(?<it>(?<number>\\d{1,9}(?:\\.\\d+)?|[一二两三四五六七八九十百千万半]{1,7})"
                            + " ?(?<unit>公斤|千克|毫升|毫米|厘米|公里|平方米|美元|欧元|块钱|斤|克|吨|升|米|元|块"
                            + "|个|件|双|台|只|把|张|条|盒|箱|瓶|包|袋|套|本|支|根|片|份|组|打|罐|桶|卷|枚|部|辆|粒|颗|次|笔|位|副|床|盏|款|遍))"
                            + "(?!(?:小时|钟头|月|星期|礼拜|上班|工作日|年))");
    private static final Pattern BARE_MONEY =
            Pattern.compile(
                    "(?:扣了?|付了?|退了?|花了?|少了|多了)(?<it>(?<number>\\d{2,7}))(?![\\d\\p{Alpha}年月日号天个小分秒.-])");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?<![\\p{Alnum}.,£$€:/#-])(?<it>(?<number>(?!an?\\b|hundred)"
                            + Numbers.PATTERN
                            + "))(?= (?:of (?:the|my|these|those|them)\\b|(?<noun>\\p{Alpha}+)(?: (?<second>\\p{Alpha}+))?"
                            + "(?: (?<third>\\p{Alpha}+))?))",
                    Found.FLAGS);

    /// Before these a number is no amount.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:size|order|no\\.?|number|room|model|version|step|part|type|page|level|error"
                            + "|code|on|at|for the|iphone|galaxy|series|article|#) ?$",
                    Found.FLAGS);

    private static final Set<String> NO_NOUNS =
            Set.of(
                    "times",
                    "hours",
                    "minutes",
                    "days",
                    "weeks",
                    "months",
                    "years",
                    "seconds",
                    "ones",
                    "is",
                    "has",
                    "was",
                    "does",
                    "this",
                    "us",
                    "yes",
                    "always",
                    "as",
                    "am",
                    "pm",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "percent");

    /// What "一" before these counts is no amount but "a" or "once".
    private static final Set<String> LOOSE =
            Set.of("个", "件", "双", "台", "只", "张", "条", "次", "笔", "位", "款", "块", "遍", "把", "部", "本");

    @Override
    public List<Entity> find(String text) {
        List<Entity> all = new ArrayList<>();
        all.addAll(Found.all(Kind.QUANTITY, MONEY_BEFORE, text, QuantityRule::value));
        all.addAll(Found.all(Kind.QUANTITY, MEASURED, text, QuantityRule::value));
        all.addAll(Found.all(Kind.QUANTITY, CHINESE, text, QuantityRule::chinese));
        all.addAll(
                Found.all(
                        Kind.QUANTITY, BARE_MONEY, text, match -> match.group("number") + " CNY"));
        all.addAll(Found.all(Kind.QUANTITY, COUNTED, text, match -> counted(text, match)));
        return all;
    }

    private static @Nullable String value(MatchResult match) {
        OptionalDouble number = Numbers.value(match.group("number").replace(",", ""));
        // "A set of four" is an amount of four.
        if (number.isEmpty() || match.group("number").matches("(?i)an?")) {
            return null;
        }
        String unit = match.group("unit").toLowerCase(Locale.ROOT);
        String singular =
                unit.length() > 3 && unit.endsWith("s")
                        ? unit.substring(0, unit.length() - 1)
                        : unit;
        return Numbers.plain(number.getAsDouble())
                + " "
                + CURRENCIES.getOrDefault(singular, singular);
    }

    private static @Nullable String chinese(MatchResult match) {
        String unit = match.group("unit");
        boolean loose = match.group("number").equals("一") && LOOSE.contains(unit);
        return loose ? null : value(match);
    }

    private static @Nullable String counted(String text, MatchResult match) {
        String before = text.substring(Math.max(0, match.start() - 12), match.start());
        OptionalDouble number = Numbers.value(match.group("number"));
        if (number.isEmpty() || (LABEL.matcher(before).find() && !before.endsWith("of the "))) {
            return null;
        }
        String noun = match.group("noun");
        if (noun == null || isMany(noun, number.getAsDouble())) {
            return Numbers.plain(number.getAsDouble());
        }
        boolean later =
                !NO_NOUNS.contains(noun.toLowerCase(Locale.ROOT))
                        && (isPlural(match.group("second")) || isPlural(match.group("third")));
        return later && number.getAsDouble() != 1 ? Numbers.plain(number.getAsDouble()) : null;
    }

    private static boolean isMany(String noun, double number) {
        return number != 1 && isPlural(noun);
    }

    private static boolean isPlural(@Nullable String noun) {
        return noun != null
                && noun.length() > 3
                && noun.toLowerCase(Locale.ROOT).endsWith("s")
                && !noun.toLowerCase(Locale.ROOT).endsWith("ss")
                && !NO_NOUNS.contains(noun.toLowerCase(Locale.ROOT));
    }
}
