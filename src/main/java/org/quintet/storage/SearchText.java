package org.quintet.storage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text in the form in which it is searched: compatibility characters (full-width letters,
/// ligatures) unified and case removed, so that `ＡＢＣ` finds `abc`.
final class SearchText {
    /// A trigram index knows nothing shorter.
    private static final int SHORTEST_INDEXED = 3;

    private static final int LONGEST_PHRASE = 16;

    private SearchText() {}

    static String fold(String text) {
        String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Normalizer.normalize(
                unified.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /// The words of a query, folded.
    static List<String> words(String query) {
        List<String> words = new ArrayList<>();
        for (String word : fold(query).split("[\\s\\p{Z}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// Whether the index can find a word; one or two characters, as most Chinese words have, must
    /// be looked for in the text itself.
    static boolean indexed(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_INDEXED;
    }

    /// The beginning of a word as an FTS5 string, in which nothing but the quote has a meaning. The
    /// index is slow on long phrases: what it finds by the beginning is compared in full.
    static String phrase(String word) {
        int length = Math.min(LONGEST_PHRASE, word.codePointCount(0, word.length()));
        String start = word.substring(0, word.offsetByCodePoints(0, length));
        return '"' + start.replace("\"", "\"\"") + '"';
    }
}
