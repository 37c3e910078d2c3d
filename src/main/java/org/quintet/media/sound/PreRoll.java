package org.quintet.media.sound;

import java.util.Arrays;

/// The last moment of a sound. For one thread.
final class PreRoll {
    private final float[] ring;
    private long written;

    /// Holds so many samples.
    PreRoll(int length) {
        ring = new float[length];
    }

    /// Adds samples, over the oldest ones.
    void add(float[] samples, int length) {
        for (int i = Math.max(0, length - ring.length); i < length; i++) {
            ring[(int) ((written + i) % ring.length)] = samples[i];
        }
        written += length;
    }

    /// What it holds, the oldest first.
    float[] copy() {
        float[] copy = new float[(int) Math.min(written, ring.length)];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = ring[(int) ((written - copy.length + i) % ring.length)];
        }
        return copy;
    }

    /// Forgets all of it, and overwrites it.
    void clear() {
        Arrays.fill(ring, 0);
        written = 0;
    }
}
