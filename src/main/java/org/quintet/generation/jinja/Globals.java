package org.quintet.generation.jinja;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Functions that every template has.
final class Globals {
    private static final Map<Character, String> DATE_PATTERNS =
            Map.ofEntries(
                    Map.entry('d', "dd"),
                    Map.entry('m', "MM"),
                    Map.entry('Y', "yyyy"),
                    Map.entry('y', "yy"),
                    Map.entry('b', "MMM"),
                    Map.entry('B', "MMMM"),
                    Map.entry('a', "EEE"),
                    Map.entry('A', "EEEE"),
                    Map.entry('H', "HH"),
                    Map.entry('I', "hh"),
                    Map.entry('M', "mm"),
                    Map.entry('S', "ss"),
                    Map.entry('p', "a"),
                    Map.entry('j', "DDD"));

    private Globals() {}

    static void define(Scope scope, Budget budget, LocalDateTime now) {
        function(
                scope,
                "raise_exception",
                given -> {
                    throw new TemplateException(given.text(0, "message"));
                });
        function(scope, "strftime_now", given -> date(given.text(0, "format"), now));
        function(scope, "range", given -> range(given, budget));
        function(
                scope,
                "namespace",
                given -> {
                    Values.Namespace namespace = new Values.Namespace();
                    namespace.attributes.putAll(given.named());
                    return namespace;
                });
        function(
                scope,
                "dict",
                given -> new LinkedHashMap<@Nullable Object, @Nullable Object>(given.named()));
    }

    private static void function(Scope scope, String name, Function function) {
        Callable callable = (positional, named) -> function.of(new Parameters(positional, named));
        scope.set(name, callable);
    }

    /// A date by C's `strftime`, in English.
    private static String date(String format, LocalDateTime now) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                text.append(c);
                continue;
            }
            char code = format.charAt(++i);
            String pattern = DATE_PATTERNS.get(code);
            if (pattern == null) {
                text.append(code == '%' ? "%" : "%" + code);
            } else {
                text.append(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(now));
            }
        }
        return text.toString();
    }

    private static List<@Nullable Object> range(Parameters given, Budget budget) {
        int first = given.integer(0, "start", 0);
        boolean one = given.positional().size() < 2;
        long from = one ? 0 : first;
        long to = one ? first : given.integer(1, "stop", 0);
        long step = given.integer(2, "step", 1);
        if (step == 0) {
            throw new TemplateException("a range has a step of 0");
        }
        budget.items(Math.max(0, (to - from) / step));
        List<@Nullable Object> numbers = new ArrayList<>();
        for (long i = from; step > 0 ? i < to : i > to; i += step) {
            numbers.add(i);
        }
        return numbers;
    }

    /// A function of a template.
    private interface Function {
        @Nullable Object of(Parameters given);
    }
}
