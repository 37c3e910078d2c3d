package org.quintet.generation.jinja;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes values as Python's `json.dumps(value, ensure_ascii=False)` does, white space included:
/// what models have seen in training.
final class Json {
    private static final int DEEPEST = 200;

    private final StringBuilder out = new StringBuilder();
    private final Budget budget;
    private final int indent;

    private Json(Budget budget, int indent) {
        this.budget = budget;
        this.indent = indent;
    }

    /// The JSON of a value.
    ///
    /// @param indent spaces a level, or -1 for one line
    static String of(@Nullable Object value, int indent, Budget budget) {
        Json json = new Json(budget, Math.min(indent, 40));
        json.write(value, 0);
        return json.out.toString();
    }

    private void write(@Nullable Object value, int level) {
        budget.step();
        if (level > DEEPEST) {
            throw new TemplateException("nested too deeply");
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth);
            case Long number -> out.append(number);
            case Double number -> out.append(Values.decimal(number));
            case String text -> string(text);
            case List<?> list -> {
                Iterator<?> items = list.iterator();
                brackets('[', ']', list.isEmpty(), level, items, item -> write(item, level + 1));
            }
            case Map<?, ?> map ->
                    brackets(
                            '{',
                            '}',
                            map.isEmpty(),
                            level,
                            map.entrySet().iterator(),
                            entry -> {
                                if (entry instanceof Map.Entry<?, ?> pair) {
                                    string(Values.text(pair.getKey()));
                                    out.append(": ");
                                    write(pair.getValue(), level + 1);
                                }
                            });
            default -> throw new TemplateException("no JSON for " + Values.text(value));
        }
        budget.text(1);
    }

    private void brackets(
            char open,
            char close,
            boolean empty,
            int level,
            Iterator<?> items,
            Consumer<@Nullable Object> writer) {
        out.append(open);
        while (items.hasNext()) {
            line(level + 1);
            writer.accept(items.next());
            if (items.hasNext()) {
                out.append(indent < 0 ? ", " : ",");
            }
        }
        if (!empty) {
            line(level);
        }
        out.append(close);
    }

    private void line(int level) {
        if (indent >= 0) {
            budget.text((long) indent * level + 1);
            out.append('\n').repeat(" ", indent * level);
        }
    }

    private void string(String text) {
        budget.text(text.length());
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
