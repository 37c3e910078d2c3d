package org.quintet.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Files named on the command line.
final class Files {
    private Files() {}

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new QuintetException(e, Kind.FAILED, "cli.noPath", name);
        }
    }

    /// A picture file; it must be there.
    static Part.Picture picture(String name) {
        Path file = path(name);
        if (!java.nio.file.Files.exists(file)) {
            throw new QuintetException(Kind.FAILED, "cli.noFile", name);
        }
        if (java.nio.file.Files.isDirectory(file)) {
            throw new QuintetException(Kind.FAILED, "cli.folder", name);
        }
        return new Part.Picture(file);
    }
}
