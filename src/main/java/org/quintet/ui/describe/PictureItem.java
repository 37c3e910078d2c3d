package org.quintet.ui.describe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.QuintetException;
import org.quintet.core.Role;
import org.quintet.core.Sight;
import org.quintet.core.Task.Style;
import org.quintet.service.Assistant;

/// One picture on its way through the queue, and what came of it. Lives on the window's thread.
public final class PictureItem {
    private final Path file;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.WAITING);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Sight> sight = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable QuintetException> failure = new SimpleObjectProperty<>();
    private final ObservableList<Question> questions = FXCollections.observableArrayList();

    final Map<Wish, Answer> answers = new HashMap<>();
    final Keeping.Place place = new Keeping.Place();
    Assistant.@Nullable Job job;
    @Nullable Object run;
    Wish wish;

    PictureItem(Path file, Wish wish) {
        this.file = file;
        this.wish = wish;
    }

    boolean working() {
        return job != null || questions.stream().anyMatch(question -> question.job != null);
    }

    /// The questions answered so far, and one more.
    List<Message> asking(String question) {
        List<Message> messages = new ArrayList<>();
        for (Question earlier : questions) {
            Answer reply = earlier.answerProperty().get();
            if (reply != null && !reply.text().isEmpty()) {
                messages.add(asked(earlier.text()));
                messages.add(Message.of(Role.ASSISTANT, reply.text()));
            }
        }
        messages.add(asked(question));
        return messages;
    }

    private Message asked(String question) {
        return new Message(Role.USER, List.of(new Part.Picture(file), new Part.Text(question)));
    }

    void enter(Phase next) {
        phase.set(next);
    }

    /// The picture file.
    public Path file() {
        return file;
    }

    /// The name of the file.
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /// How far it is.
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The description as it grows.
    public StringProperty textProperty() {
        return text;
    }

    /// The stage of the work while it runs.
    public ObjectProperty<@Nullable Step> stepProperty() {
        return step;
    }

    /// What was seen so far, or null.
    public ObjectProperty<@Nullable Sight> sightProperty() {
        return sight;
    }

    /// The whole outcome, once it is there.
    public ObjectProperty<@Nullable Answer> answerProperty() {
        return answer;
    }

    /// What went wrong, or null.
    public ObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure;
    }

    /// Questions asked about this picture, in order.
    public ObservableList<Question> questions() {
        return questions;
    }

    /// The language the text is written in.
    public Language language() {
        return wish.language();
    }

    /// How far a picture is.
    public enum Phase {
        /// In the queue.
        WAITING,
        /// Being looked at or written about.
        LOOKING,
        /// Described.
        DONE,
        /// Ended early by the user.
        STOPPED,
        /// Went wrong.
        TROUBLE
    }

    /// What kind of description is wanted.
    record Wish(Language language, Style style) {}
}
