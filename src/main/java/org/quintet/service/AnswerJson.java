package org.quintet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.quintet.core.Answer;
import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Tint;
import org.quintet.core.Modality;
import org.quintet.core.Sight;

/// Answers as JSON: what the command line prints and the window saves.
public final class AnswerJson {
    private static final double DIGITS = 1e4;

    private AnswerJson() {}

    /// A description of one file.
    public static ObjectNode description(String file, Answer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", file);
        node.put(
                "modality",
                answer.modalities().stream().sorted().map(AnswerJson::name).findFirst().orElse(""));
        node.put("text", answer.text());
        if (!answer.sights().isEmpty()) {
            node.put("width", answer.sights().getFirst().width());
            node.put("height", answer.sights().getFirst().height());
        }
        evidence(answer.sights(), node.putArray("evidence"));
        end(answer, node);
        return node;
    }

    /// The answer to a question.
    public static ObjectNode answer(Answer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("text", answer.text());
        List<Modality> modalities = answer.modalities().stream().sorted().toList();
        ArrayNode names = node.putArray("modalities");
        modalities.forEach(each -> names.add(name(each)));
        node.put("route", answer.route());
        ObjectNode weights = node.putObject("weights");
        for (Modality each : modalities) {
            weights.put(name(each), round(answer.weights().getOrDefault(each, 0.0)));
        }
        evidence(answer.sights(), node.putArray("evidence"));
        node.put("tokens", answer.tokens());
        end(answer, node);
        return node;
    }

    private static void end(Answer answer, ObjectNode node) {
        node.put("model", answer.model());
        if (answer.stopped()) {
            node.put("stopped", true);
        }
        ObjectNode timings = node.putObject("timings");
        answer.timings().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(each -> timings.put(each.getKey(), each.getValue()));
    }

    private static void evidence(List<Sight> sights, ArrayNode array) {
        for (int picture = 0; picture < sights.size(); picture++) {
            for (Evidence each : sights.get(picture).evidence()) {
                ObjectNode node = array.addObject();
                write(each, node);
                node.put("confidence", round(each.confidence()));
                if (sights.size() > 1) {
                    node.put("picture", picture);
                }
            }
        }
    }

    private static void write(Evidence evidence, ObjectNode node) {
        switch (evidence) {
            case Evidence.Subject subject ->
                    node.put("kind", "subject").put("label", subject.label());
            case Evidence.Thing thing -> {
                node.put("kind", "thing").put("label", thing.label());
                box(thing.box(), node);
                tints(thing.tints(), node);
                if (thing.posture() != null) {
                    node.put("posture", name(thing.posture()));
                }
            }
            case Evidence.Face face -> {
                node.put("kind", "face");
                box(face.box(), node);
                if (!Double.isNaN(face.smile())) {
                    node.put("smile", round(face.smile()));
                }
            }
            case Evidence.TextLine line -> {
                node.put("kind", "text").put("text", line.text());
                box(line.box(), node);
                node.put("lowest", round(line.lowest()));
            }
            case Evidence.Medium medium ->
                    node.put("kind", "medium").put("label", name(medium.kind()));
            case Evidence.Palette palette -> {
                node.put("kind", "palette");
                tints(palette.tints(), node);
            }
        }
    }

    private static void box(Box box, ObjectNode node) {
        node.putObject("box")
                .put("left", round(box.left()))
                .put("top", round(box.top()))
                .put("width", round(box.width()))
                .put("height", round(box.height()));
    }

    private static void tints(List<Tint> tints, ObjectNode node) {
        ArrayNode array = node.putArray("colours");
        for (Tint tint : tints) {
            array.addObject().put("name", name(tint.hue())).put("share", round(tint.share()));
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double round(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
