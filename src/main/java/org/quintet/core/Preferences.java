package org.quintet.core;

import java.util.function.Consumer;

/// Keeps the settings. Thread-safe; a change is on disk, whole, before [#set] returns.
public interface Preferences {
    /// The settings as they are.
    Settings get();

    /// Changes the settings and tells all listeners, on the calling thread.
    void set(Settings settings);

    /// Hears of every later change.
    void listen(Consumer<Settings> listener);
}
