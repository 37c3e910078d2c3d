package org.quintet.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Tells how much a disk can still take.
@FunctionalInterface
public interface DiskSpace {
    /// As the system says.
    DiskSpace SYSTEM = folder -> Files.getFileStore(folder).getUsableSpace();

    /// Bytes that can still be written to the disk of an existing folder.
    long usable(Path folder) throws IOException;

    /// Makes sure that so many bytes fit.
    ///
    /// @throws QuintetException where they do not
    default void require(Path folder, long bytes) throws IOException {
        long usable = usable(folder);
        if (usable < bytes) {
            throw new QuintetException(
                    Kind.FAILED,
                    "pack.diskFull",
                    folder,
                    megabytes(bytes),
                    megabytes(usable),
                    megabytes(bytes - usable));
        }
    }

    /// What to tell the user of a write that failed.
    default QuintetException failure(Path file, IOException cause) {
        return new QuintetException(cause, Kind.FAILED, "pack.disk", file, reason(cause));
    }

    private static String reason(IOException cause) {
        // The messages of most file exceptions are just the file; their names say what is wrong.
        String name = cause.getClass().getSimpleName().replace("Exception", "");
        return name + " " + cause.getMessage();
    }

    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000L);
    }
}
