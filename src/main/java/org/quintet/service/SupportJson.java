package org.quintet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Source;
import org.quintet.core.SupportCase;

/// Support cases as JSON.
public final class SupportJson {
    private static final double DIGITS = 1e4;

    private SupportJson() {}

    /// A support case with the files that were made of it.
    ///
    /// @param answer one with a support case
    /// @param diagram the picture; null where none was needed or none was asked for
    /// @param speech the spoken answer; null where none was asked for
    public static ObjectNode of(Answer answer, @Nullable Path diagram, @Nullable Path speech) {
        SupportCase support = answer.support();
        if (support == null) {
            throw new IllegalArgumentException("no support case in the answer");
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("transcript", support.question());
        node.put("intent", support.intent());
        node.put("confidence", Math.round(support.confidence() * DIGITS) / DIGITS);
        entities(support, node.putObject("entities"));
        node.put("needsVisual", support.needsVisual());
        node.put("answer", answer.text());
        put(node, "diagram", diagram);
        put(node, "speech", speech);
        ArrayNode sources = node.putArray("sources");
        for (Source source : support.sources()) {
            sources.addObject()
                    .put("file", source.file())
                    .put("heading", source.heading())
                    .put("text", source.text());
        }
        support.leftOut().forEach(node.putArray("leftOut")::add);
        AnswerJson.end(answer, node);
        return node;
    }

    /// By kind, each with all that was named of it.
    private static void entities(SupportCase support, ObjectNode node) {
        for (SupportCase.Entity entity : support.entities()) {
            node.withArray(entity.kind().name().toLowerCase(Locale.ROOT))
                    .addObject()
                    .put("text", entity.text())
                    .put("value", entity.value())
                    .put("start", entity.start())
                    .put("end", entity.end());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Path file) {
        if (file == null) {
            node.putNull(name);
        } else {
            node.put(name, file.toString());
        }
    }
}
