package org.quintet.service;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs;
import org.quintet.core.Packs.Pack;
import org.quintet.core.Settings;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;
import org.quintet.perception.Eyes;
import org.quintet.perception.hearing.Ears;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.runtime.Machine;
import org.quintet.speech.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The models of this machine, shared by all that work with them: each is loaded when it is first
/// asked for, stays for the next, and changes when the settings or the installed packs do, never
/// under its user. Thread-safe.
///
/// Loads run on threads of their own, so that a stop never waits for one: what hears and speaks on
/// one thread, all else on another, so that a user who speaks does not wait for a big decoder.
final class LocalModels implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalModels.class);
    private static final String VOICE = "voice";
    private static final String MEANING = "meaning";

    private final Packs packs;
    private final Supplier<Settings> settings;
    private final ExecutorService loader = loader("quintet-loader");
    private final ExecutorService speechLoader = loader("quintet-speech-loader");
    private final Shelf<Integer, Eyes> eyes;
    private final Shelf<WriterKey, LanguageModel> writers;
    private final Shelf<Integer, SentenceEncoder> meanings;
    private final Shelf<Integer, Ears> ears;
    private final Shelf<Integer, Voice> voices;
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Pack writing;
    private volatile double tokensPerSecond;

    LocalModels(Workshop workshop, Packs packs, Supplier<Settings> settings) {
        this.packs = packs;
        this.settings = settings;
        this.eyes = new Shelf<>(workshop::openEyes, Eyes::close, loader);
        this.writers =
                new Shelf<>(
                        key ->
                                new MeteredModel(
                                        workshop.openWriter(key.pack(), key.threads()),
                                        speed -> tokensPerSecond = speed),
                        LanguageModel::close,
                        loader);
        this.meanings = new Shelf<>(workshop::openMeaning, SentenceEncoder::close, loader);
        this.ears = new Shelf<>(workshop::openEars, Ears::close, speechLoader);
        this.voices = new Shelf<>(workshop::openVoice, Voice::close, speechLoader);
    }

    private static ExecutorService loader(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /// The packs, for the faces: one that is being removed is put away first.
    ///
    /// @param changed told when other packs are here
    Packs packs(Runnable changed) {
        return new SharedPacks(packs, this::letGo, changed);
    }

    private void letGo(String pack, Runnable removal) {
        leaving.add(pack);
        try {
            writers.putAway(key -> key.pack().equals(pack));
            if (pack.equals(VOICE)) {
                ears.putAway(_ -> true);
                voices.putAway(_ -> true);
            }
            if (pack.equals(MEANING)) {
                meanings.putAway(_ -> true);
            }
            removal.run();
        } finally {
            leaving.remove(pack);
        }
    }

    /// Begins to load what most requests need.
    void warmUp() {
        load(
                loader,
                () -> {
                    eyes.prepare(threads());
                    writerKey().ifPresent(writers::prepare);
                });
    }

    /// Begins to load what listening and speaking need.
    void warmUpSpeech() {
        load(
                speechLoader,
                () -> {
                    if (installed(VOICE)) {
                        ears.prepare(threads());
                        voices.prepare(threads());
                    }
                });
    }

    private static void load(ExecutorService on, Runnable work) {
        try {
            on.execute(
                    () -> {
                        try {
                            work.run();
                        } catch (RuntimeException e) { // the thread's edge: a request will tell
                            LOG.warn("models not loaded ahead", e);
                        }
                    });
        } catch (RejectedExecutionException _) {
            LOG.debug("closed before the models were loaded");
        }
    }

    /// Whether what hears and speaks is there.
    boolean canTalk() {
        return installed(VOICE);
    }

    private boolean installed(String id) {
        return !leaving.contains(id)
                && packs.list().stream().anyMatch(pack -> pack.id().equals(id) && pack.installed());
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

    /// Threads a model uses.
    int threads() {
        return Machine.threads(settings.get().threads());
    }

    /// The name of the pack that writes; empty where there is none.
    String writing() {
        Pack pack = writing;
        return pack == null ? "" : pack.name();
    }

    /// The speed of the last answer; 0 before the first.
    double tokensPerSecond() {
        return tokensPerSecond;
    }

    /// Takes what hears, after it is loaded.
    Shelf.Lease<Ears> takeEars(Stop stop) {
        return ears.take(threads(), stop);
    }

    /// Takes what speaks, after it is loaded.
    Shelf.Lease<Voice> takeVoice(Stop stop) {
        return voices.take(threads(), stop);
    }

    /// Opens the shelves for one request; what it takes is given back when closed.
    Use open(Stop stop) {
        return new Use(stop);
    }

    /// Puts all models away, after their last users have given them back.
    @Override
    public void close() {
        // Loads that were begun end in order: the runtime must not be unloaded under them.
        eyes.close();
        writers.close();
        meanings.close();
        ears.close();
        voices.close();
        for (ExecutorService each : new ExecutorService[] {loader, speechLoader}) {
            each.shutdown();
            waitFor(each);
        }
    }

    /// Waits until threads have ended, whatever interrupts: models in use can't be left behind.
    static void waitFor(ExecutorService threads) {
        boolean interrupted = false;
        while (true) {
            try {
                if (threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                    break;
                }
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record WriterKey(String pack, int threads) {}

    /// What a request has taken from the shelves.
    final class Use implements Workshop.Models, AutoCloseable {
        private final Stop stop;
        private Shelf.@Nullable Lease<Eyes> sight;
        private Shelf.@Nullable Lease<LanguageModel> writer;
        private Shelf.@Nullable Lease<Ears> hearing;
        private Shelf.@Nullable Lease<SentenceEncoder> meaning;

        private Use(Stop stop) {
            this.stop = stop;
        }

        @Override
        public Eyes eyes() {
            Shelf.Lease<Eyes> lease = sight;
            if (lease == null) {
                lease = eyes.take(threads(), stop);
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
                lease = writers.take(key.get(), stop);
                writer = lease;
            }
            return Optional.of(lease.model());
        }

        @Override
        public Ears ears() {
            Shelf.Lease<Ears> lease = hearing;
            if (lease == null) {
                lease = takeEars(stop);
                hearing = lease;
            }
            return lease.model();
        }

        @Override
        public SentenceEncoder meaning() {
            Shelf.Lease<SentenceEncoder> lease = meaning;
            if (lease == null) {
                lease = meanings.take(threads(), stop);
                meaning = lease;
            }
            return lease.model();
        }

        @Override
        public void close() {
            giveBack(sight);
            giveBack(writer);
            giveBack(hearing);
            giveBack(meaning);
        }

        private static void giveBack(Shelf.@Nullable Lease<?> lease) {
            if (lease != null) {
                lease.close();
            }
        }
    }
}
