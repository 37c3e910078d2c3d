package org.quintet.core;

import java.util.List;

/// What was said in a sound. Immutable; also what is known of it so far.
///
/// @param text all of it, punctuated, without times
/// @param language ISO 639-1 code of the language that was heard; empty where nobody speaks
/// @param languageConfidence 0 to 1
/// @param seconds length of the sound that was listened to
/// @param segments what was said when, in order of time, not overlapping
public record Transcript(
        String text,
        String language,
        double languageConfidence,
        double seconds,
        List<Segment> segments) {
    private static final double SURE = 0.8;

    /// Nothing heard yet.
    public static final Transcript EMPTY = new Transcript("", "", 0, 0, List.of());

    /// Copies the list of segments.
    public Transcript {
        segments = List.copyOf(segments);
    }

    /// Whether the language that was heard is surely not the one that was asked for, so that the
    /// words are not to be trusted.
    public boolean soundsUnlike(Hearing how) {
        return how.language() != null
                && !language.isEmpty()
                && !language.equals(how.language())
                && languageConfidence >= SURE;
    }

    /// A phrase.
    ///
    /// @param start seconds from the beginning of the sound
    /// @param end seconds from the beginning of the sound
    /// @param text what was said
    /// @param confidence mean probability of its tokens, 0 to 1
    /// @param words its words with their times, in order; empty where they were not asked for
    public record Segment(
            double start, double end, String text, double confidence, List<Word> words) {
        /// Copies the list of words.
        public Segment {
            words = List.copyOf(words);
        }
    }

    /// A word; of languages written without spaces, a character or a few.
    ///
    /// @param start seconds from the beginning of the sound
    /// @param end seconds from the beginning of the sound
    /// @param text as written, with the space or punctuation that belongs to it
    /// @param confidence least probability of its tokens, 0 to 1
    public record Word(double start, double end, String text, double confidence) {}
}
