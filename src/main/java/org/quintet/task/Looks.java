package org.quintet.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.perception.Eyes;

/// Looks at pictures, and remembers the last ones, so that a second question about a picture does
/// not look again. A file that was changed is another picture. Thread-safe.
public final class Looks {
    private static final int REMEMBERED = 32;
    private static final float LOAD_FACTOR = 0.75f;

    private final PictureReader reader;
    private final Map<Key, Sight> known =
            new LinkedHashMap<>(REMEMBERED, LOAD_FACTOR, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Sight> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// Reads files with a reader.
    public Looks(PictureReader reader) {
        this.reader = reader;
    }

    private record Key(Path file, FileTime changed, long bytes) {}

    /// What is seen in a picture file, from memory where it is known.
    ///
    /// @param eyes the models, asked for only when the picture is new
    /// @param soFar hears what is known each time more of it is, the whole at last
    Sight look(Path file, Supplier<Eyes> eyes, Consumer<Sight> soFar, Stop stop) {
        Optional<Key> key = key(file);
        Optional<Sight> before = key.flatMap(this::recall);
        if (before.isPresent()) {
            soFar.accept(before.get());
            return before.get();
        }
        Sight sight = eyes.get().look(reader.read(file, stop), soFar, stop);
        soFar.accept(sight);
        key.ifPresent(k -> remember(k, sight));
        return sight;
    }

    private Optional<Sight> recall(Key key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    private void remember(Key key, Sight sight) {
        synchronized (known) {
            known.put(key, sight);
        }
    }

    /// Empty for a file that is not there, which its reader will tell better.
    private static Optional<Key> key(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Key(
                            file.toAbsolutePath().normalize(),
                            facts.lastModifiedTime(),
                            facts.size()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
