package org.quintet.core;

import java.util.ArrayList;
import java.util.List;

/// A request to end some work early. The worker asks, or is told by an action; whoever holds it may
/// stop it, once and for all. Thread-safe.
public final class Stop {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean stopped;

    /// Asks the work to end. Later calls do nothing.
    public void stop() {
        List<Runnable> due;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    /// Whether the work is to end.
    public synchronized boolean stopped() {
        return stopped;
    }

    /// Runs an action when the work is to end, at once if it is already; on the thread that stops.
    ///
    /// @return forgets the action when closed
    public Registration onStop(Runnable action) {
        synchronized (this) {
            if (!stopped) {
                actions.add(action);
                return () -> forget(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void forget(Runnable action) {
        actions.remove(action);
    }

    /// Ends the calling work when it is to end.
    ///
    /// @throws QuintetException of kind `STOPPED`
    public void check() {
        if (stopped()) {
            throw new QuintetException(QuintetException.Kind.STOPPED, "core.stopped");
        }
    }

    /// An action waiting for the stop.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
