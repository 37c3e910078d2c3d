package org.quintet.service;

import java.util.function.Consumer;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Request;

/// The door through which every face of Quintet asks for work. Thread-safe.
public interface Assistant extends AutoCloseable {
    /// Puts a request in the queue and returns at once.
    ///
    /// @param listener hears the events, in order, on a thread of the assistant
    Job submit(Request request, Consumer<Event> listener);

    /// Begins to load what most requests need, in the background.
    void warmUp();

    /// Where work runs at this moment.
    Status status();

    /// Stops all work, waits for it to end, and frees the models.
    @Override
    void close();

    /// A request on its way.
    interface Job {
        /// Asks the work to end; what is written by then stands. Harmless afterwards.
        void stop();

        /// Waits for the end.
        ///
        /// @throws org.quintet.core.QuintetException when the work failed
        Answer await() throws InterruptedException;
    }

    /// Where work runs.
    ///
    /// @param device `CPU` or the name of an accelerator
    /// @param threads threads the models use
    /// @param pack name of the pack that writes; empty when only the built-in models are there
    /// @param tokensPerSecond speed of the last answer; 0 before the first
    /// @param notice a message key to tell the user, such as a lost accelerator; empty when all is
    ///   well
    record Status(String device, int threads, String pack, double tokensPerSecond, String notice) {}
}
