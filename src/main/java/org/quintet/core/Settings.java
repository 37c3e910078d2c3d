package org.quintet.core;

import org.jspecify.annotations.Nullable;

/// What the user has set. Immutable.
///
/// @param language the language of the window and the answers; null follows the system
/// @param theme light, dark, or as the system
/// @param pack the pack that writes, or null for the best one installed
/// @param threads threads for the models; 0 lets Quintet choose
/// @param textScale size of text, 1 as designed, 0.8 to 2
/// @param generation how the decoder writes
/// @param enrich whether the decoder may join and enrich the sentences of a description
/// @param voice how it hears and speaks
/// @param welcomed whether the first-start steps are done
public record Settings(
        @Nullable Language language,
        Theme theme,
        @Nullable String pack,
        int threads,
        double textScale,
        Generation generation,
        boolean enrich,
        VoiceSettings voice,
        boolean welcomed) {
    /// As on the first start.
    public static final Settings DEFAULT =
            new Settings(
                    null,
                    Theme.SYSTEM,
                    null,
                    0,
                    1,
                    Generation.DEFAULT,
                    false,
                    VoiceSettings.DEFAULT,
                    false);

    /// The same in another language; null follows the system.
    public Settings withLanguage(@Nullable Language value) {
        return new Settings(
                value, theme, pack, threads, textScale, generation, enrich, voice, welcomed);
    }

    /// The same in another theme.
    public Settings withTheme(Theme value) {
        return new Settings(
                language, value, pack, threads, textScale, generation, enrich, voice, welcomed);
    }

    /// The same with another pack to write with; null takes the best one installed.
    public Settings withPack(@Nullable String value) {
        return new Settings(
                language, theme, value, threads, textScale, generation, enrich, voice, welcomed);
    }

    /// The same with this many threads; 0 lets Quintet choose.
    public Settings withThreads(int value) {
        return new Settings(
                language, theme, pack, value, textScale, generation, enrich, voice, welcomed);
    }

    /// The same with text of another size.
    public Settings withTextScale(double value) {
        return new Settings(
                language, theme, pack, threads, value, generation, enrich, voice, welcomed);
    }

    /// The same with another way of writing.
    public Settings withGeneration(Generation value) {
        return new Settings(
                language, theme, pack, threads, textScale, value, enrich, voice, welcomed);
    }

    /// The same with enriched descriptions or without.
    public Settings withEnrich(boolean value) {
        return new Settings(
                language, theme, pack, threads, textScale, generation, value, voice, welcomed);
    }

    /// The same with another way of hearing and speaking.
    public Settings withVoice(VoiceSettings value) {
        return new Settings(
                language, theme, pack, threads, textScale, generation, enrich, value, welcomed);
    }

    /// The same with the first-start steps done or not.
    public Settings withWelcomed(boolean value) {
        return new Settings(
                language, theme, pack, threads, textScale, generation, enrich, voice, value);
    }

    /// Light or dark.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
