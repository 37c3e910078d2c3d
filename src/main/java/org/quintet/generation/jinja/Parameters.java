package org.quintet.generation.jinja;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Arguments as a filter, test or method looks at them.
///
/// @param positional in order
/// @param named by name
record Parameters(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
    boolean has(int index, String name) {
        return index < positional.size() || named.containsKey(name);
    }

    @Nullable Object get(int index, String name) {
        if (index < positional.size()) {
            return positional.get(index);
        }
        if (named.containsKey(name)) {
            return named.get(name);
        }
        throw new TemplateException("argument " + name + " is missing");
    }

    @Nullable Object get(int index, String name, @Nullable Object otherwise) {
        return has(index, name) ? get(index, name) : otherwise;
    }

    String text(int index, String name) {
        return Values.text(get(index, name));
    }

    int integer(int index, String name, int otherwise) {
        Object value = get(index, name, null);
        return value == null ? otherwise : Values.integer(value);
    }

    /// All but the first positional arguments.
    Parameters rest() {
        return new Parameters(positional.subList(1, positional.size()), named);
    }
}
