package org.quintet.perception.meaning;

import java.util.List;

/// Turns texts into points of one space for all languages. Thread-safe.
public interface SentenceEncoder extends AutoCloseable {
    /// Encodes texts.
    ///
    /// @return for each text a vector of length 1; the cosine of two, which is their dot product,
    ///   tells how near they are in meaning
    float[][] encode(List<String> texts);

    /// Frees the model after the last call has ended.
    @Override
    void close();
}
