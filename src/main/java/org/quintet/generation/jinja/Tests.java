package org.quintet.generation.jinja;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Jinja's tests, `value is name argument`.
final class Tests {
    private Tests() {}

    static boolean holds(String name, @Nullable Object value, Parameters given) {
        return switch (name) {
            case "defined" -> !(value instanceof Values.Undefined);
            case "undefined" -> value instanceof Values.Undefined;
            case "none" -> value == null;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "true" -> Boolean.TRUE.equals(value);
            case "false" -> Boolean.FALSE.equals(value);
            case "integer" -> value instanceof Long;
            case "float" -> value instanceof Double;
            case "number" -> Values.isNumber(value);
            case "mapping" -> value instanceof Map;
            case "iterable", "sequence" ->
                    value instanceof List || value instanceof Map || value instanceof String;
            case "callable" -> value instanceof Callable;
            case "odd" -> Math.floorMod(Values.integer(value), 2) == 1;
            case "even" -> Math.floorMod(Values.integer(value), 2) == 0;
            case "divisibleby" ->
                    Math.floorMod(Values.integer(value), Math.max(1, given.integer(0, "num", 1)))
                            == 0;
            case "equalto", "eq", "==" -> Values.same(value, given.get(0, "other"));
            case "ne", "!=" -> !Values.same(value, given.get(0, "other"));
            case "in" -> Values.contains(given.get(0, "seq"), value);
            case "lt", "lessthan" -> Values.compare(value, given.get(0, "other")) < 0;
            case "le" -> Values.compare(value, given.get(0, "other")) <= 0;
            case "gt", "greaterthan" -> Values.compare(value, given.get(0, "other")) > 0;
            case "ge" -> Values.compare(value, given.get(0, "other")) >= 0;
            case "lower" -> Values.text(value).equals(Values.text(value).toLowerCase(Locale.ROOT));
            case "upper" -> Values.text(value).equals(Values.text(value).toUpperCase(Locale.ROOT));
            default -> throw new TemplateException("unknown test " + name);
        };
    }
}
