package org.quintet.generation;

import java.nio.FloatBuffer;
import org.quintet.core.Stop;

/// Turns token ids into the rows a decoder takes in. For one thread.
interface Embeddings extends AutoCloseable {
    /// Writes the rows of some tokens, one after the other, from the start of a buffer.
    ///
    /// @param tokens ids
    /// @param from index of the first token
    /// @param to index after the last token
    void write(int[] tokens, int from, int to, FloatBuffer target, Stop stop);

    @Override
    void close();
}
