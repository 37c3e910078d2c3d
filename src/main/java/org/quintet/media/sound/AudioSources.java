package org.quintet.media.sound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Microphone.Device;

/// Where microphones come from. Thread-safe.
interface AudioSources {
    /// Samples a second of every source.
    int RATE = 16_000;

    /// The devices there are just now, the system's own choice first.
    List<Device> devices();

    /// Opens a device, to be closed by the caller.
    ///
    /// @param id null for the system's choice
    /// @throws org.quintet.core.QuintetException where it isn't there or may not be used
    AudioSource open(@Nullable String id);
}
