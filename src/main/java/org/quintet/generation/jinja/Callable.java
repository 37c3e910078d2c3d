package org.quintet.generation.jinja;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something a template can call.
@FunctionalInterface
interface Callable {
    /// Calls it.
    ///
    /// @param positional arguments in order
    /// @param named arguments by name
    @Nullable Object call(List<@Nullable Object> positional, Map<String, @Nullable Object> named);
}
