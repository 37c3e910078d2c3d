package org.quintet.speech.phoneme;

import java.util.ArrayList;
import java.util.List;

/// Endings that are pronounced by rule after any word.
enum Endings {
    POSSESSIVE("'s", "'"),
    PLURAL("s"),
    PAST("ed"),
    GERUND("ing"),
    ADVERB("ly"),
    STATE("ness"),
    DOER("er");

    private static final int SHORTEST_STEM = 2;
    private static final String UNVOICED = "pkfθʃsʧ";
    private static final String HISSING = "szʃʒʧʤ";

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> written;

    Endings(String... written) {
        this.written = List.of(written);
    }

    /// The words that a word may be, without this ending, as they are written in a dictionary.
    List<String> stems(String word) {
        List<String> stems = new ArrayList<>();
        for (String end : written) {
            if (word.endsWith(end) && word.length() >= end.length() + SHORTEST_STEM) {
                addStems(word.substring(0, word.length() - end.length()), stems);
            }
        }
        return stems;
    }

    private void addStems(String stem, List<String> stems) {
        if (this == PLURAL && stem.endsWith("s")) {
            return;
        }
        stems.add(stem);
        if (this == POSSESSIVE) {
            return;
        }
        int last = stem.length() - 1;
        if (stem.charAt(last) == 'i') {
            stems.add(stem.substring(0, last) + "y");
        }
        if (this == PLURAL) {
            if (stem.endsWith("e")) {
                stems.add(stem.substring(0, last));
            }
            if (stem.endsWith("ie")) {
                stems.add(stem.substring(0, last - 1) + "y");
            }
            return;
        }
        if (this == PAST || this == GERUND || this == DOER) {
            stems.add(stem + "e");
            if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
                stems.add(stem.substring(0, last));
            }
        }
    }

    /// The phonemes of a stem with this ending.
    ///
    /// @param flappedAfter the sounds after which a t before a vowel is flapped
    String add(String stem, String flappedAfter) {
        return switch (this) {
            case POSSESSIVE, PLURAL -> s(stem);
            case PAST -> {
                char last = last(stem);
                if (last == 't' || last == 'd') {
                    yield flapped(stem, flappedAfter) + "ᵻd";
                }
                yield stem + (UNVOICED.indexOf(last) >= 0 ? "t" : "d");
            }
            case GERUND -> flapped(stem, flappedAfter) + "ɪŋ";
            case ADVERB -> stem + (last(stem) == 'l' ? "i" : "li");
            case STATE -> stem + "nəs";
            case DOER -> flapped(stem, flappedAfter) + "əɹ";
        };
    }

    private static String flapped(String stem, String after) {
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == 't' && after.indexOf(stem.charAt(last - 1)) >= 0
                ? stem.substring(0, last) + "T"
                : stem;
    }

    private static char last(String stem) {
        return stem.isEmpty() ? ' ' : stem.charAt(stem.length() - 1);
    }

    /// A stem with the ending of a plural.
    static String s(String stem) {
        char last = last(stem);
        if (HISSING.indexOf(last) >= 0) {
            return stem + "ᵻz";
        }
        return stem + ("ptkfθ".indexOf(last) >= 0 ? "s" : "z");
    }
}
