package org.quintet.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.SoundEndings;

/// Files named on the command line.
final class Files {
    private static final Pattern PICTURE =
            Pattern.compile("\\.(?:png|jpe?g|webp|gif|bmp|tiff?|avif)$", Pattern.CASE_INSENSITIVE);

    private Files() {}

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new QuintetException(e, Kind.FAILED, "cli.noPath", name);
        }
    }

    /// A file to be read; it must be there.
    static Path existing(String name) {
        Path file = path(name);
        if (!java.nio.file.Files.exists(file)) {
            throw new QuintetException(Kind.FAILED, "cli.noFile", name);
        }
        if (java.nio.file.Files.isDirectory(file)) {
            throw new QuintetException(Kind.FAILED, "cli.folder", name);
        }
        return file;
    }

    /// A file that something is to be made of: sounds and pictures by their endings, all else a
    /// document, which tells by its content what it is.
    static Part material(String name) {
        Path file = existing(name);
        if (SoundEndings.has(file)) {
            return new Part.Audio(file);
        }
        return PICTURE.matcher(name).find() ? new Part.Picture(file) : new Part.Document(file);
    }

    /// A file in the modality that its ending tells; a picture where it tells none, since those are
    /// known by their content.
    static Part part(String name) {
        Path file = existing(name);
        return SoundEndings.has(file) ? new Part.Audio(file) : new Part.Picture(file);
    }
}
