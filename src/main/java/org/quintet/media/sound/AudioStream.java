package org.quintet.media.sound;

import org.quintet.core.Stop;

/// A sound as mono samples, read from its beginning to its end; never all of it in memory. For one
/// thread.
public interface AudioStream extends AutoCloseable {
    /// Samples a second.
    int sampleRate();

    /// How long it says it lasts; NaN where it does not say. A file that was cut off may hold less.
    double seconds();

    /// Reads the next samples, -1 to 1.
    ///
    /// @param samples receives them from `offset` on
    /// @param length how many at most, at least 1
    /// @return how many were read; -1 at the end
    /// @throws org.quintet.core.QuintetException when stopped, where nothing at all can be heard,
    ///   where it lasts longer than the budget, or where the disk can't be read any further; what
    ///   was read before counts
    int read(float[] samples, int offset, int length, Stop stop);

    @Override
    void close();
}
