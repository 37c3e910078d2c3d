package org.quintet.ui.voice;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Answer;
import org.quintet.core.Event.Step;
import org.quintet.core.SupportCase;
import org.quintet.ui.VoiceServices;
import org.quintet.ui.common.Clips;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.common.WorkingRow;
import org.quintet.ui.markdown.MarkdownView;
import org.quintet.ui.voice.Exchange.Phase;
import org.quintet.ui.voice.Narration.Sentence;

/// What was answered: the text as it grows, with the sentence that is spoken marked, and for a
/// support question what was wanted, the diagram and what the answer rests on.
final class ReplyView extends VBox {
    private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");

    private final Words words;
    private final Kit kit;
    private final VoiceServices voice;
    private final VoiceViewModel model;
    private final Exchange exchange;
    private final Runnable grown;
    private final MarkdownView text;
    private final VBox desk = Controls.styled(new VBox(), "q-desk");

    /// @param grown hears that a diagram has joined the answer
    ReplyView(
            Kit kit,
            VoiceServices voice,
            VoiceViewModel model,
            Exchange exchange,
            Runnable grown,
            Runnable showModels) {
        this.words = kit.words();
        this.kit = kit;
        this.voice = voice;
        this.model = model;
        this.exchange = exchange;
        this.grown = grown;
        getStyleClass().addAll(Styles.CARD, "q-answer");
        text = new MarkdownView(words);
        text.getStyleClass().add(Styles.READING);
        exchange.answerProperty().subscribe(text::setMarkdown);
        Controls.showWhen(text, exchange.answerProperty().map(now -> !now.isEmpty()));
        exchange.phaseProperty()
                .subscribe(now -> text.pseudoClassStateChanged(WRITING, now == Phase.WORKING));
        model.sentenceProperty().subscribe(this::spoken);
        TroubleBox trouble =
                new TroubleBox(
                        words, exchange.failureProperty(), () -> model.retry(exchange), showModels);
        getChildren().addAll(working(), text, desk, trouble, foot());
        exchange.outcomeProperty().subscribe(this::desk);
        words.languageProperty().subscribe((_, _) -> desk(exchange.outcomeProperty().get()));
        Controls.showWhen(
                this,
                exchange.phaseProperty().map(now -> now != Phase.HEARING && now != Phase.KEPT));
    }

    private void spoken(@Nullable Sentence sentence) {
        if (sentence != null && sentence.exchange() == exchange) {
            text.speak(sentence.index(), sentence.text());
        } else {
            text.silent();
        }
    }

    private void desk(@Nullable Answer outcome) {
        SupportCase support = outcome == null ? null : outcome.support();
        List<Node> shown = new ArrayList<>();
        if (support != null) {
            shown.addAll(new DeskParts(kit, voice, support, grown).nodes());
        }
        desk.getChildren().setAll(shown);
        desk.setVisible(!shown.isEmpty());
        desk.setManaged(!shown.isEmpty());
    }

    private WorkingRow working() {
        return new WorkingRow(
                words,
                exchange.stepProperty(),
                Step.THINKING,
                Bindings.createBooleanBinding(
                        () ->
                                exchange.phaseProperty().get() == Phase.WORKING
                                        && exchange.answerProperty().get().isEmpty(),
                        exchange.phaseProperty(),
                        exchange.answerProperty()));
    }

    private HBox foot() {
        BooleanBinding speaking =
                Bindings.createBooleanBinding(
                        () -> {
                            Sentence now = model.sentenceProperty().get();
                            return now != null && now.exchange() == exchange;
                        },
                        model.sentenceProperty());
        ObservableValue<Boolean> on = speaking.map(now -> now);
        Button speak =
                Controls.iconButton(
                        Feather.VOLUME_2,
                        on.flatMap(
                                now -> words.of(now ? "ui.voice.silence" : "ui.voice.speakAgain")),
                        () -> model.speak(exchange),
                        "q-small");
        Button copy =
                Controls.iconButton(
                        Feather.COPY,
                        words.of("ui.common.copy"),
                        () -> Clips.copy(exchange.answerProperty().get()),
                        "q-small");
        Button again =
                Controls.iconButton(
                        Feather.ROTATE_CW,
                        words.of("ui.chat.regenerate"),
                        () -> model.retry(exchange),
                        "q-small");
        Label stopped = Controls.label(words.of("ui.common.stopped"), Styles.QUIET);
        Controls.showWhen(stopped, exchange.phaseProperty().map(now -> now == Phase.STOPPED));
        Label figures = Controls.styled(new Label(), Styles.QUIET);
        figures.setMinWidth(0);
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::figures,
                                words.languageProperty(),
                                exchange.outcomeProperty(),
                                exchange.timingsProperty()));
        HBox row =
                Controls.styled(
                        new HBox(speak, copy, again, Controls.spring(), stopped, figures),
                        "q-answer-foot");
        Controls.showWhen(
                row,
                exchange.phaseProperty().map(now -> now == Phase.DONE || now == Phase.STOPPED));
        return row;
    }

    private String figures() {
        List<String> all = new ArrayList<>();
        long toSound = exchange.timingsProperty().get().toSound();
        if (toSound >= 0) {
            all.add(words.now("ui.voice.toSound", words.seconds(toSound)));
        }
        Answer outcome = exchange.outcomeProperty().get();
        if (outcome != null) {
            all.add(words.model(outcome.model()));
            all.add(words.seconds(outcome.timings().getOrDefault("total", 0L)));
        }
        return String.join(" · ", all);
    }
}
