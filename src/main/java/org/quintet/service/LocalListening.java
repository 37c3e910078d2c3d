package org.quintet.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Hearing;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.perception.hearing.Dictation;
import org.quintet.perception.hearing.Ears;

/// Speech that is written down by the models of this machine. What is said while they are being
/// loaded is kept and given to them afterwards.
final class LocalListening implements Speech.Listening, Runnable {
    private final Hearing how;
    private final Consumer<Transcript> soFar;
    private final Function<Stop, Shelf.Lease<Ears>> ears;
    private final Consumer<LocalListening> over;
    private final Stop stop = new Stop();
    private final CompletableFuture<Transcript> outcome = new CompletableFuture<>();
    private final CompletableFuture<Boolean> allSaid = new CompletableFuture<>();
    private final List<float[]> waiting = new ArrayList<>();
    private @Nullable Dictation dictation;

    /// @param ears takes the models, waiting for them
    /// @param over told at the end
    LocalListening(
            Hearing how,
            Consumer<Transcript> soFar,
            Function<Stop, Shelf.Lease<Ears>> ears,
            Consumer<LocalListening> over) {
        this.how = how;
        this.soFar = soFar;
        this.ears = ears;
        this.over = over;
    }

    @Override
    public synchronized void add(float[] samples) {
        if (dictation == null) {
            waiting.add(samples.clone());
        } else {
            dictation.add(samples);
        }
    }

    private synchronized void hand(Dictation opened) {
        waiting.forEach(opened::add);
        waiting.clear();
        dictation = opened;
    }

    /// Listens from the beginning to the end, on a thread of its own.
    @Override
    public void run() {
        try (Shelf.Lease<Ears> lease = ears.apply(stop);
                Dictation opened = lease.model().dictate(how, soFar)) {
            hand(opened);
            allSaid.join();
            stop.check();
            outcome.complete(opened.finish(stop));
        } catch (Throwable failure) { // the thread's edge: whoever waits is told
            outcome.completeExceptionally(Failures.explain(failure));
        } finally {
            over.accept(this);
        }
    }

    @Override
    public Transcript finish() throws InterruptedException {
        allSaid.complete(true);
        try {
            return outcome.get();
        } catch (ExecutionException failure) {
            throw Failures.explain(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    @Override
    public void stop() {
        stop.stop();
        allSaid.complete(true);
        outcome.completeExceptionally(new QuintetException(Kind.STOPPED, "core.stopped"));
    }
}
