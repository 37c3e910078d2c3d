package org.quintet.generation.jinja;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text that Python's `repr` gives of a value. Bounded: a list may hold itself many times over,
/// so that few values print as endless text.
final class Representation {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 1_000_000;

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Representation() {}

    /// The text of a value.
    ///
    /// @throws TemplateException where it is longer or nested deeper than any chat template needs
    static String of(@Nullable Object value) {
        Representation representation = new Representation();
        representation.add(value);
        return representation.out.toString();
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> out.append("None");
            case Boolean truth -> out.append(truth ? "True" : "False");
            case String text -> quote(text);
            case Double number -> out.append(Values.decimal(number));
            case List<?> list -> {
                open('[');
                String separator = "";
                for (Object item : list) {
                    out.append(separator);
                    add(item);
                    separator = ", ";
                }
                close(']');
            }
            case Map<?, ?> map -> {
                open('{');
                String separator = "";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(separator);
                    add(entry.getKey());
                    out.append(": ");
                    add(entry.getValue());
                    separator = ", ";
                }
                close('}');
            }
            default -> out.append(value);
        }
        if (out.length() > LONGEST) {
            throw new TemplateException("it makes too much text");
        }
    }

    private void open(char bracket) {
        if (++depth > DEEPEST) {
            throw new TemplateException("nested too deeply");
        }
        out.append(bracket);
    }

    private void close(char bracket) {
        depth--;
        out.append(bracket);
    }

    private void quote(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == quote) {
                        out.append('\\');
                    }
                    out.append(c);
                }
            }
        }
        out.append(quote);
    }
}
