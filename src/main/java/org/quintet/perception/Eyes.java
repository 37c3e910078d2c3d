package org.quintet.perception;

import java.util.function.Consumer;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;

/// Sees: from a picture to evidence. Thread-safe; frees its models when closed.
public interface Eyes extends AutoCloseable {
    /// Looks at a picture. What is quick to know comes first, text in it last.
    ///
    /// @param soFar hears what is known each time more of it is, on the calling thread
    /// @param stop ends the look between two models
    /// @return all that was seen
    Sight look(Bitmap picture, Consumer<Sight> soFar, Stop stop);

    @Override
    void close();
}
