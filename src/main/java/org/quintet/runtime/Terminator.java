package org.quintet.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.quintet.core.Stop;

/// Ends a run at its next node when a stop asks for it, and never touches the run's options after
/// it has ended.
final class Terminator implements Stop.Registration {
    private final OrtSession.RunOptions options;
    private boolean ended;

    private Terminator(OrtSession.RunOptions options) {
        this.options = options;
    }

    /// Watches a stop for the length of a run.
    ///
    /// @return to be closed before the options are
    static Stop.Registration on(Stop stop, OrtSession.RunOptions options) {
        Terminator terminator = new Terminator(options);
        Stop.Registration registration = stop.onStop(terminator::terminate);
        return () -> {
            registration.close();
            terminator.close();
        };
    }

    private synchronized void terminate() {
        if (ended) {
            return;
        }
        try {
            options.setTerminate(true);
        } catch (OrtException failure) {
            throw new IllegalStateException("a run can't be told to end", failure);
        }
    }

    @Override
    public synchronized void close() {
        ended = true;
    }
}
