package org.quintet.ui;

import java.nio.file.Path;
import org.quintet.core.Answer;

/// Writes the outcome for a picture as the same JSON that the command line prints. Thread-safe.
@FunctionalInterface
public interface Exporter {
    /// One JSON object.
    String json(Path picture, Answer answer);
}
