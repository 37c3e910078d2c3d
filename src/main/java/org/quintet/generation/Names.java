package org.quintet.generation;

import java.util.Map;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Looks names up that a graph must have.
final class Names {
    private Names() {}

    /// The value of a name.
    ///
    /// @throws QuintetException where the graph lacks it
    static <T> T of(Map<String, T> map, String name) {
        T value = map.get(name);
        if (value == null) {
            throw new QuintetException(Kind.FAILED, "generation.noName", name);
        }
        return value;
    }
}
