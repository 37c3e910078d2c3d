package org.quintet.perception.hearing;

import org.quintet.core.Stop;
import org.quintet.core.Transcript;

/// Speech that is written down while it is spoken. [#add] is for one thread; all else is
/// thread-safe.
public interface Dictation extends AutoCloseable {
    /// Takes the next samples, and returns at once.
    ///
    /// @param samples mono, at [Ears#SAMPLE_RATE], -1 to 1; copied
    void add(float[] samples);

    /// Nothing more is said: works out what is left.
    ///
    /// @throws org.quintet.core.QuintetException when stopped
    Transcript finish(Stop stop);

    /// Ends it early; nothing more is heard of it.
    @Override
    void close();
}
