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

/// How a Chinese character is read that has several readings and stands as a word by itself, from
/// what stands beside it. The table lies in `polyphones.tsv`. Immutable and thread-safe.
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

    /// The syllable of a character; null where it has but one reading.
    ///
    /// @param text the words around it
    /// @param at where it stands
    @Nullable String reading(String text, int at) {
        String before = text.substring(Math.max(0, at - REACH), at);
        String after = text.substring(at + 1, Math.min(text.length(), at + 1 + REACH));
        for (Rule rule : rules.getOrDefault(text.substring(at, at + 1), List.of())) {
            if (rule.before().matcher(before).find() && rule.after().matcher(after).lookingAt()) {
                return rule.syllable();
            }
        }
        return null;
    }

    private record Rule(String syllable, Pattern before, Pattern after) {}
}
