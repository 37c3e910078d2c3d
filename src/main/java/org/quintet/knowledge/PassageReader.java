package org.quintet.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Reads the documents of a folder.
final class PassageReader {
    private PassageReader() {}

    /// What was read and what was not.
    record Read(List<Passage> passages, List<Trouble> troubles) {}

    /// The documents of a folder and those below it, in order of their names; hidden ones and links
    /// are left out.
    ///
    /// @throws QuintetException where the folder can't be read or holds more files than are read
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, Limits.DEPTH)) {
            List<Path> files =
                    all.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                            .filter(Documents::isNamedSo)
                            .sorted()
                            .limit(Limits.FILES + 1L)
                            .toList();
            if (files.size() > Limits.FILES) {
                throw new QuintetException(
                        Kind.FAILED, "knowledge.tooManyFiles", folder, Limits.FILES);
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
                List<Passage> more = Documents.read(name, file);
                if (passages.size() + more.size() > Limits.PASSAGES) {
                    throw new QuintetException(
                            Kind.FAILED, "knowledge.tooManyPassages", name, Limits.PASSAGES);
                }
                passages.addAll(more);
            } catch (QuintetException e) {
                troubles.add(new Trouble(name, e));
            }
        }
        return new Read(passages, troubles);
    }
}
