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
/// @param talkKey name of the key to hold while speaking, such as `SPACE` or `F8`
public record VoiceSettings(
        boolean consent,
        @Nullable String microphone,
        @Nullable String spoken,
        Hearing.Script script,
        @Nullable String english,
        @Nullable String chinese,
        double speed,
        double volume,
        boolean aloud,
        String talkKey) {
    /// As on the first start.
    public static final VoiceSettings DEFAULT =
            new VoiceSettings(
                    false,
                    null,
                    null,
                    Hearing.Script.SIMPLIFIED,
                    null,
                    null,
                    1,
                    0.9,
                    true,
                    "SPACE");

    /// How to hear the user.
    public Hearing hearing() {
        return new Hearing(spoken, script, false);
    }

    /// How to speak in a language.
    public Speaking speaking(Language language) {
        return new Speaking(language == Language.CHINESE ? chinese : english, speed);
    }

    /// The same with the microphone armed or not.
    public VoiceSettings withConsent(boolean value) {
        return new VoiceSettings(
                value, microphone, spoken, script, english, chinese, speed, volume, aloud, talkKey);
    }

    /// The same with another microphone; null takes the system's choice.
    public VoiceSettings withMicrophone(@Nullable String value) {
        return new VoiceSettings(
                consent, value, spoken, script, english, chinese, speed, volume, aloud, talkKey);
    }

    /// The same with another spoken language; null finds it out.
    public VoiceSettings withSpoken(@Nullable String value) {
        return new VoiceSettings(
                consent,
                microphone,
                value,
                script,
                english,
                chinese,
                speed,
                volume,
                aloud,
                talkKey);
    }

    /// The same with Chinese written in another way.
    public VoiceSettings withScript(Hearing.Script value) {
        return new VoiceSettings(
                consent,
                microphone,
                spoken,
                value,
                english,
                chinese,
                speed,
                volume,
                aloud,
                talkKey);
    }

    /// The same with another voice of a language; null takes the usual one.
    public VoiceSettings withVoice(Language language, @Nullable String value) {
        boolean zh = language == Language.CHINESE;
        return new VoiceSettings(
                consent,
                microphone,
                spoken,
                script,
                zh ? english : value,
                zh ? value : chinese,
                speed,
                volume,
                aloud,
                talkKey);
    }

    /// The same with another speed, 0.5 to 2.
    public VoiceSettings withSpeed(double value) {
        return new VoiceSettings(
                consent,
                microphone,
                spoken,
                script,
                english,
                chinese,
                value,
                volume,
                aloud,
                talkKey);
    }

    /// The same with another volume, 0 to 1.
    public VoiceSettings withVolume(double value) {
        return new VoiceSettings(
                consent,
                microphone,
                spoken,
                script,
                english,
                chinese,
                speed,
                value,
                aloud,
                talkKey);
    }

    /// The same with answers spoken or not.
    public VoiceSettings withAloud(boolean value) {
        return new VoiceSettings(
                consent,
                microphone,
                spoken,
                script,
                english,
                chinese,
                speed,
                volume,
                value,
                talkKey);
    }

    /// The same with another key to hold.
    public VoiceSettings withTalkKey(String value) {
        return new VoiceSettings(
                consent, microphone, spoken, script, english, chinese, speed, volume, aloud, value);
    }
}
