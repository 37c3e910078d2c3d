package org.quintet.ui;

import java.nio.file.Path;

/// Reads picture files for the screen: every format that can be described can be shown.
/// Thread-safe; blocks on disk.
@FunctionalInterface
public interface PictureReader {
    /// The picture, upright, no longer than asked on its longer side.
    ///
    /// @throws org.quintet.core.QuintetException when it can't be read
    Pixels read(Path file, int longestSide);

    /// Pixels to show.
    ///
    /// @param width pixels, at least 1
    /// @param height pixels, at least 1
    /// @param argb `width·height` non-premultiplied values, row by row; not written to again
    @SuppressWarnings("ArrayRecordComponent") // a picture is a buffer; copying it would double it
    record Pixels(int width, int height, int[] argb) {}
}
