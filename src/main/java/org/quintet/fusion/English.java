package org.quintet.fusion;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium.Kind;

/// The grammar of small English words: articles, numbers, colours, lists.
final class English {
    private static final List<String> NUMBERS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private static final Set<String> SOUNDED_A = Set.of("unicycle", "uniform", "one", "European");
    private static final Set<String> SOUNDED_AN = Set.of("hourglass", "hour", "honest", "heir");

    private English() {}

    /// "a" or "an", by the sound of the next word.
    static String article(String next) {
        String word = next.split("[ -]", 2)[0];
        if (SOUNDED_AN.contains(word)) {
            return "an";
        }
        boolean vowel = "aeiouAEIOU".indexOf(word.charAt(0)) >= 0;
        return vowel && !SOUNDED_A.contains(word) ? "an" : "a";
    }

    /// A number as a word up to twelve; what lies above is told as a lower bound.
    static String number(int count) {
        if (count < NUMBERS.size()) {
            return NUMBERS.get(count);
        }
        return count < 20 ? "more than a dozen" : "twenty or more";
    }

    /// A noun with its article or number and the words before it, such as "two red cars".
    static String phrase(int count, String before, Noun noun) {
        String adjectives = before.isEmpty() ? "" : before + " ";
        if (count > 1) {
            return number(count) + " " + adjectives + noun.plural();
        }
        String named = adjectives + noun.singular();
        return noun.number() == Noun.Countability.COUNT ? article(named) + " " + named : named;
    }

    /// "is" or "are".
    static String is(Fact fact) {
        return isMany(fact) ? "are" : "is";
    }

    /// Whether verbs after it are plural.
    static boolean isMany(Fact fact) {
        return fact.count() > 1 || fact.noun().number() == Noun.Countability.PLURAL;
    }

    /// The noun as it follows "the".
    static String name(Fact fact) {
        return fact.count() > 1 ? fact.noun().plural() : fact.noun().singular();
    }

    /// Such as "light blue".
    static String hue(Hue hue) {
        return hue.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Such as "red and black".
    static String hues(List<Hue> hues) {
        return list(hues.stream().map(English::hue).toList());
    }

    /// Items with commas and "and".
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    /// The word for a kind of picture.
    static String kind(Facts facts) {
        Kind kind = facts.kind();
        if (kind == Kind.PHOTO && facts.grey()) {
            return "black-and-white photo";
        }
        boolean confusing = kind == Kind.TABLE && !facts.main().isEmpty(); // furniture or figures
        return kind == null || confusing ? "picture" : kind.name().toLowerCase(Locale.ROOT);
    }

    /// The word that hedges, with a space after it; empty for what is sure.
    static String hedge(Certainty certainty) {
        return switch (certainty) {
            case SURE -> "";
            case LIKELY -> "probably ";
            case MAYBE, UNKNOWN -> "perhaps ";
        };
    }

    /// A text in quotation marks.
    static String quote(String text) {
        return "“" + text + "”";
    }
}
