package org.quintet.generation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Turns a JSON Schema into an automaton over the bytes of the texts it allows: `type`,
/// `properties`, `required`, `additionalProperties`, `items`, `minItems`, `maxItems`, `minLength`,
/// `maxLength`, `enum`, `const`, `anyOf`. Properties come in the order of the schema, others don't
/// come. White space is what models like to write, and bounded.
final class SchemaCompiler {
    private static final Set<String> NOTES =
            Set.of("title", "description", "$schema", "$id", "$comment", "default", "examples");
    private static final int ANY_DEPTH = 3;
    private static final int DEEPEST = 32;
    private static final int INDENT = 16;
    private static final int INTEGER_DIGITS = 15;
    private static final int FRACTION_DIGITS = 12;

    private final Nfa nfa;
    private final Characters characters;
    private int depth;

    SchemaCompiler(Nfa nfa) {
        this.nfa = nfa;
        this.characters = new Characters(nfa);
    }

    /// Adds what a schema allows after a state.
    ///
    /// @return the state after it
    /// @throws SchemaException where the schema has a keyword that is not supported
    int value(int from, JsonNode schema) {
        if (++depth > DEEPEST) {
            throw new SchemaException("depth");
        }
        int end;
        if (schema.isBoolean() && schema.asBoolean()) {
            end = any(from, ANY_DEPTH);
        } else if (!schema.isObject()) {
            throw new SchemaException(schema.toString());
        } else if (schema.has("const")) {
            check(schema, Set.of("const", "type"));
            end = literal(from, schema.get("const"));
        } else if (schema.has("enum")) {
            check(schema, Set.of("enum", "type"));
            end = alternatives(from, schema.get("enum"), this::literal);
        } else if (schema.has("anyOf")) {
            check(schema, Set.of("anyOf"));
            end = alternatives(from, schema.get("anyOf"), this::value);
        } else if (schema.path("type").isArray()) {
            end = alternatives(from, schema.get("type"), (at, type) -> typed(at, type, schema));
        } else if (schema.has("type")) {
            end = typed(from, schema.get("type"), schema);
        } else if (schema.has("properties")) {
            end = object(from, schema);
        } else {
            check(schema, Set.of());
            end = any(from, ANY_DEPTH);
        }
        depth--;
        return end;
    }

