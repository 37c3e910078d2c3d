package org.quintet.service;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.core.Speaking;
import org.quintet.core.Stop;
import org.quintet.speech.SentenceStream;
import org.quintet.speech.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Words that are spoken by the model of this machine while they are being written.
final class LocalUtterance implements Speech.Utterance, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalUtterance.class);

    /// No sentence reads like this.
    private static final String END = "";

    private final Language language;
    private final Speaking how;
    private final Speech.Listener listener;
    private final Function<Stop, Shelf.Lease<Voice>> voice;
    private final Consumer<LocalUtterance> over;
    private final Stop stop = new Stop();
    private final SentenceStream text = new SentenceStream();
    private final BlockingQueue<String> sentences = new LinkedBlockingQueue<>();

    /// @param voice takes the model, waiting for it
    /// @param over told at the end
    LocalUtterance(
            Language language,
            Speaking how,
            Speech.Listener listener,
            Function<Stop, Shelf.Lease<Voice>> voice,
            Consumer<LocalUtterance> over) {
        this.language = language;
        this.how = how;
        this.listener = listener;
        this.voice = voice;
        this.over = over;
    }

    @Override
    public synchronized void add(String more) {
        sentences.addAll(text.add(more));
    }

    @Override
    public synchronized void end() {
        sentences.addAll(text.end());
        sentences.add(END);
    }

    @Override
    public void stop() {
        stop.stop();
        sentences.add(END);
    }

    /// Speaks from the beginning to the end, on a thread of its own.
    @Override
    public void run() {
        try (Shelf.Lease<Voice> lease = voice.apply(stop)) {
            while (true) {
                String sentence = sentences.take();
                if (sentence.equals(END) || stop.stopped()) {
                    break;
                }
                Sound sound = lease.model().say(sentence, language, how, stop);
                if (sound.samples().length > 0 && !stop.stopped()) {
                    listener.sound(sound);
                }
            }
            listener.done();
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
}
