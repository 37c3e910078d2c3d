package org.quintet.runtime;

import java.util.Locale;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// What the runtime's own failures mean to the user.
final class Failures {
    private Failures() {}

    /// The failure of a run or of an allocation.
    static QuintetException of(Throwable failure) {
        String detail = String.valueOf(failure.getMessage());
        return failure instanceof OutOfMemoryError || isOutOfMemory(detail)
                ? new QuintetException(failure, Kind.FAILED, "runtime.memory")
                : new QuintetException(failure, Kind.FAILED, "runtime.failed", detail);
    }

    /// The runtime tells an exhausted memory only by its words.
    private static boolean isOutOfMemory(String detail) {
        String lower = detail.toLowerCase(Locale.ROOT);
        return lower.contains("failed to allocate memory")
                || lower.contains("bad_alloc")
                || lower.contains("out of memory");
    }
}