    private static void check(JsonNode schema, Set<String> known) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!known.contains(keyword.getKey()) && !NOTES.contains(keyword.getKey())) {
                throw new SchemaException(keyword.getKey());
            }
        }
    }

    /// One way of going on.
    private interface Branch {
        int add(int from, JsonNode schema);
    }

    private int alternatives(int from, JsonNode schemas, Branch branch) {
        if (!schemas.isArray() || schemas.isEmpty()) {
            throw new SchemaException(schemas.toString());
        }
        int end = nfa.state();
        for (JsonNode schema : schemas) {
            int begin = nfa.state();
            nfa.jump(from, begin);
            nfa.jump(branch.add(begin, schema), end);
        }
        return end;
    }

    private int text(int from, String text) {
        return nfa.bytes(from, text.getBytes(StandardCharsets.UTF_8));
    }

    private int literal(int from, JsonNode value) {
        return text(from, value.toString());
    }

    private int typed(int from, JsonNode type, JsonNode schema) {
        boolean several = schema.path("type").isArray();
        return switch (type.asText()) {
            case "object" -> object(from, schema);
            case "array" -> array(from, schema);
            case "string" -> {
                checkIf(!several, schema, Set.of("type", "minLength", "maxLength"));
                yield string(from, count(schema, "minLength", 0), count(schema, "maxLength", -1));
            }
            case "integer" -> {
                checkIf(!several, schema, Set.of("type"));
                yield integer(from);
            }
            case "number" -> {
                checkIf(!several, schema, Set.of("type"));
                yield number(from);
            }
            case "boolean" -> {
                checkIf(!several, schema, Set.of("type"));
                yield bool(from);
            }
            case "null" -> {
                checkIf(!several, schema, Set.of("type"));
                yield text(from, "null");
            }
            default -> throw new SchemaException(type.toString());
        };
    }

    /// Of a schema for several types, each type looks at its own keywords only.
    private static void checkIf(boolean alone, JsonNode schema, Set<String> known) {
        if (alone) {
            check(schema, known);
        }
    }

    private static int count(JsonNode schema, String keyword, int otherwise) {
        JsonNode count = schema.path(keyword);
        if (count.isMissingNode()) {
            return otherwise;
        }
        if (!count.canConvertToInt() || count.asInt() < 0) {
            throw new SchemaException(keyword);
        }
        return count.asInt();
    }

    /// A space, or a line break and an indent, or nothing.
    private int space(int from) {
        int end = nfa.state();
        nfa.jump(from, end);
        nfa.edge(from, ' ', ' ', end);
        int at = nfa.range(from, '\n', '\n');
        nfa.jump(at, end);
        for (int i = 0; i < INDENT; i++) {
            at = nfa.range(at, ' ', ' ');
            nfa.jump(at, end);
        }
        return end;
    }

    private int any(int from, int levels) {
        int end = nfa.state();
        int value = nfa.state();
        nfa.jump(from, value);
        nfa.jump(string(value, 0, -1), end);
        nfa.jump(number(value), end);
        nfa.jump(bool(value), end);
        nfa.jump(text(value, "null"), end);
        if (levels > 0) {
            int list = space(text(value, "["));
            nfa.jump(text(list, "]"), end);
            int item = nfa.state();
            nfa.jump(list, item);
            nfa.jump(more(any(item, levels - 1), item, ']'), end);
            int object = space(text(value, "{"));
            nfa.jump(text(object, "}"), end);
            int key = nfa.state();
            nfa.jump(object, key);
            int colon = space(text(string(key, 0, -1), ":"));
            nfa.jump(more(any(colon, levels - 1), key, '}'), end);
        }
        return end;
    }

    /// After an item: a comma and another one, or the end.
    private int more(int from, int again, char close) {
        nfa.jump(space(text(from, ",")), again);
        return text(space(from), String.valueOf(close));
    }

    private int object(int from, JsonNode schema) {
        if (!schema.path("type").isArray()) {
            check(schema, Set.of("type", "properties", "required", "additionalProperties"));
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            properties.put(property.getKey(), property.getValue());
        }
        Set<String> required = new HashSet<>();
        for (JsonNode name : schema.path("required")) {
            required.add(name.asText());
            properties.putIfAbsent(name.asText(), JsonNodeFactory.instance.objectNode());
        }
        int none = space(text(from, "{"));
        int some = nfa.state();
        for (Map.Entry<String, JsonNode> property : properties.entrySet()) {
            int key = nfa.state();
            nfa.jump(none, key);
            nfa.jump(space(text(some, ",")), key);
            String name = JsonNodeFactory.instance.textNode(property.getKey()).toString();
            int end = value(space(text(key, name + ":")), property.getValue());
            boolean skippable = !required.contains(property.getKey());
            int nextNone = nfa.state();
            int nextSome = nfa.state();
            nfa.jump(end, nextSome);
            if (skippable) {
                nfa.jump(none, nextNone);
                nfa.jump(some, nextSome);
            }
            none = nextNone;
            some = nextSome;
        }
        int last = nfa.state();
        nfa.jump(none, last);
        nfa.jump(space(some), last);
        return text(last, "}");
    }

    private int array(int from, JsonNode schema) {
        if (!schema.path("type").isArray()) {
            check(schema, Set.of("type", "items", "minItems", "maxItems"));
        }
        JsonNode items =
                schema.has("items") ? schema.get("items") : JsonNodeFactory.instance.objectNode();
        int least = count(schema, "minItems", 0);
        int most = count(schema, "maxItems", -1);
        if (most >= 0 && most < least) {
            throw new SchemaException("maxItems");
        }
        int begin = space(text(from, "["));
        int close = nfa.state();
        int at = begin;
        for (int i = 0; i < least || i < most || (i == 0 && most < 0); i++) {
            if (i >= least) {
                nfa.jump(i == 0 ? at : space(at), close);
            }
            int item = i == 0 ? at : space(text(at, ","));
            at = value(item, items);
        }
        if (most < 0) {
            int again = nfa.state();
            nfa.jump(space(text(at, ",")), again);
            nfa.jump(value(again, items), at);
        }
        nfa.jump(at == begin ? at : space(at), close);
        return text(close, "]");
    }

    private int string(int from, int least, int most) {
        if (most >= 0 && most < least) {
            throw new SchemaException("maxLength");
        }
        int at = text(from, "\"");
        int close = nfa.state();
        for (int i = 0; i < least; i++) {
            at = characters.one(at, nfa.state());
        }
        for (int i = least; i < most; i++) {
            nfa.jump(at, close);
            at = characters.one(at, nfa.state());
        }
        if (most < 0) {
            int loop = nfa.state();
            nfa.jump(at, loop);
            characters.one(loop, loop);
            at = loop;
        }
        nfa.jump(at, close);
        return text(close, "\"");
    }

    private int bool(int from) {
        int end = text(from, "true");
        nfa.jump(text(from, "false"), end);
        return end;
    }

    private int integer(int from) {
        int signed = nfa.range(from, '-', '-');
        nfa.jump(from, signed);
        int end = nfa.state();
        nfa.edge(signed, '0', '0', end);
        digits(nfa.range(signed, '1', '9'), INTEGER_DIGITS - 1, end);
        return end;
    }

    /// So many digits or fewer, then on to a state.
    private void digits(int from, int most, int end) {
        int at = from;
        nfa.jump(at, end);
        for (int i = 0; i < most; i++) {
            at = nfa.range(at, '0', '9');
            nfa.jump(at, end);
        }
    }

    private int number(int from) {
        int whole = integer(from);
        int fraction = nfa.state();
        nfa.jump(whole, fraction);
        digits(nfa.range(text(whole, "."), '0', '9'), FRACTION_DIGITS - 1, fraction);
        int end = nfa.state();
        nfa.jump(fraction, end);
        int exponent = nfa.range(fraction, 'e', 'e');
        nfa.edge(fraction, 'E', 'E', exponent);
        int signed = nfa.state();
        nfa.jump(exponent, signed);
        nfa.edge(exponent, '-', '-', signed);
        nfa.edge(exponent, '+', '+', signed);
        digits(nfa.range(signed, '0', '9'), 1, end);
        return end;
    }
}
