package org.quintet.ui.chat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.Role;

/// A turn of the conversation on the screen. Lives on the window's thread.
public final class Turn {
    private static final int TITLE_LENGTH = 48;

    private final Role role;
    private final List<Path> pictures;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.DONE);
    private final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable QuintetException> failure = new SimpleObjectProperty<>();

    /// The id in the history, 0 until it is there. Written and read by the history's queue only.
    long id;

    /// Words not yet in the history, null where all are.
    final AtomicReference<@Nullable String> unsaved = new AtomicReference<>();

    Turn(Role role, String text, List<Path> pictures) {
        this.role = role;
        this.pictures = List.copyOf(pictures);
        this.text.set(text);
    }

    static Turn of(Message message, long id) {
        Turn turn =
                new Turn(
                        message.role(),
                        message.text(),
                        message.pictures().stream().map(Part.Picture::file).toList());
        turn.id = id;
        if (message.role() == Role.ASSISTANT && message.text().isEmpty()) {
            turn.phase.set(Phase.STOPPED);
        }
        return turn;
    }

    Message message() {
        List<Part> parts = new ArrayList<>();
        pictures.forEach(file -> parts.add(new Part.Picture(file)));
        if (!text.get().isEmpty() || parts.isEmpty()) {
            parts.add(new Part.Text(text.get()));
        }
        return new Message(role, parts);
    }

    /// A title for the conversation this question begins.
    String title() {
        String first = text.get().lines().findFirst().orElse("");
        if (first.isEmpty()) {
            first = String.valueOf(pictures.getFirst().getFileName());
        }
        int end = Math.min(TITLE_LENGTH, first.length());
        return end == first.length()
                ? first
                : first.substring(0, first.offsetByCodePoints(0, first.codePointCount(0, end)))
                        + "…";
    }

    /// Who speaks.
    public Role role() {
        return role;
    }

    /// The pictures shown with the words.
    public List<Path> pictures() {
        return pictures;
    }

    /// The words, as they grow.
    public StringProperty textProperty() {
        return text;
    }

    /// How far the turn is.
    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /// The stage of the work while it runs.
    public ObjectProperty<@Nullable Step> stepProperty() {
        return step;
    }

    /// The whole answer with its figures, once it is done; null for turns from the history.
    public ObjectProperty<@Nullable Answer> answerProperty() {
        return answer;
    }

    /// What went wrong, or null.
    public ObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure;
    }

    /// How far a turn is.
    public enum Phase {
        /// Waits or is being written.
        WORKING,
        /// Whole.
        DONE,
        /// Ended early by the user or by the end of the program.
        STOPPED,
        /// Went wrong.
        TROUBLE
    }
}
