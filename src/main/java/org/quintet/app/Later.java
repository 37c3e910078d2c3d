package org.quintet.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something made when it is first asked for. Thread-safe.
final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }

    /// The thing, if it was ever asked for.
    synchronized Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
