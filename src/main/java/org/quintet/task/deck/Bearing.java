package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.quintet.task.support.Terms;

/// Which way things go in a sentence: more or less, in or out, up or down, before or after, and
/// whether it is denied. A small decoder turns these round more easily than anything else.
///
/// @param ways for each pair of opposites, which of the two is meant each time
/// @param denials how many words deny something
/// @param hedges words that limit a claim, such as "at least" and 约
record Bearing(Map<Pair, List<Way>> ways, int denials, Set<String> hedges) {
    /// A word that tells a way.
    ///
    /// @param sign 1 or -1
    /// @param what the terms of what follows it
    record Way(int sign, Set<String> what) {}

    /// Pairs of opposites.
    enum Pair {
        MORE(
                "increas\\w*|ris(?:e|es|ing)|rose|grow(?:s|ing)?|higher|more|rais(?:e|es|ed|ing)|"
                        + "faster|larger|bigger|greater|stronger|gain\\w*|增加|上升|升高|提高|增大|上涨|增长|"
                        + "变大|变快|加快|增强|更多|越多|越大|越高|越快|越强|变多|变高|涨",
                "decreas\\w*|fall(?:s|ing)?|fell|drop(?:s|ped|ping)?|lower(?:s|ed)?|less|fewer|"
                        + "reduc\\w*|declin\\w*|slower|smaller|weaker|shrink\\w*|减少|下降|降低|减小|下跌|"
                        + "减弱|变小|变慢|更少|越少|越小|越低|越慢|越弱|变少|变低|跌"),
        IN(
                "absorb\\w*|tak(?:e|es|ing) in|consum\\w*|inhal\\w*|import\\w*|吸收|摄入|输入|吸入|消耗",
                "releas\\w*|giv(?:e|es|ing) off|emit\\w*|exhal\\w*|export\\w*|释放|放出|排出|输出|呼出"),
        UP("upwards?|above|向上|上方|之上|大于|高于|多于", "downwards?|below|beneath|向下|下方|之下|小于|低于|少于"),
        FIRST("before|earlier|之前|以前|先", "after|afterwards|later|之后|以后|后来"),
        LEFT("left|左", "right|右"),
        GOOD("positive|正数|正极|阳性", "negative|负数|负极|阴性"),
        LIVE("live|living|活的|减毒", "dead|killed|inactivated|灭活|死的");

        private final Pattern words;

        Pair(String one, String other) {
            words = Pattern.compile(bounded(one) + "|(?<other>" + bounded(other) + ")");
        }

        private static String bounded(String words) {
            StringBuilder all = new StringBuilder();
            for (String word : words.split("\\|(?![^(]*\\))", -1)) {
                boolean latin = word.codePointAt(0) < 0x80;
                all.append(all.isEmpty() ? "" : "|").append(latin ? "\\b" + word + "\\b" : word);
            }
            return "(?:" + all + ")";
        }
    }

    private static final Pattern DENIAL =
            Pattern.compile(
                    "\\b(?:not|no|never|neither|nor|cannot|without|none)\\b|n['’]t\\b"
                            + "|不(?!同|仅|但|断|久|良|锈|等式)|没有|没|未(?!来)|无(?!论|机|线|穷)|非(?!常|洲)|禁止|勿");

    private static final Pattern HEDGE =
            Pattern.compile(
                    "\\b(?:at least|at most|about|up to|over|nearly|almost|less than|more than|usually|"
                            + "allowed|permitted|must|should|planned|proposed|often|sometimes|may|can|only|most|some|typically|generally)\\b"
                            + "|以上|以下|以内|至少|最多|超过|不到|约|左右|一般|可能|通常|大多|多数|部分|只有|可以|允许|应当|必须|计划|应该");

    private static final Pattern CLAUSE = Pattern.compile("[,;.，；。]|\\band\\b|并");

    /// That of a sentence.
    static Bearing of(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT);
        Map<Pair, List<Way>> ways = new EnumMap<>(Pair.class);
        for (Pair pair : Pair.values()) {
            List<Way> found = new ArrayList<>();
            for (MatchResult match : pair.words.matcher(text).results().toList()) {
                String rest = CLAUSE.split(text.substring(match.end()), 2)[0];
                found.add(
                        new Way(
                                match.group("other") == null ? 1 : -1,
                                new HashSet<>(Terms.of(rest))));
            }
            if (!found.isEmpty()) {
                ways.put(pair, found);
            }
        }
        Set<String> hedges = new HashSet<>();
        HEDGE.matcher(text).results().map(MatchResult::group).forEach(hedges::add);
        return new Bearing(ways, (int) DENIAL.matcher(text).results().count(), hedges);
    }

    /// Whether another sentence bears this one out: it tells all the ways that this one tells, the
    /// same way round.
    boolean isBorneOutBy(Bearing other) {
        return denials % 2 == other.denials % 2
                && ways.entrySet().stream()
                        .allMatch(
                                each ->
                                        agree(
                                                each.getKey(),
                                                each.getValue(),
                                                other.ways.getOrDefault(each.getKey(), List.of())));
    }

    /// Whether another sentence says the contrary of something in this one.
    boolean isContradictedBy(Bearing other) {
        for (Map.Entry<Pair, List<Way>> each : ways.entrySet()) {
            List<Way> theirs = other.ways.getOrDefault(each.getKey(), List.of());
            if (!theirs.isEmpty() && !agree(each.getKey(), each.getValue(), theirs)) {
                return true;
            }
        }
        return denials % 2 != other.denials % 2;
    }

    /// Whether both tell the same ways in the same order, or one of them tells none.
    boolean isLike(Bearing other) {
        return ways.entrySet().stream()
                .allMatch(
                        each -> {
                            List<Way> theirs = other.ways.getOrDefault(each.getKey(), List.of());
                            return theirs.isEmpty() || signs(each.getValue()).equals(signs(theirs));
                        });
    }

    private static boolean agree(Pair pair, List<Way> mine, List<Way> theirs) {
        if (theirs.isEmpty()) {
            return false;
        }
        if (pair == Pair.IN && mine.stream().anyMatch(way -> isSwapped(way, theirs))) {
            return false;
        }
        List<Integer> those = signs(theirs);
        List<Integer> these = signs(mine);
        if (pair != Pair.MORE) {
            return those.containsAll(these);
        }
        if (these.size() == 2) {
            return relates(these, those);
        }
        return these.size() == 1
                ? those.stream().allMatch(these.getFirst()::equals)
                : those.equals(these);
    }

    /// Two that go together or against each other: the others must do the same, each time.
    private static boolean relates(List<Integer> these, List<Integer> those) {
        if (those.size() < 2 || those.size() % 2 != 0) {
            return false;
        }
        int sign = these.getFirst() * these.getLast();
        for (int i = 0; i < those.size(); i += 2) {
            if (those.get(i) * those.get(i + 1) != sign) {
                return false;
            }
        }
        return true;
    }

    /// Whether what goes one way here goes only the other way there.
    private static boolean isSwapped(Way way, List<Way> theirs) {
        return theirs.stream().anyMatch(o -> o.sign == -way.sign && overlap(o, way))
                && theirs.stream().noneMatch(o -> o.sign == way.sign && overlap(o, way));
    }

    private static boolean overlap(Way one, Way other) {
        return one.what.stream().anyMatch(other.what::contains);
    }

    private static List<Integer> signs(List<Way> ways) {
        return ways.stream().map(Way::sign).toList();
    }
}
