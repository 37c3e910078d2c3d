package org.quintet.app;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.quintet.core.QuintetException;

/// Something that is being made on a thread of its own from the start. Thread-safe.
final class Background<T> implements Supplier<T> {
    private final FutureTask<T> task;

    Background(String thread, Callable<T> maker) {
        task = new FutureTask<>(maker);
        Thread.ofPlatform().daemon().name(thread).start(task);
    }

    /// The thing, waited for.
    ///
    /// @throws QuintetException where it could not be made, each time it is asked for
    @Override
    public T get() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof QuintetException told) {
                throw told;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
