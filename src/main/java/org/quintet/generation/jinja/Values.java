package org.quintet.generation.jinja;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Values of a template behave as in Python: none is `null`; the others are `Boolean`, `Long`,
/// `Double`, `String`, `List`, `Map`, [Namespace], [Callable] and [Undefined].
final class Values {
    private Values() {}

    /// A name without a value; empty text, and a failure as soon as something is asked of it.
    record Undefined(String name) {
        static Undefined of(String name) {
            return new Undefined(name);
        }
    }

    /// What `namespace()` makes: attributes that a block inside may set.
    static final class Namespace {
        final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    }

    static boolean truth(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Undefined _ -> false;
            case Boolean truth -> truth;
            case Long number -> number != 0;
            case Double number -> number != 0;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    /// The text that a value prints as.
    static String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Undefined _ -> "";
            case null, default -> Representation.of(value);
        };
    }

    /// A number the way Python writes it.
    static String decimal(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(number);
        if (size != 0 && (size < 1e-4 || size >= 1e16)) {
            String[] parts = Double.toString(number).split("E", 2);
            String mantissa = parts[0].endsWith(".0") ? parts[0].replace(".0", "") : parts[0];
            int exponent = Integer.parseInt(parts[1]);
            return mantissa
                    + (exponent < 0 ? "e-" : "e+")
                    + (Math.abs(exponent) < 10 ? "0" : "")
                    + Math.abs(exponent);
        }
        String plain = new BigDecimal(Double.toString(number)).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /// Whether two values are equal, as Python's `==` has it.
    ///
    /// @throws TemplateException where finding out takes more than any chat template needs
    static boolean same(@Nullable Object left, @Nullable Object right) {
        return same(left, right, new Budget());
    }

    private static boolean same(@Nullable Object left, @Nullable Object right, Budget budget) {
        budget.step();
        if (isNumber(left) && isNumber(right)) {
            return (left instanceof Double || right instanceof Double)
                    ? number(left).doubleValue() == number(right).doubleValue()
                    : number(left).longValue() == number(right).longValue();
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = same(a.get(i), b.get(i), budget);
            }
            return same;
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            boolean same = a.keySet().equals(b.keySet());
            for (Map.Entry<?, ?> entry : a.entrySet()) {
                same = same && same(entry.getValue(), b.get(entry.getKey()), budget);
            }
            return same;
        }
        if (left instanceof Undefined && right instanceof Undefined) {
            return true;
        }
        return Objects.equals(left, right);
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Long || value instanceof Double || value instanceof Boolean;
    }

    /// A number; a truth value counts as 0 or 1.
    static Number number(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case null, default -> throw new TemplateException("not a number: " + text(value));
        };
    }

    /// An index or a count.
    static int integer(@Nullable Object value) {
        Number number = number(value);
        if (number instanceof Double) {
            throw new TemplateException("not a whole number: " + number);
        }
        return Math.clamp(number.longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        return Double.compare(number(left).doubleValue(), number(right).doubleValue());
    }

    /// What a loop goes over: items of a list, keys of a dictionary, characters of a text.
    static List<@Nullable Object> items(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> new ArrayList<@Nullable Object>(list);
            case Map<?, ?> map -> new ArrayList<@Nullable Object>(map.keySet());
            case String text ->
                    new ArrayList<@Nullable Object>(
                            text.codePoints().mapToObj(Character::toString).toList());
            case Undefined _ -> List.of();
            case null, default -> throw new TemplateException("not a list: " + text(value));
        };
    }

    static boolean contains(@Nullable Object container, @Nullable Object item) {
        return switch (container) {
            case String text -> item instanceof String part && text.contains(part);
            case Map<?, ?> map -> map.containsKey(item);
            case Undefined _ -> false;
            case null, default -> items(container).stream().anyMatch(each -> same(each, item));
        };
    }

    static int length(@Nullable Object value) {
        return switch (value) {
            case String text -> text.codePointCount(0, text.length());
            case Map<?, ?> map -> map.size();
            case List<?> list -> list.size();
            case Undefined _ -> 0;
            case null, default -> throw new TemplateException("it has no length: " + text(value));
        };
    }

    static @Nullable Object item(@Nullable Object target, @Nullable Object index) {
        if (target instanceof Map<?, ?> map) {
            return map.containsKey(index) ? map.get(index) : Undefined.of(text(index));
        }
        if (target instanceof Undefined undefined) {
            throw new TemplateException(undefined.name() + " is undefined");
        }
        if (target instanceof Namespace && index instanceof String name) {
            return attribute(target, name);
        }
        if (index instanceof Long && (target instanceof List || target instanceof String)) {
            List<@Nullable Object> items = items(target);
            int at = integer(index);
            int wrapped = at < 0 ? at + items.size() : at;
            return wrapped >= 0 && wrapped < items.size()
                    ? items.get(wrapped)
                    : Undefined.of(text(index));
        }
        return Undefined.of(text(index));
    }

    /// An attribute that is plain data; methods are looked for elsewhere.
    static @Nullable Object attribute(@Nullable Object target, String name) {
        if (target instanceof Namespace namespace) {
            return namespace.attributes.containsKey(name)
                    ? namespace.attributes.get(name)
                    : Undefined.of(name);
        }
        if (target instanceof Undefined undefined) {
            throw new TemplateException(undefined.name() + " is undefined");
        }
        return target instanceof Map<?, ?> ? item(target, name) : Undefined.of(name);
    }

    /// A part of a list or text, by Python's rules for slices.
    static Object slice(
            @Nullable Object target,
            @Nullable Object start,
            @Nullable Object stop,
            @Nullable Object step) {
        int stride = step == null ? 1 : integer(step);
        if (stride == 0) {
            throw new TemplateException("a slice has a step of 0");
        }
        List<@Nullable Object> items = items(target);
        int size = items.size();
        int low = stride > 0 ? 0 : -1;
        int high = stride > 0 ? size : size - 1;
        long from = start == null ? (stride > 0 ? low : high) : bound(start, size, low, high);
        long to = stop == null ? (stride > 0 ? high : low) : bound(stop, size, low, high);
        List<@Nullable Object> part = new ArrayList<>();
        for (long i = from; stride > 0 ? i < to : i > to; i += stride) {
            part.add(items.get((int) i));
        }
        if (target instanceof String) {
            StringBuilder text = new StringBuilder();
            part.forEach(character -> text.append(text(character)));
            return text.toString();
        }
        return part;
    }

    private static int bound(Object index, int size, int low, int high) {
        int at = integer(index);
        return Math.clamp(at < 0 ? (long) at + size : at, low, high);
    }
}
