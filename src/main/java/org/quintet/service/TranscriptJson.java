package org.quintet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.quintet.core.Answer;
import org.quintet.core.Transcript;

/// Transcripts as JSON: times in seconds.
public final class TranscriptJson {
    private static final double MILLIS = 1e3;

    private TranscriptJson() {}

    /// The transcript of a file.
    ///
    /// @param answer what else is known of the work
    public static ObjectNode of(String file, Transcript heard, Answer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", file);
        fill(node, heard);
        AnswerJson.end(answer, node);
        return node;
    }

    /// A transcript among others.
    static ObjectNode of(Transcript heard) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fill(node, heard);
        return node;
    }

    private static void fill(ObjectNode node, Transcript heard) {
        node.put("text", heard.text());
        node.put("language", heard.language());
        node.put("languageConfidence", round(heard.languageConfidence()));
        node.put("seconds", round(heard.seconds()));
        ArrayNode segments = node.putArray("segments");
        for (Transcript.Segment segment : heard.segments()) {
            ObjectNode each = segments.addObject();
            each.put("start", round(segment.start()));
            each.put("end", round(segment.end()));
            each.put("text", segment.text());
            each.put("confidence", round(segment.confidence()));
            if (!segment.words().isEmpty()) {
                ArrayNode words = each.putArray("words");
                for (Transcript.Word word : segment.words()) {
                    words.addObject()
                            .put("start", round(word.start()))
                            .put("end", round(word.end()))
                            .put("text", word.text())
                            .put("confidence", round(word.confidence()));
                }
            }
        }
    }

    private static double round(double value) {
        return Math.round(value * MILLIS) / MILLIS;
    }
}
