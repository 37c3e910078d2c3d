package org.quintet.core;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Work that goes on beside the caller's own. Thread-safe.
public final class Aside<T> {
    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) {
        this.task = task;
    }

    /// Begins at once, on a thread of its own.
    ///
    /// @param name of the thread
    public static <T> Aside<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        return new Aside<>(task);
    }

    /// What came of it; waits for it.
    ///
    /// @throws QuintetException which the work has thrown, each time it is asked for
    public T result() {
        return resultOf(task);
    }

    /// What comes of a task that runs or has run, whether or not this thread is interrupted.
    ///
    /// @throws QuintetException which the task has thrown
    public static <T> T resultOf(FutureTask<T> task) {
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
