package org.quintet.core;

import org.jspecify.annotations.Nullable;

/// How speech is to be written down. Immutable.
///
/// @param language ISO 639-1 code of the language spoken; null to find out
/// @param script how Chinese is written
/// @param words whether the times of single words are wanted too
public record Hearing(@Nullable String language, Script script, boolean words) {
    /// Finds the language out, writes simplified Chinese, and gives the times of phrases.
    public static final Hearing DEFAULT = new Hearing(null, Script.SIMPLIFIED, false);

    /// Ways of writing Chinese.
    public enum Script {
        SIMPLIFIED,
        TRADITIONAL
    }
}
