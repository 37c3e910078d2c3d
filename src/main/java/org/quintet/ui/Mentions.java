package org.quintet.ui;

import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Mention;
import org.quintet.core.Sight;

/// Finds the words of a description that speak of something seen. Thread-safe.
@FunctionalInterface
public interface Mentions {
    /// The mentions in a text, in order and without overlap.
    ///
    /// @param text the description as shown
    /// @param sight what was seen in its picture
    /// @param language the language of the text
    List<Mention> in(String text, Sight sight, Language language);
}
