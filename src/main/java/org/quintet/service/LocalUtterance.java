package org.quintet.service;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.speech.Narrator;
import org.quintet.speech.Pace;
import org.quintet.speech.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Words that are spoken by the model of this machine while they are being written. What is written
/// while it is being loaded is kept and spoken afterwards.
final class LocalUtterance implements Speech.Utterance, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalUtterance.class);

    private final Language language;
    private final Speaking how;
    private final Speech.Listener listener;
    private final Pace pace;
    private final Function<Stop, Shelf.Lease<Voice>> voice;
    private final Consumer<LocalUtterance> over;
    private final Stop stop = new Stop();
    private final StringBuilder waiting = new StringBuilder();
    private boolean ended;
    private @Nullable Narrator narrator;

    /// @param pace how fast this machine speaks
    /// @param voice takes the model, waiting for it
    /// @param over told at the end
    LocalUtterance(
            Language language,
            Speaking how,
            Speech.Listener listener,
            Pace pace,
            Function<Stop, Shelf.Lease<Voice>> voice,
            Consumer<LocalUtterance> over) {
        this.language = language;
        this.how = how;
        this.listener = listener;
        this.pace = pace;
        this.voice = voice;
        this.over = over;
    }

    @Override
    public synchronized void add(String more) {
        if (narrator == null) {
            waiting.append(more);
        } else {
            narrator.add(more);
        }
    }

    @Override
    public synchronized void end() {
        ended = true;
        if (narrator != null) {
            narrator.end();
        }
    }

    @Override
    public void stop() {
        stop.stop();
    }

    private synchronized Narrator begin(Voice model) {
        Narrator begun =
                new Narrator(model, new Handing(), language, how, pace, new Telling(), stop);
        begun.add(waiting.toString());
        waiting.setLength(0);
        if (ended) {
            begun.end();
        }
        narrator = begun;
        return begun;
    }

    /// Speaks from the beginning to the end, on a thread of its own.
    @Override
    public void run() {
        try (Shelf.Lease<Voice> lease = voice.apply(stop)) {
            if (begin(lease.model()).await()) {
                listener.done();
            } else {
                listener.failed(new QuintetException(Kind.FAILED, pace.way().notice()));
            }
        } catch (Throwable failure) { // the thread's edge: whoever listens is told
            QuintetException told = Failures.explain(failure);
            if (told.kind() == Kind.STOPPED) {
                listener.done();
            } else {
                LOG.warn("not spoken: {}", told.key());
                listener.failed(told);
            }
        } finally {
            over.accept(this);
        }
    }

    private final class Telling implements Narrator.Listener {
        @Override
        public void ready(Sound sound) {
            // The listener hears of it with the sound itself.
        }

        @Override
        public void paceChanged(Pace.Way way) {
            listener.slower(way.notice());
        }
    }

    /// Hands the sounds on as they come; whoever plays them has a queue of his own.
    private final class Handing implements Playback {
        @Override
        public void add(Sound sound) {
            if (!stop.stopped()) {
                listener.sound(sound);
            }
        }

        @Override
        public void end() {}

        @Override
        public void stop() {}

        @Override
        public double position() {
            return Double.MAX_VALUE;
        }

        @Override
        public boolean await() {
            return true;
        }
    }
}
