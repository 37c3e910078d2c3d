package org.quintet.core;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Which files hold text to read, by their names; what is in them is known when they are read.
public final class DocumentEndings {
    /// Endings of the documents that can be read, in small letters, without a dot.
    public static final Set<String> ALL =
            Set.of("pdf", "docx", "pptx", "md", "markdown", "txt", "html", "htm");

    private DocumentEndings() {}

    /// Whether a file has one of these endings.
    public static boolean has(Path file) {
        String name = Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT);
        return ALL.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
