package org.quintet.generation;

import org.jspecify.annotations.Nullable;

/// What a reply may look like, token by token. For one thread.
interface Constraint {
    /// Allows everything.
    Constraint NONE =
            new Constraint() {
                @Override
                public long @Nullable [] allowed(int left) {
                    return null;
                }

                @Override
                public void take(int token) {}

                @Override
                public boolean complete() {
                    return false;
                }
            };

    /// The tokens that may come next, a bit each, or null for all.
    ///
    /// @param left how many tokens may still be written, the next one included
    long @Nullable [] allowed(int left);

    /// A token was written.
    void take(int token);

    /// Whether nothing may follow.
    boolean complete();
}
