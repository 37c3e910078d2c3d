package org.quintet.task;

import java.nio.file.Path;
import org.quintet.media.sound.AudioStream;

/// Opens the sound of a file. Thread-safe.
@FunctionalInterface
public interface SoundOpener {
    /// The sound as mono samples.
    ///
    /// @param sampleRate samples a second
    /// @return to be closed by the caller
    /// @throws org.quintet.core.QuintetException when the file is missing or holds no sound
    AudioStream open(Path file, int sampleRate);
}
