package org.quintet.ui;

import java.util.List;
import org.quintet.core.Language;

/// The voices to choose from. Thread-safe.
@FunctionalInterface
public interface Voices {
    /// All voices, the usual one of each language first among its like.
    List<Speaker> list();

    /// A voice.
    ///
    /// @param name what the settings keep
    /// @param shown what a user calls it, such as "Heart"
    /// @param language the language it speaks natively
    record Speaker(String name, String shown, Language language) {}
}
