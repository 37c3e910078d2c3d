package org.quintet.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quintet.core.Event;
import org.quintet.core.Request;
import org.quintet.service.Assistant;

/// An assistant that is put together when it is first asked for something: what it is made of takes
/// longer to load than a window takes to show. Thread-safe.
final class LateAssistant implements Assistant {
    private final Supplier<? extends Assistant> assistant;

    /// @param assistant makes it once; closed by whoever made it
    LateAssistant(Supplier<? extends Assistant> assistant) {
        this.assistant = assistant;
    }

    @Override
    public Job submit(Request request, Consumer<Event> listener) {
        return assistant.get().submit(request, listener);
    }

    @Override
    public void warmUp() {
        assistant.get().warmUp();
    }

    @Override
    public Status status() {
        return assistant.get().status();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("closed by whoever made it");
    }
}
