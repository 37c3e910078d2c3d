package org.quintet.ui.common;

/// The one thread on which properties that a view is bound to may change. Thread-safe.
public interface UiThread {
    /// Runs an update soon, after those handed in before it.
    void run(Runnable update);

    /// Runs an update at the next pulse; of several with the same key only the last one runs, so a
    /// burst of tokens costs one update.
    void merge(Object key, Runnable update);
}
