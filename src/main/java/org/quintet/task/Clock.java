package org.quintet.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.quintet.core.Event;

/// Passes events on and keeps the times of a request. For one thread.
final class Clock implements Consumer<Event> {
    private static final long NANOS = 1_000_000;

    private final Consumer<Event> listener;
    private final long start = System.nanoTime();
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    Clock(Consumer<Event> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Draft || event instanceof Event.Token) {
            nanos.putIfAbsent("first", System.nanoTime() - start);
        }
        listener.accept(event);
    }

    /// Adds what has passed since a moment to a stage.
    void add(String stage, long sinceNanos) {
        nanos.merge(stage, System.nanoTime() - sinceNanos, Long::sum);
    }

    /// Milliseconds by stage, up to now.
    Map<String, Long> timings() {
        Map<String, Long> all = new LinkedHashMap<>();
        nanos.forEach((stage, time) -> all.put(stage, time / NANOS));
        long total = (System.nanoTime() - start) / NANOS;
        all.putIfAbsent("first", total);
        all.put("total", total);
        return all;
    }
}
