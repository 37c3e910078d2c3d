package org.quintet.ui.fakes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// A window's thread and its work without a toolkit: everything happens when the test says so.
public final class Direct implements UiThread, Work {
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Map<Object, Runnable> merged = new LinkedHashMap<>();
    private int pulses;

    @Override
    public void run(Runnable update) {
        jobs.add(update);
    }

    @Override
    public void merge(Object key, Runnable update) {
        merged.put(key, update);
    }

    @Override
    public void start(Runnable job) {
        jobs.add(job);
    }

    @Override
    public Executor ordered() {
        return jobs::add;
    }

    /// Does all that waits, and what comes of it.
    public void settle() {
        while (!jobs.isEmpty() || !merged.isEmpty()) {
            while (!jobs.isEmpty()) {
                jobs.remove().run();
            }
            Map<Object, Runnable> due = new LinkedHashMap<>(merged);
            merged.clear();
            pulses += due.size();
            due.values().forEach(Runnable::run);
        }
    }

    /// How many merged updates were made.
    public int pulses() {
        return pulses;
    }
}
