package org.quintet.task.support;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The intents that are told apart: those of the program, and the user's own over them. Immutable.
///
/// A file of the user's has the form of `intents.json` beside this class: an object with a list
/// `intents`, each with `id`, `examples` and, where wanted, `needs` (kinds of entities such as
/// `ORDER`), `visual` and `reply` (`en`, `zh`). An intent with the id of one of the program's
/// stands in its place; with an empty list of examples it takes that one away. The id `""` holds
/// examples of what is none of them.
///
/// @param intents in the order of the files, each with at least two examples
public record IntentBook(List<Intent> intents) {
    private static final String STANDARD = "intents.json";
    private static final int FEWEST_EXAMPLES = 2;
    private static final int MOST_EXAMPLES = 3000;
    private static final int LONGEST_EXAMPLE = 500;
    private static final long MOST_BYTES = 2_000_000;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// Copies the list.
    public IntentBook(@JsonProperty(value = "intents", required = true) List<Intent> intents) {
        this.intents = List.copyOf(intents);
    }

    /// The intents of the program.
    public static IntentBook standard() {
        try (InputStream in =
                Objects.requireNonNull(IntentBook.class.getResourceAsStream(STANDARD))) {
            return JSON.readValue(in, IntentBook.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The intents of the program and those of a file of the user's over them.
    ///
    /// @param file need not be there
    /// @throws QuintetException where the file can't be read or does not have the form, with the
    ///   line of the fault
    public static IntentBook with(Path file) {
        if (!Files.exists(file)) {
            return standard();
        }
        return standard().over(read(file));
    }

    private static IntentBook read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new QuintetException(
                        Kind.FAILED, "task.intentsTooLarge", file, MOST_BYTES / 1_000_000);
            }
            IntentBook book = JSON.readValue(Files.readAllBytes(file), IntentBook.class);
            book.intents.forEach(intent -> check(intent, file));
            return book;
        } catch (JacksonException e) {
            JsonLocation place = e.getLocation();
            throw new QuintetException(
                    e,
                    Kind.FAILED,
                    "task.intentsMalformed",
                    file,
                    place == null ? 1 : place.getLineNr(),
                    e.getOriginalMessage());
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "task.intentsUnreadable", file);
        }
    }

    private static void check(Intent intent, Path file) {
        int count = intent.examples().size();
        if (count > 0 && count < FEWEST_EXAMPLES) {
            throw new QuintetException(
                    Kind.FAILED, "task.intentsFewExamples", file, intent.id(), FEWEST_EXAMPLES);
        }
        if (count > MOST_EXAMPLES
                || intent.examples().stream()
                        .anyMatch(text -> text.isBlank() || text.length() > LONGEST_EXAMPLE)) {
            throw new QuintetException(
                    Kind.FAILED,
                    "task.intentsBadExamples",
                    file,
                    intent.id(),
                    LONGEST_EXAMPLE,
                    MOST_EXAMPLES);
        }
    }

    private IntentBook over(IntentBook own) {
        Map<String, Intent> all = new LinkedHashMap<>();
        intents.forEach(intent -> all.put(intent.id(), intent));
        own.intents.forEach(intent -> all.put(intent.id(), intent));
        all.values().removeIf(intent -> intent.examples().isEmpty());
        return new IntentBook(List.copyOf(all.values()));
    }

    /// The intent of an id; [Intent#NONE] where there is none.
    public Intent intent(String id) {
        return intents.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(Intent.NONE);
    }
}
