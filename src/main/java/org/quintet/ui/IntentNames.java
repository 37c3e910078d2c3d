package org.quintet.ui;

import org.quintet.core.Language;

/// Calls what a customer wants by its name in a language, such as "return an item". Thread-safe.
@FunctionalInterface
public interface IntentNames {
    /// A few words.
    ///
    /// @param intent id of an intent; never empty
    String name(String intent, Language language);
}
