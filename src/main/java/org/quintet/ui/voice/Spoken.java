package org.quintet.ui.voice;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.Microphone.Level;
import org.quintet.core.QuintetException;
import org.quintet.core.Transcript;
import org.quintet.ui.voice.Exchange.Phase;

/// What is being spoken, as the recorder tells of it: how loud it is, its first words, an exchange
/// as soon as the recording is whole, and what becomes of it when it is understood or is not. Lives
/// on the window's thread.
final class Spoken implements Recorder.Hearer, Answering.Owner {
    private final ObservableList<Exchange> exchanges;
    private final VoiceKeeping keeping;
    private final Supplier<Mode> mode;
    private final Supplier<Language> language;
    private final Consumer<Exchange> answer;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Level> level = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper partial = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable QuintetException> failure =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Exchange last;

    /// @param language the language of answers to what is neither English nor Chinese
    /// @param answer has a question answered
    /// @param changed hears that something began or ended
    Spoken(
            ObservableList<Exchange> exchanges,
            VoiceKeeping keeping,
            Supplier<Mode> mode,
            Supplier<Language> language,
            Consumer<Exchange> answer,
            Runnable changed) {
        this.exchanges = exchanges;
        this.keeping = keeping;
        this.mode = mode;
        this.language = language;
        this.answer = answer;
        this.changed = changed;
    }

    /// Forgets the words and the failure of the recording before.
    void forget() {
        failure.set(null);
        partial.set("");
    }

    @Override
    public void armed(boolean on) {
        armed.set(on);
    }

    @Override
    public void started() {
        level.set(null);
        changed();
    }

    @Override
    public void level(Level now) {
        level.set(now);
    }

    @Override
    public void partial(Transcript soFar) {
        partial.set(soFar.text());
    }

    @Override
    public void understanding(Take take) {
        last = add(take, Phase.HEARING);
    }

    @Override
    public void ended(Take take) {
        Exchange exchange = last;
        if (exchange == null || !take.file().equals(exchange.recordingProperty().get())) {
            exchange = add(take, Phase.KEPT);
        }
        last = null;
        exchange.took(take);
        if (take.transcript() == null) {
            kept(exchange, take.failure());
        } else {
            understood(exchange, take.transcript());
        }
    }

    /// Takes in what a crash left of a recording.
    void recover(Path file) {
        if (exchanges.stream().noneMatch(each -> file.equals(each.recordingProperty().get()))) {
            Exchange exchange = new Exchange(Mode.ASK, file, "", language.get(), Phase.KEPT);
            exchanges.addFirst(exchange);
            keeping.asked(exchange, String.valueOf(file.getFileName()));
            changed();
        }
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public void understood(Exchange exchange, Transcript transcript) {
        exchange.language =
                switch (transcript.language()) {
                    case "en" -> Language.ENGLISH;
                    case "zh" -> Language.CHINESE;
                    default -> language.get();
                };
        if (transcript.text().isBlank()) {
            kept(exchange, new QuintetException(QuintetException.Kind.FAILED, "ui.voice.nothing"));
            return;
        }
        exchange.questionProperty().set(transcript.text().strip());
        keeping.reworded(exchange);
        answer.accept(exchange);
    }

    @Override
    public void kept(Exchange exchange, @Nullable QuintetException why) {
        exchange.failureProperty().set(why);
        exchange.phaseProperty().set(Phase.KEPT);
        changed();
    }

    private Exchange add(Take take, Phase phase) {
        Exchange exchange = new Exchange(mode.get(), take.file(), "", language.get(), phase);
        exchange.took(take);
        exchanges.add(exchange);
        keeping.asked(exchange, String.valueOf(take.file().getFileName()));
        changed();
        return exchange;
    }

    @Override
    public void failed(QuintetException why) {
        failure.set(why);
        changed();
    }

    /// Whether the microphone keeps the last half second.
    ReadOnlyBooleanProperty armedProperty() {
        return armed.getReadOnlyProperty();
    }

    /// How loud it is while recording; null before the first measurement of a recording.
    ReadOnlyObjectProperty<@Nullable Level> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// What is understood while the user still speaks.
    ReadOnlyStringProperty partialProperty() {
        return partial.getReadOnlyProperty();
    }

    /// Why nothing can be recorded, or null.
    ReadOnlyObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
