package org.quintet.speech.phoneme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts Chinese into words and tells their syllables. The cut is the likeliest one where each word
/// counts by itself (a unigram model), over a dictionary made by `models/make/pronunciation.py`.
/// Immutable and thread-safe.
final class MandarinWords {
    private static final int LONGEST = 8;

    /// Ten times the logarithm of all words counted: what a dictionary's number is measured by.
    private static final int ALL = 179;

    /// What a character costs that no dictionary has.
    private static final int UNKNOWN = 300;

    private final PackedTable table = PackedTable.resource("mandarin.tsv.gz");
    private final Polyphones polyphones = new Polyphones();

    /// Cuts a text into words.
    ///
    /// @param text Chinese characters only
    List<Word> cut(String text) {
        int length = text.length();
        int[] cost = new int[length + 1];
        int[] from = new int[length + 1];
        String[] readings = new String[length + 1];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        for (int start = 0; start < length; start++) {
            for (int end = start + 1; end <= Math.min(length, start + LONGEST); end++) {
                String line = table.find(text.substring(start, end));
                if (line == null && end > start + 1) {
                    continue;
                }
                String[] row = line == null ? new String[0] : line.split("\t", -1);
                int own = row.length == 0 ? UNKNOWN : ALL - Integer.parseInt(row[0]);
                if (cost[start] + own < cost[end]) {
                    cost[end] = cost[start] + own;
                    from[end] = start;
                    readings[end] = row.length > 1 ? row[1] : "";
                }
            }
        }
        List<Word> words = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            words.addFirst(word(text, from[end], end, readings[end]));
        }
        return words;
    }

    private Word word(String text, int start, int end, String reading) {
        String written = text.substring(start, end);
        String chosen = polyphones.reading(text, start, end);
        String said = chosen == null ? reading : chosen;
        if (end == start + 1 || !said.isEmpty()) {
            return new Word(written, said.isEmpty() ? List.of() : List.of(said.split(" ", -1)));
        }
        List<String> syllables = new ArrayList<>();
        for (int i = start; i < end; i++) {
            String usual = usual(text.substring(i, i + 1));
            if (usual != null) {
                syllables.add(usual);
            }
        }
        return new Word(written, syllables);
    }

    private @Nullable String usual(String character) {
        String line = table.find(character);
        return line == null ? null : line.substring(line.indexOf('\t') + 1);
    }

    /// A word.
    ///
    /// @param syllables pinyin with a digit for the tone, 5 for none; one a character, none where
    ///   nobody knows how to read it
    record Word(String written, List<String> syllables) {}
}
