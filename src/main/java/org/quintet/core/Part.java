package org.quintet.core;

import java.nio.file.Path;

/// One piece of a message: words, or a file in one modality. Immutable.
public sealed interface Part {
    /// What kind of input this is.
    Modality modality();

    /// Words as typed.
    ///
    /// @param text plain text; may hold line breaks
    record Text(String text) implements Part {
        @Override
        public Modality modality() {
            return Modality.TEXT;
        }
    }

    /// A picture file. It is read when the request runs, not before.
    ///
    /// @param file where the picture lies
    record Picture(Path file) implements Part {
        @Override
        public Modality modality() {
            return Modality.PICTURE;
        }
    }
}
