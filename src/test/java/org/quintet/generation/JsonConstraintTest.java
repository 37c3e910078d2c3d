package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quintet.core.Generation;
import org.quintet.core.QuintetException;
import org.quintet.generation.json.Automaton;

class JsonConstraintTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SIZE = 281;

    private final Vocabulary vocabulary =
            Vocabulary.read(TinyModel.folder().resolve("tokenizer.json"));
    private final SortedPieces pieces = new SortedPieces(vocabulary, SIZE);

    /// Writes with random logits, as the worst of all models would.
    private String write(JsonNode schema, int budget, long seed) {
        JsonConstraint constraint =
                new JsonConstraint(
                        new Automaton(schema), pieces, SIZE, Set.of(TinyModel.TURN_END), budget);
        Generation free = Generation.DEFAULT.withTemperature(1).withSeed(seed);
        Sampler sampler = new Sampler(free.withRepetitionPenalty(1), SIZE);
        Random random = new Random(seed);
        float[] logits = new float[SIZE];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int left = budget; left > 0 && !constraint.complete(); left--) {
            for (int i = 0; i < SIZE; i++) {
                logits[i] = (float) random.nextGaussian(0, 2);
            }
            int token = sampler.pick(FloatBuffer.wrap(logits), constraint.allowed(left));
            if (token == TinyModel.TURN_END) {
                break;
            }
            constraint.take(token);
            bytes.writeBytes(vocabulary.piece(token));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyTextOfARandomSchemaParsesAndFitsIt() throws IOException {
        long seed = 2026;
        Random random = new Random(seed);
        int written = 0;
        for (int round = 0; round < 250; round++) {
            JsonNode schema = RandomSchemas.schema(random, 3);
            int least = new Automaton(schema).remaining(0);
            for (int budget : new int[] {least, least + 3, least + 40, 600}) {
                if (budget < least) {
                    continue;
                }
                String text = write(schema, budget, round);

                JsonNode value = JSON.readTree(text);
                assertThat(RandomSchemas.fits(value, schema))
                        .as("seed %d, round %d: %s for %s", seed, round, text, schema)
                        .isTrue();
                written++;
            }
        }
        assertThat(written).isGreaterThan(900);
    }

    @Test
    void aBudgetThatIsTooSmallIsRefusedBeforeAnythingIsWritten() throws IOException {
        JsonNode schema = JSON.readTree("{\"const\":\"zqzqzqzq\"}");

        assertThatThrownBy(() -> write(schema, 5, 1))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("5");
    }

    @Test
    void textOutsideTheSchemaLeadsNowhere() throws IOException {
        Automaton automaton =
                new Automaton(
                        JSON.readTree(
                                """
                                {"type":"object","properties":{"a":{"type":"integer"},
                                "b":{"type":["string","null"]}},"required":["a"]}"""));

        for (String good :
                new String[] {
                    "{\"a\":1}",
                    "{ \"a\": -20, \"b\": null}",
                    "{\n  \"a\": 0,\n  \"b\": \"\\u00e9中\"\n}"
                }) {
            assertThat(accepts(automaton, good)).as(good).isTrue();
        }
        for (String bad :
                new String[] {
                    "{}",
                    "{\"b\":null}",
                    "{\"a\":01}",
                    "{\"a\":1,}",
                    "{\"a\":1,\"c\":2}",
                    "{\"a\":1.5}",
                    "{\"a\":1,\"b\":\"\\ud800\"}",
                    "{\"a\":1}x"
                }) {
            assertThat(accepts(automaton, bad)).as(bad).isFalse();
        }
    }

    private static boolean accepts(Automaton automaton, String text) {
        int state = automaton.start();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            state = automaton.next(state, each & 0xff);
            if (state == Automaton.DEAD) {
                return false;
            }
        }
        return automaton.accepts(state);
    }

    /// Makes schemas, and checks values against them.
    private static final class RandomSchemas {
        private static final String[] TYPES = {
            "object", "array", "string", "integer", "number", "boolean", "null", "enum", "anyOf"
        };

        static ObjectNode schema(Random random, int depth) {
            String type = TYPES[depth == 0 ? 2 + random.nextInt(6) : random.nextInt(9)];
            ObjectNode schema = JSON.createObjectNode();
            switch (type) {
                case "object" -> object(schema, random, depth);
                case "array" -> {
                    schema.put("type", type).set("items", schema(random, depth - 1));
                    int least = random.nextInt(3);
                    if (random.nextBoolean()) {
                        schema.put("minItems", least);
                    }
                    if (random.nextBoolean()) {
                        schema.put("maxItems", least + random.nextInt(3));
                    }
                }
                case "string" -> {
                    schema.put("type", type);
                    int least = random.nextInt(5);
                    if (random.nextBoolean()) {
                        schema.put("minLength", least);
                    }
                    if (random.nextBoolean()) {
                        schema.put("maxLength", least + random.nextInt(5));
                    }
                }
                case "enum" -> schema.putArray("enum").add("é\"中").add(3).add("x");
                case "anyOf" ->
                        schema.putArray("anyOf")
                                .add(schema(random, depth - 1))
                                .add(schema(random, depth - 1));
                default -> schema.put("type", type);
            }
            return schema;
        }

        private static void object(ObjectNode schema, Random random, int depth) {
            schema.put("type", "object").put("additionalProperties", false);
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (int i = random.nextInt(4); i > 0; i--) {
                String name = "p" + i + "ü\"".substring(random.nextInt(3));
                properties.set(name, schema(random, depth - 1));
                if (random.nextBoolean()) {
                    required.add(name);
                }
            }
        }

        static boolean fits(JsonNode value, JsonNode schema) {
            if (schema.has("enum")) {
                for (JsonNode each : schema.get("enum")) {
                    if (each.equals(value)) {
                        return true;
                    }
                }
                return false;
            }
            if (schema.has("anyOf")) {
                return fits(value, schema.get("anyOf").get(0))
                        || fits(value, schema.get("anyOf").get(1));
            }
            return switch (schema.get("type").asText()) {
                case "object" -> fitsObject(value, schema);
                case "array" -> {
                    boolean fits = value.isArray() && within(value.size(), schema, "Items");
                    for (JsonNode item : value) {
                        fits = fits && fits(item, schema.get("items"));
                    }
                    yield fits;
                }
                case "string" -> {
                    String text = value.asText();
                    int length = text.codePointCount(0, text.length());
                    yield value.isTextual() && within(length, schema, "Length");
                }
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                case "boolean" -> value.isBoolean();
                default -> value.isNull();
            };
        }

        private static boolean fitsObject(JsonNode value, JsonNode schema) {
            boolean fits = value.isObject();
            for (JsonNode name : schema.get("required")) {
                fits = fits && value.has(name.asText());
            }
            for (var property : value.properties()) {
                JsonNode expected = schema.get("properties").get(property.getKey());
                fits = fits && expected != null && fits(property.getValue(), expected);
            }
            return fits;
        }

        private static boolean within(int size, JsonNode schema, String what) {
            return size >= schema.path("min" + what).asInt(0)
                    && size <= schema.path("max" + what).asInt(Integer.MAX_VALUE);
        }
    }
}
