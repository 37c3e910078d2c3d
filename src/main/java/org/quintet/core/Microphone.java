package org.quintet.core;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the user speaks into. Thread-safe.
///
/// While it is armed, the last half second is kept in memory and nowhere else, so that a recording
/// begins before the key was pressed; it is overwritten all the time and cleared by [#disarm].
public interface Microphone extends AutoCloseable {
    /// The devices to choose from, the system's own choice first; empty where there is none. A
    /// device that was plugged in or out meanwhile shows at the next call.
    List<Device> devices();

    /// Opens a device and begins to keep the last half second; does nothing where that device is
    /// armed already.
    ///
    /// @param device id of a device; null for the system's choice
    /// @throws QuintetException where there is none, or the system denies it
    void arm(@Nullable String device);

    /// Lets go of the device and clears what was kept. A recording under way goes on until it ends.
    void disarm();

    /// Begins a recording, with the half second before it where the microphone was armed; else
    /// opens the system's choice.
    ///
    /// @param file a WAV file to be made, mono, 16 bit, 16 kHz; it grows on disk while the user
    ///   speaks, and what a crash leaves of it can be read
    /// @param listener hears the sound, in order, on a thread of the microphone
    Recording record(Path file, Listener listener);

    /// Ends everything and lets go of the device.
    @Override
    void close();

    /// A device.
    ///
    /// @param id what [#arm] takes
    /// @param name as the system calls it
    record Device(String id, String name) {}

    /// A recording under way.
    interface Recording {
        /// Where it is kept.
        Path file();

        /// Ends it; the file is whole when this returns, and the listener hears nothing more.
        void finish();
    }

    /// Hears a recording. Must return quickly.
    interface Listener {
        /// The next samples.
        ///
        /// @param samples mono, 16 kHz, -1 to 1; not to be kept or written to
        void samples(float[] samples);

        /// What is being said loudly or not: about 20 times a second.
        void level(Level level);

        /// The device went away; what was recorded by then is in the file. Nothing more comes.
        void lost(QuintetException why);
    }

    /// How loud it is.
    ///
    /// @param rms root mean square, 0 to 1, for a meter: without rumble, and raised where the
    ///   microphone is quiet
    /// @param peak largest sample as the microphone gave it, 0 to 1
    /// @param clipped whether samples were cut off at the largest value
    /// @param pitch fundamental frequency in Hz; 0 where none is heard
    record Level(double rms, double peak, boolean clipped, double pitch) {}
}
