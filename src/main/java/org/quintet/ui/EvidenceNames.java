package org.quintet.ui;

import org.quintet.core.Evidence;
import org.quintet.core.Language;

/// Calls a finding by its name in a language, such as "red motorcycle". Thread-safe.
@FunctionalInterface
public interface EvidenceNames {
    /// A few words, without the confidence.
    String name(Evidence evidence, Language language);
}
