package org.quintet.service;

import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// What the user is told of a failure that nobody below foresaw.
final class Failures {
    private Failures() {}

    static QuintetException explain(Throwable failure) {
        return switch (failure) {
            case QuintetException known -> known;
            case OutOfMemoryError memory ->
                    new QuintetException(memory, Kind.FAILED, "service.memory");
            default ->
                    new QuintetException(
                            failure, Kind.FAILED, "service.fault", failure.getClass().getName());
        };
    }
}
