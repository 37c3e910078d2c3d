package org.quintet.core;

import org.jspecify.annotations.Nullable;

/// How words are to be spoken. Immutable.
///
/// @param voice name of a voice of the language spoken; null for the usual one
/// @param speed 1 as the voice speaks by itself, 0.5 to 2
public record Speaking(@Nullable String voice, double speed) {
    /// The usual voice at its own speed.
    public static final Speaking DEFAULT = new Speaking(null, 1);

    /// The slowest and the fastest speed.
    public static final double SLOWEST = 0.5;

    /// The fastest speed.
    public static final double FASTEST = 2;

    /// The voice that speaks a language where no other is chosen.
    public static String usualVoice(Language language) {
        return language == Language.CHINESE ? "zf_xiaoxiao" : "af_heart";
    }

    /// @throws IllegalArgumentException for a speed out of range
    public Speaking {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("speed " + speed);
        }
    }
}
