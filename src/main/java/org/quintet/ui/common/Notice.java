package org.quintet.ui.common;

import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.QuintetException;

/// A short notice: a text or a failure, with a way back where there is one.
///
/// @param text what to say, or null for a failure
/// @param failure what went wrong, or null
/// @param undo brings back what was removed, or null where nothing was
/// @param settle runs when the notice has passed
public record Notice(
        @Nullable Text text,
        @Nullable QuintetException failure,
        @Nullable Runnable undo,
        Runnable settle) {

    /// What to say in a language.
    public String message(Language language) {
        if (text != null) {
            return Messages.text(language, text.key(), text.arguments());
        }
        return failure == null ? "" : failure.message(language);
    }

    /// A message and what fills it.
    @SuppressWarnings("ArrayRecordComponent") // handed on to MessageFormat, never compared
    public record Text(String key, Object... arguments) {}
}
