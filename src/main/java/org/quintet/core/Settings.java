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
/// @param welcomed whether the first-start steps are done
public record Settings(
        @Nullable Language language,
        Theme theme,
        @Nullable String pack,
        int threads,
        double textScale,
        Generation generation,
        boolean enrich,
        boolean welcomed) {
    /// As on the first start.
    public static final Settings DEFAULT =
            new Settings(null, Theme.SYSTEM, null, 0, 1, Generation.DEFAULT, true, false);

    /// Light or dark.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
