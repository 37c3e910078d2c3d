package org.quintet.knowledge;

import java.nio.file.Path;
import java.util.List;

/// Reads documents. Thread-safe.
public final class Documents {
    private Documents() {}

    /// The passages of a file in the order of reading.
    ///
    /// @throws org.quintet.core.QuintetException where it can't be read
    public static List<Passage> read(Path file) {
        return PassageReader.passages(file.getFileName().toString(), file);
    }
}
