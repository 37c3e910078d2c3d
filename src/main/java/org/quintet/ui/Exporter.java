package org.quintet.ui;

import java.nio.file.Path;
import org.quintet.core.Answer;
import org.quintet.core.Language;

/// Writes the outcome for a picture as the same JSON that the command line prints. Thread-safe.
@FunctionalInterface
public interface Exporter {
    /// One JSON object, with names in a language.
    String json(Path picture, Answer answer, Language language);
}
