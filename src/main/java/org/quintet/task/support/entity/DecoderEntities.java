package org.quintet.task.support.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;
import org.quintet.generation.LanguageModel;

/// Asks a decoder, held to a JSON Schema, for what rules found none of. Its findings count only
/// where the text holds them word for word and leaves room. Thread-safe.
public final class DecoderEntities {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 40;
    private static final int LONGEST_QUESTION = 600;
    private static final int MOST_TOKENS = 48;

    /// The kinds that have no closed form.
    private static final Map<String, Kind> ASKED = asked();

    private static final String SCHEMA =
            """
            {"type":"object","properties":{
              "product":{"type":"string","maxLength":40},
              "fault":{"type":"string","maxLength":40}},
             "required":["product","fault"],"additionalProperties":false}""";

    private static final List<String[]> EXAMPLES =
            List.of(
                    new String[] {
                        "The zip of my rain poncho got stuck last week.",
                        "{\"product\":\"rain poncho\",\"fault\":\"got stuck\"}"
                    },
                    new String[] {"Where is my order 1234?", "{\"product\":\"\",\"fault\":\"\"}"},
                    new String[] {"我买的鱼竿断成两截了", "{\"product\":\"鱼竿\",\"fault\":\"断成两截\"}"},
                    new String[] {"怎么开发票", "{\"product\":\"\",\"fault\":\"\"}"});

    private static final String TASK =
            "Copy from the customer's message the product it names and what is wrong with the "
                    + "product. Copy word for word. Leave empty what the message does not name.";

    private static Map<String, Kind> asked() {
        Map<String, Kind> asked = new LinkedHashMap<>();
        asked.put("product", Kind.PRODUCT);
        asked.put("fault", Kind.FAULT);
        return asked;
    }

    /// What rules found and what a decoder adds.
    ///
    /// @param fault whether a fault may be meant at all
    public Entities add(
            String question, Entities rules, boolean fault, LanguageModel writer, Stop stop) {
        Set<Kind> missing = EnumSet.noneOf(Kind.class);
        ASKED.values().stream()
                .filter(kind -> rules.first(kind).isEmpty() && (fault || kind != Kind.FAULT))
                .forEach(missing::add);
        if (missing.isEmpty() || question.length() > LONGEST_QUESTION) {
            return rules;
        }
        JsonNode said = ask(question, writer, stop);
        List<Entity> more = new ArrayList<>();
        ASKED.forEach(
                (name, kind) -> {
                    String value = said.path(name).asText("").strip();
                    int start =
                            question.toLowerCase(Locale.ROOT)
                                    .indexOf(value.toLowerCase(Locale.ROOT));
                    if (missing.contains(kind)
                            && value.length() > 1
                            && value.length() <= LONGEST
                            && start >= 0
                            && Goods.isName(value)) {
                        more.add(
                                Found.at(
                                        kind,
                                        question,
                                        start,
                                        start + value.length(),
                                        value.toLowerCase(Locale.ROOT)));
                    }
                });
        return EntityFinder.with(rules, more, question);
    }

    private static JsonNode ask(String question, LanguageModel writer, Stop stop) {
        List<Message> prompt = new ArrayList<>();
        prompt.add(Message.of(Role.SYSTEM, TASK));
        for (String[] example : EXAMPLES) {
            prompt.add(Message.of(Role.USER, example[0]));
            prompt.add(Message.of(Role.ASSISTANT, example[1]));
        }
        prompt.add(Message.of(Role.USER, question));
        int length =
                prompt.stream().mapToInt(m -> writer.countTokens(m.text()) + 8).sum()
                        + 2 * MOST_TOKENS;
        Generation held =
                Generation.DEFAULT
                        .greedy()
                        .withRepetitionPenalty(1)
                        .withMaxLength(Math.min(length, writer.contextLength()))
                        .withJsonSchema(SCHEMA);
        LanguageModel.Reply reply = writer.reply(prompt, held, _ -> {}, stop);
        try {
            return JSON.readTree(reply.text());
        } catch (JsonProcessingException _) {
            // Only a stopped reply is no whole JSON: then there is nothing to add.
            return JSON.createObjectNode();
        }
    }
}
