package org.quintet.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request in the queue or at work. Ends once: with an answer or a failure, told to the listener
/// before whoever waits.
final class LocalJob implements Assistant.Job, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalJob.class);

    private final Request request;
    private final Account account;
    private final Function<LocalJob, Answer> work;
    private final Consumer<LocalJob> over;
    private final Stop stop = new Stop();
    private final CompletableFuture<Answer> outcome = new CompletableFuture<>();

    /// @param work does the request; runs on the worker's thread
    /// @param over told at the end
    LocalJob(
            Request request,
            Consumer<Event> listener,
            Function<LocalJob, Answer> work,
            Consumer<LocalJob> over) {
        this.request = request;
        this.account = new Account(listener);
        this.work = work;
        this.over = over;
    }

    Request request() {
        return request;
    }

    Consumer<Event> events() {
        return account;
    }

    Stop stopSignal() {
        return stop;
    }

    @Override
    public void run() {
        try {
            account.accept(new Event.Started());
            stop.check();
            finish(work.apply(this));
        } catch (QuintetException e) {
            end(e);
        } catch (Throwable e) { // the thread's edge
            LOG.error("a request failed in a way nobody foresaw", e);
            end(Failures.explain(e));
        }
    }

    private void end(QuintetException failure) {
        if (failure.kind() == Kind.STOPPED) {
            finish(account.stopped(request));
        } else {
            LOG.warn("request failed: {}", failure.key());
            tell(new Event.Failed(failure));
            outcome.completeExceptionally(failure);
            over.accept(this);
        }
    }

    private void finish(Answer answer) {
        tell(new Event.Finished(answer));
        outcome.complete(answer);
        over.accept(this);
    }

    /// Ends a job that was stopped before a worker took it.
    void abandon() {
        Thread.ofVirtual().start(() -> finish(account.stopped(request)));
    }

    /// Ends a job that the queue did not take.
    void reject(QuintetException failure) {
        Thread.ofVirtual().start(() -> end(failure));
    }

    private void tell(Event last) {
        try {
            account.accept(last);
        } catch (RuntimeException e) { // the thread's edge: the outcome stands all the same
            LOG.error("a listener failed", e);
        }
    }

    @Override
    public void stop() {
        stop.stop();
    }

    @Override
    public Answer await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw Failures.explain(e.getCause() == null ? e : e.getCause());
        }
    }
}
