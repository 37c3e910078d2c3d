package org.quintet.ui;

import java.nio.file.Path;
import org.quintet.core.Sound;
import org.quintet.core.Stop;

/// Reads sound and video files for the screen and the loudspeaker: every file that can be written
/// down can be shown and played. Thread-safe; blocks on disk.
public interface SoundFiles {
    /// How loud a file is from its beginning to its end.
    ///
    /// @param columns how many stretches of the same length to divide it into, at least 1
    /// @throws org.quintet.core.QuintetException when it can't be read, or was stopped
    Peaks peaks(Path file, int columns, Stop stop);

    /// A section of a file to be played; shorter where the file ends before it.
    ///
    /// @param from seconds from its beginning
    /// @param to seconds from its beginning
    /// @return the sound, of no length beyond the end
    /// @throws org.quintet.core.QuintetException when it can't be read, or was stopped
    Sound section(Path file, double from, double to, Stop stop);

    /// Loudness over time.
    ///
    /// @param seconds how long the file is
    /// @param loudest the largest sample of each stretch, 0 to 1; not written to again
    @SuppressWarnings("ArrayRecordComponent") // a picture is a buffer, handed on without a copy
    record Peaks(double seconds, float[] loudest) {}
}
