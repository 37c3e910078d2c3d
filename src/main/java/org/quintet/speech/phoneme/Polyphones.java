package org.quintet.speech.phoneme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a Chinese word is read that has several readings, most of them of one character, from what
/// stands beside it. The table lies in `polyphones.tsv`. Immutable and thread-safe.
final class Polyphones {
    private static final int REACH = 4;

    private final Map<String, List<Rule>> rules = new HashMap<>();

    Polyphones() {
        try (InputStream stream =
                        Objects.requireNonNull(
                                Polyphones.class.getResourceAsStream("polyphones.tsv"));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String line) {
        String[] row = line.split("\t", -1);
        String before = row.length > 2 ? row[2] : "";
        String after = row.length > 3 ? row[3] : "";
        rules.computeIfAbsent(row[0], _ -> new ArrayList<>())
                .add(
                        new Rule(
                                row[1],
                                Pattern.compile(before.isEmpty() ? "" : "(" + before + ")$"),
                                Pattern.compile(after)));
    }

    /// The syllables of a word, a space between them; null where it has but one reading.
    ///
    /// @param text the words around it
    @Nullable String reading(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - REACH), start);
        String after = text.substring(end, Math.min(text.length(), end + REACH));
        for (Rule rule : rules.getOrDefault(text.substring(start, end), List.of())) {
            if (rule.before().matcher(before).find() && rule.after().matcher(after).lookingAt()) {
                return rule.syllables();
            }
        }
        return null;
    }

    private record Rule(String syllables, Pattern before, Pattern after) {}
}
