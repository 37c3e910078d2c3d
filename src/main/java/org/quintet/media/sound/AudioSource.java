package org.quintet.media.sound;

/// Sound while it happens, mono, 16 kHz: [#read] waits for it. It ends where the device goes away.
/// For one thread, save for [#cue] and [#end].
interface AudioSource extends AudioStream {
    /// Somebody begins to record. A device does not care; what only pretends to be one begins to
    /// speak.
    default void cue() {}

    /// Ends the reading, also one that waits just now: it returns -1.
    void end();

    @Override
    default int sampleRate() {
        return AudioSources.RATE;
    }

    @Override
    default double seconds() {
        return Double.NaN;
    }
}
