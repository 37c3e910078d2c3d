package org.quintet.perception.hearing;

import java.util.List;
import java.util.Map;
import org.quintet.core.Transcript.Segment;

/// What was heard in a piece. Immutable.
///
/// @param segments what was said when, in seconds from the beginning of the whole sound
/// @param language ISO 639-1 code of the language that was heard
/// @param languageConfidence 0 to 1
/// @param languages probability of each language, by this piece alone
/// @param speech seconds of speech in it
record Heard(
        List<Segment> segments,
        String language,
        double languageConfidence,
        Map<String, Double> languages,
        double speech) {
    /// No words.
    static final Heard NOTHING = new Heard(List.of(), "", 0, Map.of(), 0);

    /// Copies the list and the map.
    Heard {
        segments = List.copyOf(segments);
        languages = Map.copyOf(languages);
    }
}
