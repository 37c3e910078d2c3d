package org.quintet.service;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Packs;
import org.quintet.core.Packs.Pack;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Request;
import org.quintet.core.Settings;
import org.quintet.generation.LanguageModel;
import org.quintet.perception.Eyes;
import org.quintet.runtime.Machine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An assistant whose models run on this machine.
///
/// Requests wait in a queue of limited length for a worker. Models are loaded by one thread of
/// their own, so that a stop never waits for a load; they stay for the next request, and change
/// when the settings or the installed packs do, never under a running request.
public final class LocalAssistant implements Assistant {
    /// Requests that may wait.
    static final int QUEUE_LENGTH = 256;

    private static final Logger LOG = LoggerFactory.getLogger(LocalAssistant.class);

    private final Workshop workshop;
    private final Packs packs;
    private final Supplier<Settings> settings;
    private final ThreadPoolExecutor workers;
    private final ExecutorService loader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("quintet-loader").factory());
    private final Shelf<Integer, Eyes> eyes;
    private final Shelf<WriterKey, LanguageModel> writers;
    private final Set<LocalJob> jobs = ConcurrentHashMap.newKeySet();
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Pack writing;
    private volatile double tokensPerSecond;

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
        this.packs = packs;
        this.settings = settings;
        this.workers =
                new ThreadPoolExecutor(
                        workerThreads,
                        workerThreads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(QUEUE_LENGTH),
                        Thread.ofPlatform().daemon().name("quintet-worker-", 1).factory());
        this.eyes = new Shelf<>(workshop::openEyes, Eyes::close, loader);
        this.writers =
                new Shelf<>(
                        key ->
                                new MeteredModel(
                                        workshop.openWriter(key.pack(), key.threads()),
                                        speed -> tokensPerSecond = speed),
                        LanguageModel::close,
                        loader);
    }

    /// The packs, for the faces: one that is being removed is put away first, and one that came is
    /// used from the next request on.
    public Packs packs() {
        return new SharedPacks(packs, this::letGo, this::warmUp);
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
        try (JobModels models = new JobModels(job)) {
            return workshop.work(job.request(), models, job.events(), job.stopSignal());
        }
    }

    @Override
    public void warmUp() {
        try {
            loader.execute(this::load);
        } catch (RejectedExecutionException _) {
            LOG.debug("closed before the models were loaded");
        }
    }

    private void load() {
        try {
            eyes.prepare(threads());
            writerKey().ifPresent(writers::prepare);
        } catch (RuntimeException e) { // the thread's edge: a request meets it again and tells
            LOG.warn("models not loaded ahead", e);
        }
    }

    private Optional<WriterKey> writerKey() {
        Settings now = settings.get();
        Optional<Pack> pack =
                PackChoice.choose(
                        now,
                        packs.list().stream()
                                .filter(each -> !leaving.contains(each.id()))
                                .toList());
        writing = pack.orElse(null);
        return pack.map(each -> new WriterKey(each.id(), Machine.threads(now.threads())));
    }

    private int threads() {
        return Machine.threads(settings.get().threads());
    }

    private void letGo(String pack, Runnable removal) {
        leaving.add(pack);
        try {
            writers.putAway(key -> key.pack().equals(pack));
            removal.run();
        } finally {
            leaving.remove(pack);
        }
    }

    @Override
    public Status status() {
        Workshop.Device device = workshop.device();
        Pack pack = writing;
        return new Status(
                device.name(),
                threads(),
                pack == null ? "" : pack.name(),
                tokensPerSecond,
                device.notice());
    }

    @Override
    public void close() {
        workers.shutdown();
        jobs.forEach(LocalJob::stop);
        waitFor(workers);
        // Loads that were begun end in order: the runtime must not be unloaded under them.
        eyes.close();
        writers.close();
        loader.shutdown();
        waitFor(loader);
    }

    private static void waitFor(ExecutorService threads) {
        boolean interrupted = false;
        while (true) {
            try {
                if (threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                    break;
                }
            } catch (InterruptedException _) {
                interrupted = true; // models in use can't be left behind
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record WriterKey(String pack, int threads) {}

    /// What a job has taken from the shelves, given back at its end.
    private final class JobModels implements Workshop.Models, AutoCloseable {
        private final LocalJob job;
        private Shelf.@Nullable Lease<Eyes> sight;
        private Shelf.@Nullable Lease<LanguageModel> writer;

        JobModels(LocalJob job) {
            this.job = job;
        }

        @Override
        public Eyes eyes() {
            Shelf.Lease<Eyes> lease = sight;
            if (lease == null) {
                lease = eyes.take(threads(), job.stopSignal());
                sight = lease;
            }
            return lease.model();
        }

        @Override
        public Optional<LanguageModel> writer() {
            Shelf.Lease<LanguageModel> lease = writer;
            if (lease == null) {
                Optional<WriterKey> key = writerKey();
                if (key.isEmpty()) {
                    return Optional.empty();
                }
                lease = writers.take(key.get(), job.stopSignal());
                writer = lease;
            }
            return Optional.of(lease.model());
        }

        @Override
        public void close() {
            if (sight != null) {
                sight.close();
            }
            if (writer != null) {
                writer.close();
            }
        }
    }
}
