package org.quintet.core;

/// Hears how far some long work is. Called often and from any thread; must return quickly.
@FunctionalInterface
public interface Progress {
    /// Hears nothing.
    Progress NONE = (what, done, total) -> {};

    /// The work is this far.
    ///
    /// @param what a message key of the step, such as `pack.downloading`
    /// @param done bytes or steps done
    /// @param total all of them, or -1 where that is not known
    void at(String what, long done, long total);
}
