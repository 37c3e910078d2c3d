package org.quintet.ui.describe;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Answer;
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
        Button stop =
                Controls.iconButton(
                        Feather.SQUARE, words.of("ui.common.stop"), question::stop, "q-small");
        Controls.showWhen(
                stop,
                Bindings.createBooleanBinding(
                        () ->
                                question.answerProperty().get() == null
                                        && question.failureProperty().get() == null,
                        question.answerProperty(),
                        question.failureProperty()));
        HBox stopped =
                new HBox(
                        Controls.label(words.of("ui.common.stopped"), "q-muted"),
                        Controls.spring(),
                        Controls.iconButton(
                                Feather.ROTATE_CW, words.of("ui.common.retry"), retry, "q-small"));
        Controls.showWhen(stopped, question.answerProperty().map(Answer::stopped).orElse(false));
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
                        new HBox(asked, Controls.spring(), stop),
                        thinking,
                        reply,
                        stopped,
                        new TroubleBox(words, question.failureProperty(), retry, showModels));
    }
}
