package org.quintet.ui.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.ui.Exporter;
import org.quintet.ui.common.FileDialogs.Format;

/// Writes descriptions to files the user names. Thread-safe; blocks on disk.
final class Saving {
    /// Formats to save in.
    static final List<Format> FORMATS =
            List.of(
                    new Format("ui.describe.formatText", "txt"),
                    new Format("ui.describe.formatMarkdown", "md"),
                    new Format("ui.describe.formatJson", "json"));

    private final Exporter exporter;

    Saving(Exporter exporter) {
        this.exporter = exporter;
    }

    /// What is known of a picture when it is saved.
    record Described(Path picture, String text, @Nullable Answer answer, Language language) {}

    /// The descriptions as plain text, pictures named where there are several.
    static String plain(List<Described> all) {
        StringBuilder out = new StringBuilder();
        for (Described each : all) {
            if (all.size() > 1) {
                out.append(each.picture.getFileName()).append('\n');
            }
            out.append(each.text.strip()).append("\n\n");
        }
        return out.toString().strip() + "\n";
    }

    /// Writes descriptions whole or not at all; the ending of the file tells the format.
    ///
    /// @throws QuintetException when the file can't be written
    void save(List<Described> all, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String text =
                name.endsWith(".json")
                        ? json(all)
                        : name.endsWith(".md") ? markdown(all) : plain(all);
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(partial, text, StandardCharsets.UTF_8);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new QuintetException(
                    e, QuintetException.Kind.FAILED, "ui.trouble.save", file.toString());
        }
    }

    private static String markdown(List<Described> all) {
        StringBuilder out = new StringBuilder();
        for (Described each : all) {
            out.append("## ")
                    .append(each.picture.getFileName())
                    .append("\n\n")
                    .append(each.text.strip())
                    .append("\n\n");
        }
        return out.toString().strip() + "\n";
    }

    private String json(List<Described> all) {
        List<String> objects =
                all.stream().map(this::json).filter(object -> !object.isEmpty()).toList();
        return all.size() == 1 && objects.size() == 1
                ? objects.getFirst()
                : "{\"results\":[" + String.join(",", objects) + "]}";
    }

    private String json(Described one) {
        return one.answer == null ? "" : exporter.json(one.picture, one.answer, one.language);
    }
}
