package org.quintet.media.sound;

import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// How much of a sound file Quintet is ready to read; every limit on sounds lies here.
final class SoundBudget {
    /// Longest sound, in hours: a day's recording fits. It is never in memory as a whole; this only
    /// bounds how long a file without an end keeps the machine busy.
    static final int HOURS = 24;

    /// Least samples a second: below it no speech is left.
    static final int LOWEST_RATE = 1_000;

    /// Most samples a second: the fastest converters sold make as many.
    static final int HIGHEST_RATE = 768_000;

    /// Most channels: fourth-order ambisonics has 25, large mixing desks record 64.
    static final int CHANNELS = 64;

    /// Most samples a decoder may make of one packet, in all channels together.
    static final int FRAME_SAMPLES = 1 << 22;

    /// Longest section that is held in memory at once, in minutes.
    static final int CLIP_MINUTES = 10;

    private static final int SECONDS_AN_HOUR = 3600;
    private static final int SECONDS_A_MINUTE = 60;

    private SoundBudget() {}

    /// Refuses a sound whose header, or whose decoder, declares too much or too little.
    static void checkForm(String name, int rate, int channels) {
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            // A rate beyond 2^31 comes as a negative number.
            throw new QuintetException(
                    Kind.FAILED,
                    "media.sound_rate",
                    name,
                    Integer.toUnsignedLong(rate),
                    LOWEST_RATE,
                    HIGHEST_RATE);
        }
        if (channels < 1 || channels > CHANNELS) {
            throw new QuintetException(
                    Kind.FAILED, "media.sound_channels", name, channels, CHANNELS);
        }
    }

    /// Refuses to read on. What a header says about the length counts for nothing: programs that
    /// write to a pipe leave the largest number there.
    static void checkLength(String name, long samples, int rate) {
        if (samples / rate >= (long) HOURS * SECONDS_AN_HOUR) {
            throw new QuintetException(Kind.FAILED, "media.sound_too_long", name, HOURS);
        }
    }

    /// Refuses a section that is too long to be held in memory.
    static void checkClip(String name, double seconds) {
        if (seconds > CLIP_MINUTES * SECONDS_A_MINUTE) {
            throw new QuintetException(Kind.FAILED, "media.clip_too_long", name, CLIP_MINUTES);
        }
    }
}
