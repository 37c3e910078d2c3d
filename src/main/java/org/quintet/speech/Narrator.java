package org.quintet.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.quintet.core.Language;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;

/// Speaks a text while it is being written: the next sentences are made while one plays, but no
/// more than is soon needed. Thread-safe; one text each.
public final class Narrator {
    /// Seconds of speech that are made ahead of what plays.
    private static final double LOOK_AHEAD = 12;

    /// Seconds of speech kept back on a slow machine before it begins.
    private static final double KEPT_BACK = 15;

    private static final long GLANCE_MILLISECONDS = 40;

    private final Voice voice;
    private final Playback playback;
    private final Language language;
    private final Speaking how;
    private final Pace pace;
    private final Listener listener;
    private final Stop stop;
    private final SentenceStream sentences = new SentenceStream();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private boolean ended;

    /// Begins to speak, on a thread of its own.
    ///
    /// @param playback takes the sounds; it is ended, or stopped, at the end of the text
    /// @param stop falls silent at once
    public Narrator(
            Voice voice,
            Playback playback,
            Language language,
            Speaking how,
            Pace pace,
            Listener listener,
            Stop stop) {
        this.voice = voice;
        this.playback = playback;
        this.language = language;
        this.how = how;
        this.pace = pace;
        this.listener = listener;
        this.stop = stop;
        Thread.ofPlatform().daemon().name("quintet-narrator").start(this::work);
    }

    /// Takes text as it is written. Returns at once.
    public void add(String text) {
        lock.lock();
        try {
            sentences.cutShort(pace.way() != Pace.Way.FLOWING);
            waiting.addAll(sentences.add(text));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more will be written.
    public void end() {
        lock.lock();
        try {
            waiting.addAll(sentences.end());
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all is spoken and handed to the loudspeaker, which may still play it.
    ///
    /// @return whether all was spoken: not where the machine is too slow to speak
    /// @throws QuintetException when stopped, or where the voice failed
    public boolean await() throws InterruptedException {
        try {
            return over.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof QuintetException known) {
                throw known;
            }
            throw new IllegalStateException("the narrator broke off", failure.getCause());
        }
    }

    private void work() {
        try (Stop.Registration _ = stop.onStop(this::fallSilent)) {
            boolean all = speak();
            stop.check();
            playback.end();
            over.complete(all);
        } catch (Throwable failure) { // the thread's edge: whoever waits is told
            playback.stop();
            over.completeExceptionally(failure);
        }
    }

    private void fallSilent() {
        playback.stop();
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean speak() throws InterruptedException {
        List<Sound> keptBack = new ArrayList<>();
        double handed = 0;
        double kept = 0;
        boolean playing = false;
        for (String sentence = next(); !sentence.isEmpty(); sentence = next()) {
            Pace.Way before = pace.way();
            if (before == Pace.Way.TEXT_ONLY) {
                keptBack.forEach(playback::add);
                return false;
            }
            String written = sentence;
            Sound sound = pace.measure(() -> voice.say(written, language, how, stop));
            stop.check();
            if (pace.way() != before) {
                listener.paceChanged(pace.way());
            }
            if (sound.samples().length == 0) {
                continue;
            }
            listener.ready(sound);
            if (!playing && pace.way() == Pace.Way.KEPT_BACK) {
                keptBack.add(sound);
                kept += sound.seconds();
                if (kept < KEPT_BACK) {
                    continue;
                }
                keptBack.forEach(playback::add);
                keptBack.clear();
                handed += kept;
            } else {
                keptBack.forEach(playback::add);
                keptBack.clear();
                playback.add(sound);
                handed += sound.seconds();
            }
            playing = true;
            waitUntilNeeded(handed);
        }
        keptBack.forEach(playback::add);
        return true;
    }

    /// The next sentence; empty at the end of the text.
    private String next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !ended) {
                stop.check();
                changed.await();
            }
            stop.check();
            return waiting.isEmpty() ? "" : waiting.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    private void waitUntilNeeded(double handed) throws InterruptedException {
        lock.lock();
        try {
            while (handed - playback.position() > LOOK_AHEAD) {
                stop.check();
                // The loudspeaker tells nobody how far it is.
                boolean _ = changed.await(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
        if (stop.stopped()) {
            throw new QuintetException(Kind.STOPPED, "core.stopped");
        }
    }

    /// Told on the narrator's thread.
    public interface Listener {
        /// A sentence is spoken now, or soon.
        void ready(Sound sound);

        /// The machine is spoken with in another way from now on.
        void paceChanged(Pace.Way way);
    }
}
