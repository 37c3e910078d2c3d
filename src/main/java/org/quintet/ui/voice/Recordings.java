package org.quintet.ui.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quintet.core.History;
import org.quintet.core.Part;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;

/// The folder of the user's recordings. Thread-safe; blocks on disk.
public final class Recordings {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss.SSS", Locale.ROOT);

    private final Path folder;

    /// The recordings under the home folder of these places.
    public Recordings(Places places) {
        folder = places.home().resolve("recordings");
    }

    /// A name for a new recording, in a folder that is there.
    Path next() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new QuintetException(
                    e, QuintetException.Kind.FAILED, "ui.trouble.save", folder.toString());
        }
        return folder.resolve(STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ".wav");
    }

    /// Deletes a recording for good.
    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new QuintetException(
                    e, QuintetException.Kind.FAILED, "ui.trouble.delete", file.toString());
        }
    }

    /// Deletes all recordings for good.
    public void deleteAll() {
        all().forEach(this::delete);
    }

    /// Recordings that no conversation names, the oldest first: a crash left them.
    List<Path> unnamed(History history) {
        List<Path> all = all();
        if (all.isEmpty()) {
            return all;
        }
        Set<Path> named =
                history.conversations("").stream()
                        .flatMap(each -> history.turns(each.id()).stream())
                        .flatMap(turn -> turn.message().parts().stream())
                        .filter(Part.Voice.class::isInstance)
                        .map(part -> ((Part.Voice) part).file())
                        .collect(Collectors.toSet());
        return all.stream().filter(file -> !named.contains(file)).toList();
    }

    private List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
        } catch (IOException e) {
            throw new QuintetException(
                    e, QuintetException.Kind.FAILED, "ui.trouble.folder", folder.toString());
        }
    }
}
