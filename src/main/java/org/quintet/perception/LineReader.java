package org.quintet.perception;

import java.util.List;
import java.util.function.Consumer;
import org.quintet.core.Evidence.TextLine;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;

/// Reads the text in a picture. Thread-safe.
@FunctionalInterface
public interface LineReader {
    /// Reads all lines, in reading order.
    ///
    /// @param soFar hears the lines read so far, on the calling thread
    /// @param stop ends the reading between two lines
    List<TextLine> read(Bitmap picture, Consumer<List<TextLine>> soFar, Stop stop);
}
