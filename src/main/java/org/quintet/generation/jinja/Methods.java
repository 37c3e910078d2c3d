package org.quintet.generation.jinja;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Python's methods of texts, lists and dictionaries that change nothing.
final class Methods {
    private final Budget budget;

    Methods(Budget budget) {
        this.budget = budget;
    }

    /// The method of a value, or undefined.
    Object find(@Nullable Object target, String name) {
        Callable method =
                (positional, named) -> {
                    Parameters given = new Parameters(positional, named);
                    return switch (target) {
                        case String text -> ofText(text, name, given);
                        case Map<?, ?> map -> ofDict(map, name, given);
                        case List<?> list -> ofList(list, name, given);
                        case null, default -> throw unknown(name);
                    };
                };
        return target instanceof String || target instanceof Map || target instanceof List
                ? method
                : Values.Undefined.of(name);
    }

    private static TemplateException unknown(String name) {
        return new TemplateException("unknown method " + name);
    }

    private @Nullable Object ofDict(Map<?, ?> map, String name, Parameters given) {
        return switch (name) {
            case "items" -> pairs(map);
            case "keys" -> Values.items(map);
            case "values" -> new ArrayList<@Nullable Object>(map.values());
            case "get" -> {
                Object key = given.get(0, "key");
                yield map.containsKey(key) ? map.get(key) : given.get(1, "default", null);
            }
            default -> throw unknown(name);
        };
    }

    static List<@Nullable Object> pairs(Map<?, ?> map) {
        List<@Nullable Object> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(Arrays.<@Nullable Object>asList(key, value)));
        return pairs;
    }

    private static Object ofList(List<?> list, String name, Parameters given) {
        Object item = given.get(0, "value");
        return switch (name) {
            case "count" -> list.stream().filter(each -> Values.same(each, item)).count();
            case "index" -> {
                for (int i = 0; i < list.size(); i++) {
                    if (Values.same(list.get(i), item)) {
                        yield (long) i;
                    }
                }
                throw new TemplateException("not in the list: " + Values.text(item));
            }
            default -> throw unknown(name);
        };
    }

    private Object ofText(String text, String name, Parameters given) {
        return switch (name) {
            case "strip" -> strip(text, given.get(0, "chars", null), true, true);
            case "lstrip" -> strip(text, given.get(0, "chars", null), true, false);
            case "rstrip" -> strip(text, given.get(0, "chars", null), false, true);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "title" -> title(text);
            case "capitalize" -> capitalize(text);
            case "startswith" -> affixes(given).stream().anyMatch(text::startsWith);
            case "endswith" -> affixes(given).stream().anyMatch(text::endsWith);
            case "removeprefix" -> {
                String prefix = given.text(0, "prefix");
                yield text.startsWith(prefix) ? text.substring(prefix.length()) : text;
            }
            case "removesuffix" -> {
                String suffix = given.text(0, "suffix");
                yield text.endsWith(suffix)
                        ? text.substring(0, text.length() - suffix.length())
                        : text;
            }
            case "split" ->
                    split(text, given.get(0, "sep", null), given.integer(1, "maxsplit", -1), false);
            case "rsplit" ->
                    split(text, given.get(0, "sep", null), given.integer(1, "maxsplit", -1), true);
            case "splitlines" -> List.copyOf(text.lines().toList());
            case "replace" ->
                    replace(
                            text,
                            given.text(0, "old"),
                            given.text(1, "new"),
                            given.integer(2, "count", -1));
            case "find" -> (long) text.indexOf(given.text(0, "sub"));
            case "rfind" -> (long) text.lastIndexOf(given.text(0, "sub"));
            case "count" -> (long) count(text, given.text(0, "sub"));
            case "join" -> join(given.get(0, "iterable"), text);
            case "isdigit" -> !text.isEmpty() && text.codePoints().allMatch(Character::isDigit);
            case "isalpha" -> !text.isEmpty() && text.codePoints().allMatch(Character::isLetter);
            case "isspace" -> !text.isEmpty() && text.isBlank();
            default -> throw unknown(name);
        };
    }

    private static List<String> affixes(Parameters given) {
        Object affix = given.get(0, "affix");
        return affix instanceof List<?> list
                ? list.stream().map(Values::text).toList()
                : List.of(Values.text(affix));
    }

    static String strip(String text, @Nullable Object characters, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && strips(text.charAt(from), characters)) {
            from++;
        }
        while (right && to > from && strips(text.charAt(to - 1), characters)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean strips(char c, @Nullable Object characters) {
        return characters == null
                ? Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85
                : Values.text(characters).indexOf(c) >= 0;
    }

    static String capitalize(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    static String title(String text) {
        StringBuilder title = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            title.append(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inWord = Character.isLetter(c);
        }
        return title.toString();
    }

    private List<@Nullable Object> split(
            String text, @Nullable Object separator, int most, boolean fromRight) {
        List<@Nullable Object> parts = new ArrayList<>();
        if (separator == null) {
            for (String word : text.strip().split("\\s+", most < 0 ? 0 : most + 1)) {
                if (!word.isEmpty()) {
                    parts.add(word);
                }
            }
            return parts;
        }
        String mark = Values.text(separator);
        if (mark.isEmpty()) {
            throw new TemplateException("an empty separator");
        }
        budget.items(count(text, mark));
        String rest = text;
        while (most < 0 || parts.size() < most) {
            int at = fromRight ? rest.lastIndexOf(mark) : rest.indexOf(mark);
            if (at < 0) {
                break;
            }
            String after = rest.substring(at + mark.length());
            String before = rest.substring(0, at);
            if (fromRight) {
                parts.addFirst(after);
            } else {
                parts.add(before);
            }
            rest = fromRight ? before : after;
            budget.text(rest.length());
        }
        if (fromRight) {
            parts.addFirst(rest);
        } else {
            parts.add(rest);
        }
        return parts;
    }

    private static int count(String text, String part) {
        if (part.isEmpty()) {
            return text.length() + 1;
        }
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    String replace(String text, String old, String replacement, int most) {
        budget.text(text.length() + (long) count(text, old) * replacement.length());
        if (most < 0) {
            return text.replace(old, replacement);
        }
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int i = 0; i < most; i++) {
            int at = text.indexOf(old, from);
            if (at < 0 || old.isEmpty()) {
                break;
            }
            replaced.append(text, from, at).append(replacement);
            from = at + old.length();
        }
        return replaced.append(text.substring(from)).toString();
    }

    String join(@Nullable Object items, String separator) {
        StringBuilder joined = new StringBuilder();
        for (Object item : Values.items(items)) {
            String text = Values.text(item);
            budget.text((long) text.length() + separator.length());
            joined.append(text).append(separator);
        }
        int end = joined.length() - separator.length();
        return end > 0 ? joined.substring(0, end) : "";
    }
}
