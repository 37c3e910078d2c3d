package org.quintet.speech.phoneme;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Guesses from its neighbours what a word is, where its pronunciation depends on it: "to record a
/// record". Stateless.
final class Context {
    private static final Set<String> BEFORE_VERB =
            Set.of(
                    "to",
                    "will",
                    "would",
                    "can",
                    "could",
                    "shall",
                    "should",
                    "may",
                    "might",
                    "must",
                    "do",
                    "does",
                    "did",
                    "don't",
                    "doesn't",
                    "didn't",
                    "won't",
                    "can't",
                    "cannot",
                    "couldn't",
                    "wouldn't",
                    "shouldn't",
                    "let's",
                    "please",
                    "i",
                    "we",
                    "you",
                    "they",
                    "who",
                    "always",
                    "never",
                    "also",
                    "not",
                    "i'll",
                    "we'll",
                    "you'll",
                    "they'll",
                    "he'll",
                    "she'll",
                    "it'll",
                    "i'd",
                    "we'd",
                    "you'd",
                    "they'd",
                    "and",
                    "then",
                    "help",
                    "people",
                    "us",
                    "them");

    private static final Set<String> BEFORE_NOUN =
            Set.of(
                    "a",
                    "an",
                    "the",
                    "this",
                    "that",
                    "these",
                    "those",
                    "my",
                    "your",
                    "his",
                    "her",
                    "its",
                    "our",
                    "their",
                    "some",
                    "any",
                    "no",
                    "each",
                    "every",
                    "another",
                    "of",
                    "in",
                    "for",
                    "with",
                    "by",
                    "on",
                    "at",
                    "from",
                    "into",
                    "without",
                    "one",
                    "two",
                    "three",
                    "many",
                    "more",
                    "new",
                    "first",
                    "last",
                    "daily",
                    "in-depth");

    private static final Set<String> HAVING =
            Set.of(
                    "have", "has", "had", "haven't", "hasn't", "hadn't", "having", "i've", "we've",
                    "you've", "they've", "been", "was", "were", "is", "are", "be", "he", "she",
                    "it", "already", "just", "ever");

    private static final Set<String> LONG_AGO =
            Set.of("yesterday", "ago", "last", "earlier", "once", "then", "before");

    private static final Set<String> AFTER_LIVING =
            Set.of(
                    "in",
                    "at",
                    "on",
                    "with",
                    "near",
                    "here",
                    "there",
                    "together",
                    "alone",
                    "longer",
                    "for",
                    "without",
                    "by",
                    "up",
                    "under",
                    "happily",
                    "forever");

    private static final Set<String> OBJECTS =
            Set.of(
                    "the", "a", "an", "this", "that", "these", "those", "my", "your", "his", "her",
                    "its", "our", "their", "it", "them", "all", "to", "up", "down", "back", "me",
                    "us", "every", "each", "any", "some", "what", "how");

    private static final Set<String> METAL =
            Set.of("pipe", "pipes", "paint", "acid", "battery", "poisoning", "pencil", "weight");

    private static final Set<String> ABOUT_METAL =
            Set.of("contains", "heavy", "molten", "liquid", "melted", "tin");

    private Context() {}

    /// What the word at a place is.
    ///
    /// @param words of the sentence, in small letters; an empty one for a pause
    static Tag tag(List<String> words, int at) {
        String word = words.get(at);
        String before = at > 0 ? words.get(at - 1) : "";
        String after = at + 1 < words.size() ? words.get(at + 1) : "";
        switch (word) {
            case "read" -> {
                boolean free = before.equals("i") || !BEFORE_VERB.contains(before);
                boolean past =
                        HAVING.contains(before)
                                || (free && words.stream().anyMatch(LONG_AGO::contains));
                return past ? Tag.PAST : Tag.DEFAULT;
            }
            case "used" -> {
                return after.equals("to") && !HAVING.contains(before) ? Tag.PAST : Tag.DEFAULT;
            }
            case "live", "lives" -> {
                if (BEFORE_NOUN.contains(before)) {
                    return Tag.DEFAULT;
                }
                return AFTER_LIVING.contains(after)
                                || BEFORE_VERB.contains(before)
                                || word.equals("lives")
                        ? Tag.VERB
                        : Tag.DEFAULT;
            }
            default -> {}
        }
        if (after.isEmpty() && !BEFORE_NOUN.contains(before) && !BEFORE_VERB.contains(before)) {
            return Tag.LAST;
        }
        if (BEFORE_NOUN.contains(before)) {
            return Tag.NOUN;
        }
        if (BEFORE_VERB.contains(before) || (before.isEmpty() && OBJECTS.contains(after))) {
            return Tag.VERB;
        }
        return after.isEmpty() ? Tag.LAST : Tag.NOUN;
    }

    /// Whether "lead" is the metal here.
    static boolean isMetal(List<String> words, int at) {
        return (at + 1 < words.size() && METAL.contains(words.get(at + 1)))
                || (at > 0 && ABOUT_METAL.contains(words.get(at - 1)));
    }

    /// A word as this class takes it.
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
