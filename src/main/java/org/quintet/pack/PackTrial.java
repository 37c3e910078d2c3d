package org.quintet.pack;

import java.nio.file.Path;
import org.quintet.core.Stop;

/// Tries a pack out before it is installed, so that a bad one fails at once and not in front of the
/// user. Thread-safe.
@FunctionalInterface
public interface PackTrial {
    /// Loads the pack and runs its self-test where it has one.
    ///
    /// @param folder where the files lie; not yet the place where they will stay
    /// @throws org.quintet.core.QuintetException when the pack does not do what it should
    void run(Path folder, Manifest manifest, Stop stop);
}
