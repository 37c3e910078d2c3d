package org.quintet.ui.describe;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.QuintetException;
import org.quintet.service.Assistant;

/// A question about a picture and its answer as it grows. Lives on the window's thread.
public final class Question {
    private final String text;
    private final StringProperty reply = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable QuintetException> failure = new SimpleObjectProperty<>();

    Assistant.@Nullable Job job;

    Question(String text) {
        this.text = text;
    }

    /// Ends the answer being written; what stands stays.
    void stop() {
        if (job != null) {
            job.stop();
        }
    }

    /// What was asked.
    public String text() {
        return text;
    }

    /// The answer so far.
    public StringProperty replyProperty() {
        return reply;
    }

    /// The whole answer, once it is there.
    public ObjectProperty<@Nullable Answer> answerProperty() {
        return answer;
    }

    /// What went wrong, or null.
    public ObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure;
    }
}
