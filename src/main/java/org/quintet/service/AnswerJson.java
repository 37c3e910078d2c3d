package org.quintet.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.quintet.core.Answer;
import org.quintet.core.Language;
import org.quintet.core.Modality;
import org.quintet.core.Sight;

/// Answers as JSON: what the command line prints and the window saves.
public final class AnswerJson {
    private static final double DIGITS = 1e4;

    private AnswerJson() {}

    /// A description of one file; names in it are in the language given.
    public static ObjectNode description(String file, Answer answer, Language language) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", file);
        node.put(
                "modality",
                answer.modalities().stream()
                        .sorted()
                        .map(EvidenceJson::key)
                        .findFirst()
                        .orElse(""));
        node.put("text", answer.text());
        if (!answer.sights().isEmpty()) {
            node.put("width", answer.sights().getFirst().width());
            node.put("height", answer.sights().getFirst().height());
        }
        evidence(answer.sights(), language, node.putArray("evidence"));
        heard(answer, node);
        end(answer, node);
        return node;
    }

    /// The answer to a question; names in it are in the language given.
    public static ObjectNode answer(Answer answer, Language language) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("text", answer.text());
        List<Modality> modalities = answer.modalities().stream().sorted().toList();
        ArrayNode names = node.putArray("modalities");
        modalities.forEach(each -> names.add(EvidenceJson.key(each)));
        node.put("route", answer.route());
        ObjectNode weights = node.putObject("weights");
        for (Modality each : modalities) {
            weights.put(EvidenceJson.key(each), round(answer.weights().getOrDefault(each, 0.0)));
        }
        evidence(answer.sights(), language, node.putArray("evidence"));
        heard(answer, node);
        node.put("tokens", answer.tokens());
        end(answer, node);
        return node;
    }

    private static void heard(Answer answer, ObjectNode node) {
        if (!answer.transcripts().isEmpty()) {
            ArrayNode all = node.putArray("transcripts");
            answer.transcripts().forEach(each -> all.add(TranscriptJson.of(each)));
        }
    }

    static void end(Answer answer, ObjectNode node) {
        node.put("model", answer.model());
        if (answer.stopped()) {
            node.put("stopped", true);
        }
        ObjectNode timings = node.putObject("timings");
        answer.timings().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(each -> timings.put(each.getKey(), each.getValue()));
    }

    private static void evidence(List<Sight> sights, Language language, ArrayNode array) {
        EvidenceJson json = new EvidenceJson();
        for (int picture = 0; picture < sights.size(); picture++) {
            for (JsonNode each : json.of(sights.get(picture), language)) {
                if (sights.size() > 1 && each instanceof ObjectNode item) {
                    item.put("picture", picture);
                }
                array.add(each);
            }
        }
    }

    private static double round(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
