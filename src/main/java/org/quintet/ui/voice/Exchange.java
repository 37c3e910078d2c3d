package org.quintet.ui.voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.Role;

/// A question, spoken or typed, and its answer. Lives on the window's thread.
public final class Exchange {
    private final Mode mode;
    private final ObjectProperty<@Nullable Path> recording = new SimpleObjectProperty<>();
    private final StringProperty question = new SimpleStringProperty("");
    private final StringProperty answer = new SimpleStringProperty("");
    private final ObjectProperty<Phase> phase;
    private final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Answer> outcome = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable QuintetException> failure = new SimpleObjectProperty<>();
    private final ObjectProperty<Timings> timings = new SimpleObjectProperty<>(Timings.NONE);
    private double seconds;

    /// The language of the answer.
    Language language;

    /// Which try to answer it this is.
    long attempt;

    /// Where it is kept. Read and written by the history's queue only.
    final VoiceKeeping.Place place = new VoiceKeeping.Place();

    Exchange(Mode mode, @Nullable Path recording, String question, Language language, Phase phase) {
        this.mode = mode;
        this.recording.set(recording);
        this.question.set(question);
        this.language = language;
        this.phase = new SimpleObjectProperty<>(phase);
    }

    /// The question as it is kept: the recording and its words.
    Message asked() {
        List<Part> parts = new ArrayList<>();
        Path file = recording.get();
        if (file != null) {
            parts.add(new Part.Voice(file));
        }
        if (!question.get().isEmpty() || parts.isEmpty()) {
            parts.add(new Part.Text(question.get()));
        }
        return new Message(Role.USER, parts);
    }

    void took(Take take) {
        seconds = take.seconds();
        timings.set(new Timings(take.toRecording(), take.toText(), -1));
    }

    /// What was done with the question.
    public Mode mode() {
        return mode;
    }

    /// How long the question was spoken; 0 where it was typed or that is not known.
    public double seconds() {
        return seconds;
    }

    /// The recording of the question; null where it was typed or the recording was discarded.
    public ObjectProperty<@Nullable Path> recordingProperty() {
        return recording;
    }

    /// The words of the question.
    public StringProperty questionProperty() {
        return question;
    }

    /// The answer in Markdown, as it grows.
    public StringProperty answerProperty() {
        return answer;
    }

    /// How far it is.
    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /// The stage of the work while it runs.
    public ObjectProperty<@Nullable Step> stepProperty() {
        return step;
    }

    /// The whole answer with its figures, once it is done.
    public ObjectProperty<@Nullable Answer> outcomeProperty() {
        return outcome;
    }

    /// What went wrong, or null.
    public ObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure;
    }

    /// How quick it was.
    public ObjectProperty<Timings> timingsProperty() {
        return timings;
    }

    /// How far an exchange is.
    public enum Phase {
        /// The last words of the question are being understood.
        HEARING,
        /// The recording is kept, and nothing was asked with it.
        KEPT,
        /// The answer is being written.
        WORKING,
        /// The answer is whole.
        DONE,
        /// The answer was stopped.
        STOPPED,
        /// The answer went wrong.
        TROUBLE
    }
}
