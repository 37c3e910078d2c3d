package org.quintet.core;

/// A piece of spoken sound, mono. Whoever gets one may keep it, and nobody writes to it.
///
/// @param samples -1 to 1
/// @param sampleRate samples a second
/// @param text the sentence that is spoken
@SuppressWarnings("ArrayRecordComponent") // big, handed on without a copy, never written to
public record Sound(float[] samples, int sampleRate, String text) {
    /// How long it lasts.
    public double seconds() {
        return (double) samples.length / sampleRate;
    }
}
