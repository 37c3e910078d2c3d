package org.quintet.service;

import org.quintet.core.Settings;

/// How many threads the models use.
final class Threads {
    private static final int USE_ALL_UP_TO = 4;

    private Threads() {}

    /// What the user has set, else what suits this machine.
    static int of(Settings settings) {
        return settings.threads() > 0
                ? settings.threads()
                : suiting(Runtime.getRuntime().availableProcessors());
    }

    /// All of few processors; half of many, since there two of them mostly share one core and a
    /// decoder waits for memory anyway.
    static int suiting(int processors) {
        return Math.max(Math.min(processors, USE_ALL_UP_TO), processors / 2);
    }
}
