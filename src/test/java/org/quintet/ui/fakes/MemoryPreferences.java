package org.quintet.ui.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.quintet.core.Preferences;
import org.quintet.core.Settings;

/// Settings kept in memory.
public final class MemoryPreferences implements Preferences {
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings settings;

    public MemoryPreferences(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings get() {
        return settings;
    }

    @Override
    public void set(Settings next) {
        settings = next;
        listeners.forEach(each -> each.accept(next));
    }

    @Override
    public void listen(Consumer<Settings> listener) {
        listeners.add(listener);
    }
}
