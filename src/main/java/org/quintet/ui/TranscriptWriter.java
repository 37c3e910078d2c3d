package org.quintet.ui;

import org.quintet.core.Transcript;

/// Writes a transcript in a format for files. Thread-safe.
@FunctionalInterface
public interface TranscriptWriter {
    /// The whole file as text.
    String write(Transcript transcript, Format format);

    /// Formats of transcripts; the ending of the file is the name in small letters.
    enum Format {
        /// Words alone.
        TXT,
        /// SubRip subtitles.
        SRT,
        /// WebVTT subtitles.
        VTT
    }
}
