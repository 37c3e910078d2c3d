package org.quintet.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Reads the text files of a folder.
final class PassageReader {
    private static final int DEPTH = 8;
    private static final int MOST_FILES = 2000;
    private static final int MOST_PASSAGES = 20_000;

    private PassageReader() {}

    /// What was read and what was not.
    record Read(List<Passage> passages, List<Trouble> troubles) {}

    /// The text files of a folder and those below it, in order of their names; hidden ones and
    /// links are left out.
    ///
    /// @throws QuintetException where the folder can't be read or holds more files than are read
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            List<Path> files =
                    all.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                            .filter(file -> kind(file).isPresent())
                            .sorted()
                            .limit(MOST_FILES + 1L)
                            .toList();
            if (files.size() > MOST_FILES) {
                throw new QuintetException(
                        Kind.FAILED, "knowledge.tooManyFiles", folder, MOST_FILES);
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new QuintetException(e, Kind.FAILED, "knowledge.unreadable", folder);
        }
    }

    static Read read(Path folder, List<Path> files) {
        List<Passage> passages = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                List<Passage> more = passages(name, file);
                if (passages.size() + more.size() > MOST_PASSAGES) {
                    throw new QuintetException(
                            Kind.FAILED, "knowledge.tooManyPassages", name, MOST_PASSAGES);
                }
                passages.addAll(more);
            } catch (QuintetException e) {
                troubles.add(new Trouble(name, e));
            }
        }
        return new Read(passages, troubles);
    }

    private static List<Passage> passages(String name, Path file) {
        String text = TextFile.read(file);
        return switch (kind(file).orElseThrow()) {
            case MARKDOWN -> MarkdownPassages.of(name, text);
            case HTML -> HtmlPassages.of(name, text);
            case PLAIN -> PlainPassages.of(name, text);
        };
    }

    private enum Form {
        MARKDOWN,
        HTML,
        PLAIN
    }

    private static Optional<Form> kind(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            return Optional.empty();
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "md", "markdown" -> Optional.of(Form.MARKDOWN);
            case "html", "htm", "xhtml" -> Optional.of(Form.HTML);
            case "txt", "text" -> Optional.of(Form.PLAIN);
            default -> Optional.empty();
        };
    }
}
