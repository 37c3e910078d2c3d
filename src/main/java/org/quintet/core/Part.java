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

    /// A file of text that the words are about: PDF, Word, PowerPoint, Markdown, HTML or plain. It
    /// is read when the request runs.
    ///
    /// @param file where it lies
    record Document(Path file) implements Part {
        @Override
        public Modality modality() {
            return Modality.TEXT;
        }
    }

    /// A sound or video file that the words are about. It is read when the request runs.
    ///
    /// @param file where it lies
    record Audio(Path file) implements Part {
        @Override
        public Modality modality() {
            return Modality.AUDIO;
        }
    }

    /// Words that were spoken instead of typed: a recording of the user's own voice.
    ///
    /// @param file where the recording lies
    record Voice(Path file) implements Part {
        @Override
        public Modality modality() {
            return Modality.AUDIO;
        }
    }
}
