package org.quintet.core;

import org.jspecify.annotations.Nullable;

/// A failure that the user is told about: what happened and what to do, in the user's language.
///
/// The message lies in the resource bundle of the room that throws it (see [Messages]); the detail
/// message of the exception is the English one, for the log.
public final class QuintetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String key;
    private final transient Object[] arguments;

    /// A failure without a cause.
    ///
    /// @param kind how the command line ends
    /// @param key `room.name` of the message
    /// @param arguments what fills the placeholders of the message
    public QuintetException(Kind kind, String key, Object... arguments) {
        this(null, kind, key, arguments);
    }

    /// A failure with its cause.
    public QuintetException(@Nullable Throwable cause, Kind kind, String key, Object... arguments) {
        super(Messages.text(Language.ENGLISH, key, arguments), cause);
        this.kind = kind;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /// How the command line ends.
    public Kind kind() {
        return kind;
    }

    /// The key of the message.
    public String key() {
        return key;
    }

    /// What to tell the user.
    public String message(Language language) {
        return Messages.text(language, key, arguments);
    }

    /// Kinds of failures and their exit codes.
    public enum Kind {
        /// The work can't be done.
        FAILED(1),
        /// The command was written wrongly.
        USAGE(2),
        /// A model pack must be brought first.
        PACK_MISSING(3),
        /// The user stopped it.
        STOPPED(130);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /// The exit code of the process.
        public int exitCode() {
            return exitCode;
        }
    }
}
