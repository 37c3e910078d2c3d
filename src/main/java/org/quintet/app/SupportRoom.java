package org.quintet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.task.support.Desk;

/// Keeps the support desk between two questions; opens it anew when the user changed its files, or
/// the sentence space is another. Thread-safe.
final class SupportRoom {
    private final Path folder;
    private final Path cache;
    private @Nullable Open open;

    /// @param folder the user's files of the desk; need not be there
    /// @param cache where what takes long to work out is kept
    SupportRoom(Path folder, Path cache) {
        this.folder = folder;
        this.cache = cache;
    }

    private record Open(SentenceEncoder encoder, List<Optional<FileTime>> files, Desk desk) {}

    synchronized Desk desk(SentenceEncoder encoder) {
        List<Optional<FileTime>> files = List.of(changed(Desk.INTENTS), changed(Desk.PRODUCTS));
        Open known = open;
        if (known == null || !known.encoder.equals(encoder) || !known.files.equals(files)) {
            known =
                    new Open(
                            encoder,
                            files,
                            Desk.open(folder, encoder, cache, Clock.system(ZoneId.systemDefault())));
            open = known;
        }
        return known.desk;
    }

    private Optional<FileTime> changed(String name) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve(name)));
        } catch (IOException _) {
            return Optional.empty(); // not there, or unreadable, which its reader tells better
        }
    }
}
