package org.quintet.task;

import java.nio.file.Path;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;

/// Reads a picture file. Thread-safe.
@FunctionalInterface
public interface PictureReader {
    /// The picture, upright.
    ///
    /// @throws org.quintet.core.QuintetException when the file is missing, no picture, or too large
    Bitmap read(Path file, Stop stop);
}
