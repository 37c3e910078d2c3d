package org.quintet.perception.hearing;

import java.util.Map;
import org.quintet.runtime.NativeTensor;

/// A piece of sound as the decoder looks at it.
///
/// @param cross keys and values of each decoder layer, by the name of the decoder's input
/// @param frames how many of its frames, of 20 ms each, are sound; the rest is added quiet
record Window(Map<String, NativeTensor> cross, int frames) implements AutoCloseable {
    /// Copies the map.
    Window {
        cross = Map.copyOf(cross);
    }

    @Override
    public void close() {
        cross.values().forEach(NativeTensor::close);
    }
}
