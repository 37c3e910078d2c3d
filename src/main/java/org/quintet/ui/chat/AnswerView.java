package org.quintet.ui.chat;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.ui.chat.Turn.Phase;
import org.quintet.ui.common.Clips;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.common.WorkingRow;
import org.quintet.ui.markdown.MarkdownView;

/// What Quintet answered, as it grows.
final class AnswerView extends VBox {
    private final Words words;

    AnswerView(Kit kit, ChatViewModel model, Turn turn, Runnable showModels) {
        this.words = kit.words();
        getStyleClass().addAll(Styles.CARD, "q-answer");
        MarkdownView text = new MarkdownView(words);
        text.getStyleClass().add(Styles.READING);
        turn.textProperty().subscribe(text::setMarkdown);
        Controls.showWhen(text, turn.textProperty().map(now -> !now.isEmpty()));
        turn.phaseProperty()
                .subscribe(
                        phase ->
                                text.pseudoClassStateChanged(
                                        PseudoClass.getPseudoClass("writing"),
                                        phase == Phase.WORKING));
        getChildren()
                .addAll(working(turn), text, trouble(model, turn, showModels), foot(model, turn));
    }

    // Only the last answer can be tried again: anew means in the place of what stands last.
    private TroubleBox trouble(ChatViewModel model, Turn turn, Runnable showModels) {
        TroubleBox box =
                new TroubleBox(words, turn.failureProperty(), model::regenerate, showModels);
        box.showButtonWhen(last(model, turn));
        return box;
    }

    private static BooleanBinding last(ChatViewModel model, Turn turn) {
        return Bindings.createBooleanBinding(
                () -> !model.turns().isEmpty() && model.turns().getLast() == turn, model.turns());
    }

    private WorkingRow working(Turn turn) {
        return new WorkingRow(
                words,
                turn.stepProperty(),
                Step.THINKING,
                Bindings.createBooleanBinding(
                        () ->
                                turn.phaseProperty().get() == Phase.WORKING
                                        && turn.textProperty().get().isEmpty(),
                        turn.phaseProperty(),
                        turn.textProperty()));
    }

    private HBox foot(ChatViewModel model, Turn turn) {
        Label stopped = Controls.label(words.of("ui.common.stopped"), Styles.QUIET);
        Controls.showWhen(stopped, turn.phaseProperty().map(now -> now == Phase.STOPPED));
        Label figures = new Label();
        figures.getStyleClass().add(Styles.QUIET);
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> figures(turn.answerProperty().get()),
                                words.languageProperty(),
                                turn.answerProperty()));
        Button copy =
                Controls.iconButton(
                        Feather.COPY,
                        words.of("ui.common.copy"),
                        () -> Clips.copy(turn.textProperty().get()),
                        "q-small");
        Button again =
                Controls.iconButton(
                        Feather.ROTATE_CW,
                        words.of("ui.chat.regenerate"),
                        model::regenerate,
                        "q-small");
        again.visibleProperty().bind(last(model, turn));
        HBox row =
                Controls.styled(
                        new HBox(copy, again, Controls.spring(), stopped, figures),
                        "q-answer-foot");
        Controls.showWhen(
                row, turn.phaseProperty().map(now -> now == Phase.DONE || now == Phase.STOPPED));
        return row;
    }

    private String figures(@Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        long total = answer.timings().getOrDefault("total", 0L);
        if (answer.model().isEmpty()) {
            return words.seconds(total);
        }
        return answer.tokens() > 0
                ? words.now(
                        "ui.chat.figures",
                        words.model(answer.model()),
                        answer.tokens(),
                        words.seconds(total))
                : words.now(
                        "ui.chat.figuresPlain", words.model(answer.model()), words.seconds(total));
    }
}
