package org.quintet.core;

/// What the user hears. Thread-safe.
public interface Loudspeaker extends AutoCloseable {
    /// Begins to play; what was playing stops.
    ///
    /// @param volume 0 to 1
    /// @throws QuintetException where there is no loudspeaker
    Playback play(double volume);

    /// Stops everything and lets go of the device.
    @Override
    void close();

    /// Sound that is being played, and may still be growing.
    interface Playback {
        /// Plays this after what came before it. Returns at once.
        void add(Sound sound);

        /// Nothing more will be added.
        void end();

        /// Falls silent at once, within a twentieth of a second. Harmless afterwards.
        void stop();

        /// Seconds played so far.
        double position();

        /// Waits until all was played, or it was stopped, or the device went away.
        ///
        /// @return whether all of it was played
        boolean await() throws InterruptedException;
    }
}
