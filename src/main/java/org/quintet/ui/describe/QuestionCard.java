package org.quintet.ui.describe;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.markdown.MarkdownView;

/// A question about a picture with its answer below.
final class QuestionCard extends VBox {
    QuestionCard(Words words, Question question, Runnable retry, Runnable showModels) {
        getStyleClass().addAll(Styles.CARD, "q-question");
        Label asked = Controls.styled(new Label(question.text()), "q-asked");
        asked.setWrapText(true);
        MarkdownView reply = new MarkdownView(words);
        reply.getStyleClass().add(Styles.READING);
        question.replyProperty().subscribe(reply::setMarkdown);
        Controls.showWhen(reply, question.replyProperty().map(text -> !text.isEmpty()));
        Label thinking = Controls.label(words.of("ui.step.THINKING"), "q-muted");
        Controls.showWhen(
                thinking,
                Bindings.createBooleanBinding(
                        () ->
                                question.replyProperty().get().isEmpty()
                                        && question.answerProperty().get() == null
                                        && question.failureProperty().get() == null,
                        question.replyProperty(),
                        question.answerProperty(),
                        question.failureProperty()));
        getChildren()
                .addAll(
                        new HBox(asked),
                        thinking,
                        reply,
                        new TroubleBox(words, question.failureProperty(), retry, showModels));
    }
}
