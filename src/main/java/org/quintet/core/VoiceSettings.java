package org.quintet.core;

import org.jspecify.annotations.Nullable;

/// How Quintet hears and speaks. Immutable.
///
/// @param consent whether the user agreed that the microphone is armed while the window has the
///   focus
/// @param microphone id of the device to record with; null for the system's choice
/// @param spoken ISO 639-1 code of the language the user speaks; null to find out
/// @param script how Chinese is written down
/// @param english name of the English voice; null for the usual one
/// @param chinese name of the Chinese voice; null for the usual one
/// @param speed speed of the voice, 0.5 to 2
/// @param volume 0 to 1
/// @param aloud whether answers to spoken questions are spoken
public record VoiceSettings(
        boolean consent,
        @Nullable String microphone,
        @Nullable String spoken,
        Hearing.Script script,
        @Nullable String english,
        @Nullable String chinese,
        double speed,
        double volume,
        boolean aloud) {
    /// As on the first start.
    public static final VoiceSettings DEFAULT =
            new VoiceSettings(
                    false, null, null, Hearing.Script.SIMPLIFIED, null, null, 1, 0.9, true);

    /// How to speak in a language.
    public Speaking speaking(Language language) {
        return new Speaking(language == Language.CHINESE ? chinese : english, speed);
    }
}
