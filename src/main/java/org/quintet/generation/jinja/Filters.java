package org.quintet.generation.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Jinja's filters.
final class Filters {
    private final Budget budget;
    private final Methods methods;

    Filters(Budget budget, Methods methods) {
        this.budget = budget;
        this.methods = methods;
    }

    @Nullable Object apply(String name, @Nullable Object value, Parameters given) {
        return switch (name) {
            case "trim" ->
                    Methods.strip(Values.text(value), given.get(0, "chars", null), true, true);
            case "length", "count" -> (long) Values.length(value);
            case "upper" -> Values.text(value).toUpperCase(Locale.ROOT);
            case "lower" -> Values.text(value).toLowerCase(Locale.ROOT);
            case "capitalize" -> Methods.capitalize(Values.text(value));
            case "title" -> Methods.title(Values.text(value));
            case "string", "safe" -> Values.text(value);
            case "int" -> whole(value, given.integer(0, "default", 0));
            case "float" -> Values.number(value).doubleValue();
            case "abs" -> absolute(Values.number(value));
            case "tojson" -> Json.of(value, given.integer(0, "indent", -1), budget);
            case "join" -> join(value, given);
            case "replace" ->
                    methods.replace(
                            Values.text(value),
                            given.text(0, "old"),
                            given.text(1, "new"),
                            given.integer(2, "count", -1));
            case "default", "d" -> orDefault(value, given);
            case "first" -> at(Values.items(value), 0);
            case "last" -> at(Values.items(value), -1);
            case "list" -> Values.items(value);
            case "reverse" -> Values.slice(value, null, null, -1L);
            case "sort" -> sorted(value, given);
            case "unique" -> unique(value);
            case "items" -> value instanceof Map<?, ?> map ? Methods.pairs(map) : List.of();
            case "dictsort" -> dictionarySorted(value);
            case "map" -> mapped(value, given);
            case "select" -> kept(value, given, null, true);
            case "reject" -> kept(value, given, null, false);
            case "selectattr" -> kept(value, given.rest(), given.text(0, "attribute"), true);
            case "rejectattr" -> kept(value, given.rest(), given.text(0, "attribute"), false);
            case "indent" -> indented(Values.text(value), given);
            default -> throw new TemplateException("unknown filter " + name);
        };
    }

    private static Object whole(@Nullable Object value, int otherwise) {
        if (value instanceof String text) {
            String trimmed = text.strip();
            return trimmed.matches("[+-]?\\d{1,18}") ? Long.parseLong(trimmed) : (long) otherwise;
        }
        return Values.isNumber(value) ? Values.number(value).longValue() : (long) otherwise;
    }

    private static Object absolute(Number number) {
        return number instanceof Long whole ? Math.abs(whole) : Math.abs(number.doubleValue());
    }

    private static @Nullable Object orDefault(@Nullable Object value, Parameters given) {
        boolean alsoFalse = Values.truth(given.get(1, "boolean", false));
        boolean missing = value instanceof Values.Undefined || (alsoFalse && !Values.truth(value));
        return missing ? given.get(0, "default_value", "") : value;
    }

    private static @Nullable Object at(List<@Nullable Object> items, int index) {
        return Values.item(items, (long) index);
    }

    private String join(@Nullable Object value, Parameters given) {
        Object items = value;
        if (given.has(1, "attribute")) {
            String path = given.text(1, "attribute");
            List<@Nullable Object> attributes = new ArrayList<>();
            Values.items(value).forEach(item -> attributes.add(follow(item, path)));
            items = attributes;
        }
        return methods.join(items, Values.text(given.get(0, "d", "")));
    }

    private static @Nullable Object follow(@Nullable Object item, String path) {
        Object result = item;
        for (String name : path.split("\\.", -1)) {
            boolean index = name.matches("\\d{1,9}");
            result = Values.item(result, index ? (Object) Long.valueOf(name) : name);
        }
        return result;
    }

    private static Object sorted(@Nullable Object value, Parameters given) {
        List<@Nullable Object> items = Values.items(value);
        if (given.has(2, "attribute")) {
            String path = given.text(2, "attribute");
            items.sort((a, b) -> Values.compare(follow(a, path), follow(b, path)));
        } else {
            items.sort(Values::compare);
        }
        if (Values.truth(given.get(0, "reverse", false))) {
            Collections.reverse(items);
        }
        return items;
    }

    private Object unique(@Nullable Object value) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object item : Values.items(value)) {
            budget.items(found.size());
            if (!Values.contains(found, item)) {
                found.add(item);
            }
        }
        return found;
    }

    private static Object dictionarySorted(@Nullable Object value) {
        List<@Nullable Object> pairs =
                value instanceof Map<?, ?> map ? Methods.pairs(map) : new ArrayList<>();
        pairs.sort((a, b) -> Values.compare(Values.item(a, 0L), Values.item(b, 0L)));
        return pairs;
    }

    private Object mapped(@Nullable Object value, Parameters given) {
        List<@Nullable Object> results = new ArrayList<>();
        for (Object item : Values.items(value)) {
            budget.step();
            if (given.named().containsKey("attribute")) {
                Object found = follow(item, given.text(9, "attribute"));
                boolean missing = found instanceof Values.Undefined;
                results.add(missing ? given.get(9, "default", found) : found);
            } else {
                results.add(apply(given.text(0, "filter"), item, given.rest()));
            }
        }
        return results;
    }

    private Object kept(
            @Nullable Object value, Parameters test, @Nullable String path, boolean keep) {
        List<@Nullable Object> results = new ArrayList<>();
        for (Object item : Values.items(value)) {
            budget.step();
            Object looked = path == null ? item : follow(item, path);
            boolean holds =
                    test.positional().isEmpty()
                            ? Values.truth(looked)
                            : Tests.holds(test.text(0, "test"), looked, test.rest());
            if (holds == keep) {
                results.add(item);
            }
        }
        return results;
    }

    private String indented(String text, Parameters given) {
        Object width = given.get(0, "width", 4L);
        int count = width instanceof String ? 0 : Math.clamp(Values.integer(width), 0, 1000);
        String space = width instanceof String mark ? mark : " ".repeat(count);
        String[] lines = text.split("\n", -1);
        budget.text(text.length() + (long) lines.length * space.length());
        boolean first = Values.truth(given.get(1, "first", false));
        boolean blank = Values.truth(given.get(2, "blank", false));
        for (int i = 0; i < lines.length; i++) {
            boolean wanted = i == 0 ? first : blank || !lines[i].isEmpty();
            lines[i] = wanted ? space + lines[i] : lines[i];
        }
        return String.join("\n", lines);
    }
}
