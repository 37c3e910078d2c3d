package org.quintet.ui.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The JavaFX thread.
public final class PulseThread implements UiThread {
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private final AnimationTimer pulse =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    drain();
                }
            };

    @Override
    public void run(Runnable update) {
        Platform.runLater(update);
    }

    @Override
    public void merge(Object key, Runnable update) {
        synchronized (waiting) {
            boolean first = waiting.isEmpty();
            waiting.put(key, update);
            if (!first) {
                return;
            }
        }
        Platform.runLater(pulse::start);
    }

    private void drain() {
        List<Runnable> due;
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                pulse.stop();
                return;
            }
            due = List.copyOf(waiting.values());
            waiting.clear();
        }
        due.forEach(Runnable::run);
    }
}
