package org.quintet.ui.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Loudspeaker;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Sound;
import org.quintet.core.VoiceSettings;
import org.quintet.service.Speech;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// Speaks one answer at a time, sentence by sentence, while it is still being written. Lives on the
/// window's thread; the sounds come on a thread of the service.
final class Narration {
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final Speech speech;
    private final Loudspeaker loudspeaker;
    private final UiThread ui;
    private final Work work;
    private final LongSupplier nanos;
    private final Supplier<VoiceSettings> settings;
    private final Runnable changed;
    private final Consumer<QuintetException> trouble;
    private final ReadOnlyObjectWrapper<@Nullable Sentence> sentence =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Reading current;

    /// @param nanos the clock
    /// @param changed hears that it began or ended
    /// @param trouble hears why an answer can't be spoken
    Narration(
            Speech speech,
            Loudspeaker loudspeaker,
            UiThread ui,
            Work work,
            LongSupplier nanos,
            Supplier<VoiceSettings> settings,
            Runnable changed,
            Consumer<QuintetException> trouble) {
        this.speech = speech;
        this.loudspeaker = loudspeaker;
        this.ui = ui;
        this.work = work;
        this.nanos = nanos;
        this.settings = settings;
        this.changed = changed;
        this.trouble = trouble;
    }

    /// Begins to speak an answer of which nothing is written yet; what was spoken stops.
    ///
    /// @param firstSound hears how many milliseconds went by until the first sound
    void begin(Exchange exchange, LongConsumer firstSound) {
        stop();
        Reading reading = new Reading(exchange, firstSound);
        current = reading;
        reading.utterance = open(reading);
        changed.run();
    }

    private Speech.Utterance open(Reading reading) {
        VoiceSettings how = settings.get();
        return speech.speak(
                reading.exchange.language, how.speaking(reading.exchange.language), reading);
    }

    /// The whole answer as it is written by now.
    void text(Exchange exchange, String whole) {
        Reading reading = current;
        if (reading == null || reading.exchange != exchange) {
            return;
        }
        if (!whole.startsWith(reading.given)) {
            if (reading.sounded()) {
                return; // other words took the place of those that are heard already
            }
            reading.stop();
            reading = new Reading(exchange, reading.firstSound);
            current = reading;
            reading.utterance = open(reading);
        }
        Speech.Utterance utterance = reading.utterance;
        if (utterance != null && whole.length() > reading.given.length()) {
            utterance.add(whole.substring(reading.given.length()));
            reading.given = whole;
        }
    }

    /// The answer is whole.
    void end(Exchange exchange) {
        Reading reading = current;
        if (reading != null && reading.exchange == exchange) {
            reading.end();
        }
    }

    /// Falls silent at once.
    void stop() {
        Reading reading = current;
        if (reading != null) {
            current = null;
            sentence.set(null);
            reading.stop();
            changed.run();
        }
    }

    /// Whether an answer is being spoken, or waits to be.
    boolean speaking() {
        return current != null;
    }

    /// The exchange whose answer is spoken, or null.
    @Nullable Exchange exchange() {
        return current == null ? null : current.exchange;
    }

    /// Looks which sentence is heard now. To be called some times a second while it speaks.
    void tick() {
        Reading reading = current;
        if (reading != null) {
            Sentence now = reading.now();
            if (!Objects.equals(now, sentence.get())) {
                sentence.set(now);
            }
        }
    }

    /// The sentence that is heard now; null while it is silent.
    ReadOnlyObjectProperty<@Nullable Sentence> sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    private void ended(Reading reading, @Nullable QuintetException why) {
        if (current == reading) {
            current = null;
            sentence.set(null);
            changed.run();
            if (why != null) {
                trouble.accept(why);
            }
        }
    }

    /// A sentence that is spoken.
    ///
    /// @param exchange in whose answer it stands
    /// @param index how many sentences came before it
    /// @param text as spoken
    record Sentence(Exchange exchange, int index, String text) {}

    /// One answer. The sounds come on a thread of the service.
    private final class Reading implements Speech.Listener {
        private final Exchange exchange;
        private final LongConsumer firstSound;
        private final long begun = nanos.getAsLong();
        private final List<Sound> sounds = new ArrayList<>();
        private volatile Speech.@Nullable Utterance utterance;
        private String given = "";
        private @Nullable Playback playback;
        private boolean silent;

        Reading(Exchange exchange, LongConsumer firstSound) {
            this.exchange = exchange;
            this.firstSound = firstSound;
        }

        @Override
        public void sound(Sound sound) {
            boolean first = !sounded();
            try {
                play(sound);
            } catch (QuintetException e) {
                failed(e);
                return;
            }
            if (first) {
                long millis = Math.round((nanos.getAsLong() - begun) / NANOS_A_MILLISECOND);
                ui.run(() -> firstSound.accept(millis));
            }
        }

        private synchronized void play(Sound sound) {
            if (silent) {
                return;
            }
            if (playback == null) {
                playback = loudspeaker.play(settings.get().volume());
            }
            sounds.add(sound);
            playback.add(sound);
        }

        @Override
        public void done() {
            Playback to;
            synchronized (this) {
                to = playback;
            }
            if (to == null) {
                ui.run(() -> ended(this, null));
                return;
            }
            to.end();
            work.start(() -> await(to));
        }

        private void await(Playback to) {
            try {
                to.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            ui.run(() -> ended(this, null));
        }

        @Override
        public void slower(String notice) {
            if (!notice.isEmpty()) {
                ui.run(() -> trouble.accept(new QuintetException(Kind.FAILED, notice)));
            }
        }

        @Override
        public void failed(QuintetException why) {
            // Told first: falling silent is an end of its own.
            ui.run(() -> ended(this, why));
            stop();
        }

        synchronized boolean sounded() {
            return playback != null;
        }

        void stop() {
            Playback to;
            synchronized (this) {
                silent = true;
                to = playback;
            }
            if (to != null) {
                to.stop();
            }
            Speech.Utterance words = utterance;
            if (words != null) {
                words.stop();
            }
        }

        void end() {
            Speech.Utterance words = utterance;
            if (words != null) {
                words.end();
            }
        }

        synchronized @Nullable Sentence now() {
            if (playback == null) {
                return null;
            }
            double left = playback.position();
            for (int i = 0; i < sounds.size(); i++) {
                left -= sounds.get(i).seconds();
                if (left < 0) {
                    return new Sentence(exchange, i, sounds.get(i).text());
                }
            }
            return null;
        }
    }
}
