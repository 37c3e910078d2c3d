package org.quintet.task;

import java.nio.file.Path;
import org.quintet.media.sound.AudioStream;

/// Opens a sound or video file for the models that hear. Thread-safe.
@FunctionalInterface
public interface SoundReader {
    /// The sound, at the rate the models work on.
    ///
    /// @return to be closed by the caller
    /// @throws org.quintet.core.QuintetException when the file is missing, or holds no sound
    AudioStream open(Path file);
}
