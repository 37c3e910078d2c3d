package org.quintet.perception.hearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;

/// A transcript as it grows. For one thread.
final class TranscriptPage {
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Double> speech = new HashMap<>();
    private final Map<String, Double> sureness = new HashMap<>();

    /// Adds what was heard in the next piece.
    void add(Heard heard) {
        heard.segments().forEach(segment -> append(text, segment.text()));
        segments.addAll(heard.segments());
        count(heard, speech, sureness);
    }

    /// All that was heard.
    ///
    /// @param seconds how much sound was listened to
    Transcript transcript(double seconds) {
        return transcript(text.toString(), segments, speech, sureness, seconds);
    }

    /// All that was heard, and at the end what may still change.
    Transcript transcript(Heard open, double seconds) {
        StringBuilder longer = new StringBuilder(text);
        open.segments().forEach(segment -> append(longer, segment.text()));
        List<Segment> more = new ArrayList<>(segments);
        more.addAll(open.segments());
        Map<String, Double> spoken = new HashMap<>(speech);
        Map<String, Double> sure = new HashMap<>(sureness);
        count(open, spoken, sure);
        return transcript(longer.toString(), more, spoken, sure, seconds);
    }

    private static void count(
            Heard heard, Map<String, Double> speech, Map<String, Double> sureness) {
        if (!heard.segments().isEmpty()) {
            speech.merge(heard.language(), heard.speech(), Double::sum);
            sureness.merge(
                    heard.language(), heard.speech() * heard.languageConfidence(), Double::sum);
        }
    }

    private static Transcript transcript(
            String text,
            List<Segment> segments,
            Map<String, Double> speech,
            Map<String, Double> sureness,
            double seconds) {
        String language = "";
        double most = 0;
        for (Map.Entry<String, Double> each : speech.entrySet()) {
            if (each.getValue() > most) {
                most = each.getValue();
                language = each.getKey();
            }
        }
        double confidence = most > 0 ? sureness.getOrDefault(language, 0.0) / most : 0;
        return new Transcript(text, language, confidence, seconds, segments);
    }

    /// Words that no space parts are joined as they are, with the comma that a pause stands for.
    private static void append(StringBuilder text, String more) {
        if (!text.isEmpty()) {
            int last = text.codePointBefore(text.length());
            boolean unspaced = WordCut.isUnspaced(last) && WordCut.isUnspaced(more.codePointAt(0));
            if (!unspaced) {
                text.append(' ');
            } else if (Character.isLetter(last)) {
                text.append('，');
            }
        }
        text.append(more);
    }
}
