package org.quintet.ui.common;

import java.util.concurrent.Executor;

/// Where the view models do what may block. Thread-safe.
public interface Work {
    /// Does a job aside, beside all others.
    void start(Runnable job);

    /// A new queue that does its jobs aside, one after the other.
    Executor ordered();
}
