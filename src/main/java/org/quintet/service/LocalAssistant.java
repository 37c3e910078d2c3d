package org.quintet.service;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Packs;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Settings;

/// An assistant whose models run on this machine.
///
/// Requests wait in a queue of limited length for a worker.
public final class LocalAssistant implements Assistant {
    /// Requests that may wait.
    static final int QUEUE_LENGTH = 256;

    private final Workshop workshop;
    private final LocalModels models;
    private final ThreadPoolExecutor workers;
    private final LocalSpeech speech;
    private final Set<LocalJob> jobs = ConcurrentHashMap.newKeySet();

    /// An assistant with one worker.
    ///
    /// @param settings what the user has set; looked at anew by each request, and by [#warmUp],
    ///   which is also how to tell of a change
    public LocalAssistant(Workshop workshop, Packs packs, Supplier<Settings> settings) {
        this(workshop, packs, settings, 1);
    }

    /// An assistant that does several requests at a time.
    public LocalAssistant(
            Workshop workshop, Packs packs, Supplier<Settings> settings, int workerThreads) {
        this.workshop = workshop;
        this.models = new LocalModels(workshop, packs, settings);
        this.workers =
                new ThreadPoolExecutor(
                        workerThreads,
                        workerThreads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(QUEUE_LENGTH),
                        Thread.ofPlatform().daemon().name("quintet-worker-", 1).factory());
        this.speech = new LocalSpeech(models);
    }

    /// The packs, for the faces: one that is being removed is put away first, and one that came is
    /// used from the next request on.
    public Packs packs() {
        return models.packs(this::warmUp);
    }

    /// Listening and speaking with the same models; closed with the assistant.
    public Speech speech() {
        return speech;
    }

    @Override
    public Job submit(Request request, Consumer<Event> listener) {
        LocalJob job = new LocalJob(request, listener, this::work, jobs::remove);
        jobs.add(job);
        try {
            workers.execute(job);
        } catch (RejectedExecutionException _) {
            String reason = workers.isShutdown() ? "service.closed" : "service.busy";
            job.reject(new QuintetException(Kind.FAILED, reason, QUEUE_LENGTH));
        }
        job.stopSignal()
                .onStop(
                        () -> {
                            if (workers.remove(job)) {
                                job.abandon();
                            }
                        });
        return job;
    }

    private Answer work(LocalJob job) {
        try (LocalModels.Use use = models.open(job.stopSignal())) {
            return workshop.work(job.request(), use, job.events(), job.stopSignal());
        }
    }

    @Override
    public void warmUp() {
        models.warmUp();
    }

    @Override
    public Status status() {
        Workshop.Device device = workshop.device();
        return new Status(
                device.name(),
                models.threads(),
                models.writing(),
                models.tokensPerSecond(),
                device.notice());
    }

    @Override
    public void close() {
        workers.shutdown();
        jobs.forEach(LocalJob::stop);
        speech.close();
        LocalModels.waitFor(workers);
        models.close();
    }
}
