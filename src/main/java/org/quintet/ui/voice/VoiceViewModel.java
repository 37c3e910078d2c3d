package org.quintet.ui.voice;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Microphone.Level;
import org.quintet.core.QuintetException;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.Services;
import org.quintet.ui.VoiceServices;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;
import org.quintet.ui.voice.Exchange.Phase;
import org.quintet.ui.voice.Narration.Sentence;

/// Questions that are spoken and answered: the key goes down and records, goes up and asks, and the
/// answer is written and spoken; the key going down again stops the voice at once. Lives on the
/// window's thread.
public final class VoiceViewModel {
    private static final double TOUCH_NANOS = 0.3e9;

    private final Notices notices;
    private final LongSupplier nanos;
    private final Supplier<Language> language;
    private final Supplier<VoiceSettings> settings;
    private final Spoken spoken;
    private final Discarding discarding;
    private final Recorder recorder;
    private final Narration narration;
    private final Answering answering;
    private final FilePlayer player;
    private final VoiceKeeping keeping;

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.ASK);
    private final ObservableList<Exchange> exchanges = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CONSENT);
    private boolean packMissing;
    private boolean onlyWhileHeld;
    private boolean attending;
    private long downAt;

    /// Nothing said yet.
    ///
    /// @param nanos the clock
    /// @param language the language of answers to what is neither English nor Chinese
    /// @param historyChanged hears, on any thread, that the list of conversations changed
    public VoiceViewModel(
            Services services,
            UiThread ui,
            Work work,
            Notices notices,
            LongSupplier nanos,
            Supplier<Language> language,
            Supplier<Generation> generation,
            Supplier<VoiceSettings> settings,
            Runnable historyChanged) {
        VoiceServices voice = services.voice();
        Executor disk = work.ordered();
        this.notices = notices;
        this.nanos = nanos;
        this.language = language;
        this.settings = settings;
        Recordings recordings = new Recordings(services.places());
        this.keeping = new VoiceKeeping(services.history(), disk, historyChanged);
        this.spoken =
                new Spoken(exchanges, keeping, mode::get, language, this::answer, this::refresh);
        this.discarding =
                new Discarding(exchanges, recordings, keeping, disk, notices, this::refresh);
        this.recorder =
                new Recorder(
                        voice.microphone(),
                        voice.speech(),
                        recordings,
                        ui,
                        work,
                        nanos,
                        settings,
                        spoken);
        this.narration =
                new Narration(
                        voice.speech(),
                        voice.loudspeaker(),
                        ui,
                        work,
                        nanos,
                        settings,
                        this::refresh,
                        notices::tell);
        this.answering =
                new Answering(
                        services.assistant(),
                        ui,
                        narration,
                        keeping,
                        nanos,
                        language,
                        generation,
                        settings,
                        spoken);
        this.player =
                new FilePlayer(
                        voice.sounds(), voice.loudspeaker(), ui, work, settings, notices::tell);
        refresh();
        disk.execute(
                () -> {
                    List<Path> left = recordings.unnamed(services.history());
                    ui.run(() -> left.forEach(spoken::recover));
                });
    }

    /// Learns whether the pack that hears and speaks is there.
    public void packMissing(boolean missing) {
        packMissing = missing;
        refresh();
        attend(attending);
    }

    /// Learns whether the user is likely to speak soon: the view is shown and the window in front.
    public void attend(boolean likely) {
        attending = likely;
        boolean arm = likely && !packMissing && settings.get().consent();
        if (arm != spoken.armedProperty().get() || arm) {
            recorder.attend(arm);
        }
        if (!likely) {
            release();
        }
    }

    /// The settings changed.
    public void settingsChanged() {
        refresh();
        attend(attending);
    }

    /// The user wants no microphone armed, but will hold the key.
    public void onlyWhileHeld() {
        onlyWhileHeld = true;
        refresh();
    }

    /// The key goes down: records. What is spoken or written stops.
    ///
    /// @return whether it records now; it does not without consent, nor where files are written
    ///   down
    public boolean talk() {
        if (recorder.recording() || !mayTalk()) {
            return recorder.recording();
        }
        answering.stop();
        player.stop();
        spoken.forget();
        downAt = nanos.getAsLong();
        recorder.start();
        refresh();
        return true;
    }

    private boolean mayTalk() {
        return mode.get() != Mode.FILES
                && !packMissing
                && (settings.get().consent() || onlyWhileHeld);
    }

    /// The key goes up: asks. A key that was only touched asks nothing.
    public void release() {
        if (!recorder.recording()) {
            return;
        }
        if (nanos.getAsLong() - downAt < TOUCH_NANOS) {
            recorder.drop();
            notices.tell("ui.voice.touched");
        } else {
            recorder.finish(true);
        }
        refresh();
    }

    /// Begins to record, or ends it and asks: for those who can't hold a key.
    public void toggle() {
        if (recorder.recording()) {
            release();
        } else {
            talk();
        }
    }

    /// Ends what is going on: a recording is kept and asks nothing, an answer stays as far as it is
    /// written, the voice falls silent.
    public void stop() {
        if (recorder.recording()) {
            recorder.finish(false);
        }
        answering.stop();
        player.stop();
        refresh();
    }

    /// Asks a question in words.
    public void ask(String text) {
        if (text.isBlank() || mode.get() == Mode.FILES) {
            return;
        }
        answering.stop();
        Exchange exchange =
                new Exchange(mode.get(), null, text.strip(), language.get(), Phase.WORKING);
        exchanges.add(exchange);
        keeping.asked(exchange, "");
        answer(exchange);
    }

    /// Has a kept recording understood and asks it; an answer that went wrong is tried again.
    public void retry(Exchange exchange) {
        answering.stop();
        exchange.failureProperty().set(null);
        Path file = exchange.recordingProperty().get();
        if (exchange.questionProperty().get().isEmpty() && file != null) {
            answering.hearAgain(exchange, file);
        } else {
            answer(exchange);
        }
    }

    /// Asks with other words; what followed goes.
    public void resend(Exchange exchange, String text) {
        if (text.isBlank()) {
            return;
        }
        answering.stop();
        int at = exchanges.indexOf(exchange);
        if (at + 1 < exchanges.size()) {
            keeping.cutFrom(exchanges.get(at + 1));
            exchanges.remove(at + 1, exchanges.size());
        }
        exchange.questionProperty().set(text.strip());
        keeping.reworded(exchange);
        answer(exchange);
    }

    /// Deletes a recording once the offer to keep it has passed; without words nothing is left of
    /// the exchange.
    public void discard(Exchange exchange) {
        Path file = exchange.recordingProperty().get();
        if (file == null) {
            return;
        }
        player.stop();
        discarding.discard(exchange, file);
        refresh();
    }

    /// Speaks an answer, or falls silent where it is being spoken.
    public void speak(Exchange exchange) {
        if (narration.exchange() == exchange) {
            narration.stop();
            return;
        }
        player.stop();
        narration.begin(exchange, _ -> {});
        narration.text(exchange, exchange.answerProperty().get());
        narration.end(exchange);
    }

    /// Leaves what was said for something new.
    public void startNew() {
        stop();
        exchanges.clear();
        keeping.startNew();
        spoken.forget();
        refresh();
    }

    /// All conversations were erased: the recordings go with them.
    public void forget() {
        startNew();
        discarding.deleteAll();
    }

    private void answer(Exchange exchange) {
        answering.answer(exchange, exchanges, settings.get().aloud() && !packMissing);
    }

    private void refresh() {
        state.set(now());
    }

    private State now() {
        if (recorder.recording()) {
            return State.RECORDING;
        }
        if (exchanges.isEmpty()) {
            if (packMissing) {
                return State.NO_PACK;
            }
            if (spoken.failureProperty().get() != null) {
                return State.TROUBLE;
            }
            return settings.get().consent() || onlyWhileHeld ? State.EMPTY : State.CONSENT;
        }
        return switch (exchanges.getLast().phaseProperty().get()) {
            case HEARING -> State.HEARING;
            case WORKING -> State.WORKING;
            case DONE, STOPPED -> narration.speaking() ? State.SPEAKING : State.ANSWER;
            case KEPT, TROUBLE -> State.TROUBLE;
        };
    }

    /// What is done with what is said.
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// What was asked and answered, in order.
    public ObservableList<Exchange> exchanges() {
        return exchanges;
    }

    /// What the view shows.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the microphone keeps the last half second.
    public ReadOnlyBooleanProperty armedProperty() {
        return spoken.armedProperty();
    }

    /// How loud it is while recording; null before the first measurement of a recording.
    public ReadOnlyObjectProperty<@Nullable Level> levelProperty() {
        return spoken.levelProperty();
    }

    /// What is understood while the user still speaks.
    public ReadOnlyStringProperty partialProperty() {
        return spoken.partialProperty();
    }

    /// Why nothing can be recorded, or null.
    public ReadOnlyObjectProperty<@Nullable QuintetException> failureProperty() {
        return spoken.failureProperty();
    }

    /// The sentence that is heard now, or null.
    public ReadOnlyObjectProperty<@Nullable Sentence> sentenceProperty() {
        return narration.sentenceProperty();
    }

    /// Looks which sentence is heard now and how far the player is; some times a second.
    public void tick() {
        narration.tick();
        player.tick();
    }

    /// Plays recordings.
    public FilePlayer player() {
        return player;
    }

    /// States of the view.
    public enum State {
        /// Nothing said yet, and no pack is there that hears.
        NO_PACK,
        /// Nothing said yet, and the user has not agreed to the microphone.
        CONSENT,
        /// Nothing said yet.
        EMPTY,
        /// The key is held.
        RECORDING,
        /// The last words are being understood.
        HEARING,
        /// An answer is being written, and perhaps spoken.
        WORKING,
        /// A whole answer is being spoken.
        SPEAKING,
        /// An answer stands.
        ANSWER,
        /// The last recording or answer went wrong, or nothing can be recorded.
        TROUBLE
    }
}
