package org.quintet.ui.voice;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Hearing;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.service.Assistant;
import org.quintet.ui.SoundFiles.Peaks;

/// A sound or video file and what is said in it. Lives on the window's thread.
public final class TranscriptItem {
    private final Path file;
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.WAITING);
    private final ObjectProperty<Transcript> transcript =
            new SimpleObjectProperty<>(Transcript.EMPTY);
    private final ObjectProperty<@Nullable Peaks> peaks = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable QuintetException> failure = new SimpleObjectProperty<>();
    private final ObjectProperty<Long> millis = new SimpleObjectProperty<>(0L);
    private final ObjectProperty<Hearing> asked = new SimpleObjectProperty<>(Hearing.DEFAULT);

    /// Ends the reading of the wave.
    final Stop stop = new Stop();

    /// The work on it; null before the first.
    Assistant.@Nullable Job job;

    /// Which try this is: what an earlier one still tells is not heard.
    int attempt;

    TranscriptItem(Path file) {
        this.file = file;
    }

    /// Where it lies.
    public Path file() {
        return file;
    }

    /// Its name without the folder.
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /// How far it is.
    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /// What is understood so far.
    public ObjectProperty<Transcript> transcriptProperty() {
        return transcript;
    }

    /// How loud it is over time; null until that is known.
    public ObjectProperty<@Nullable Peaks> peaksProperty() {
        return peaks;
    }

    /// What went wrong, or null.
    public ObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure;
    }

    /// How long the work took, in milliseconds; 0 before its end.
    public ObjectProperty<Long> millisProperty() {
        return millis;
    }

    /// How it was to be written down.
    public ObjectProperty<Hearing> askedProperty() {
        return asked;
    }

    /// How far a file is.
    public enum Phase {
        /// Waits for its turn.
        WAITING,
        /// Is being written down.
        LISTENING,
        /// Is written down.
        DONE,
        /// Was stopped.
        STOPPED,
        /// Can't be written down.
        TROUBLE
    }
}
