package org.quintet.ui.describe;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Answer;
import org.quintet.core.QuintetException;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Follower;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.SubmitKeys;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.describe.PictureItem.Phase;

/// The words beside a picture: the description, what it rests on, and questions about it.
final class DescriptionPane extends VBox {
    private final Words words;
    private final DescribeViewModel model;
    private final LinkedText text;
    private final EvidenceList evidence;
    private final Label status = new Label();
    private final Label figures = new Label();
    private final VBox questions = Controls.styled(new VBox(), "q-questions");
    private final TextArea ask = new TextArea();
    private final VBox evidenceCard;
    private final Follower follower;
    private final SimpleObjectProperty<@Nullable QuintetException> failure =
            new SimpleObjectProperty<>();
    private final Button stop;
    private final Button again;
    private final Runnable showModels;
    private Subscription watching = Subscription.EMPTY;
    private @Nullable PictureItem item;

    DescriptionPane(
            Kit kit,
            DescribeViewModel model,
            Lit lit,
            ObservableValue<Boolean> packMissing,
            Runnable showModels) {
        this.words = kit.words();
        this.model = model;
        this.showModels = showModels;
        getStyleClass().add("q-side");
        text = new LinkedText(kit.services().mentions(), lit);
        text.getStyleClass().add(Styles.READING);
        evidence = new EvidenceList(words, kit.services().names(), lit);
        stop =
                Controls.iconButton(
                        Feather.SQUARE, words.of("ui.common.stop"), model::stop, "q-small");
        again =
                Controls.iconButton(
                        Feather.ROTATE_CW, words.of("ui.describe.again"), this::retry, "q-small");
        figures.getStyleClass().add(Styles.QUIET);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        status.getStyleClass().add("q-muted");
        VBox description =
                card(
                        head("ui.describe.description", figures, stop, again),
                        status,
                        text,
                        new TroubleBox(words, failure, this::retry, showModels));
        evidenceCard =
                card(
                        head(
                                "ui.describe.evidence",
                                Controls.label(words.of("ui.describe.hover"), Styles.QUIET)),
                        evidence);
        VBox content = Controls.styled(new VBox(description, evidenceCard, questions), "q-cards");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("q-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        follower = new Follower(scroll, content);
        getChildren().addAll(scroll, askCard(), offer(packMissing));
        words.languageProperty().subscribe((_, _) -> show(item));
    }

    private static VBox card(javafx.scene.Node... nodes) {
        return Controls.styled(new VBox(nodes), Styles.CARD);
    }

    private HBox head(String key, javafx.scene.Node... right) {
        HBox head =
                Controls.styled(new HBox(heading(words.of(key)), Controls.spring()), "q-card-head");
        head.getChildren().addAll(right);
        return head;
    }

    private static Label heading(ObservableValue<String> text) {
        Label heading = Controls.label(text, Styles.HEADING);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    private HBox askCard() {
        ask.promptTextProperty().bind(words.of("ui.describe.ask"));
        ask.accessibleTextProperty().bind(words.of("ui.describe.ask"));
        ask.setPrefRowCount(1);
        ask.setWrapText(true);
        SubmitKeys.install(ask, this::send);
        HBox.setHgrow(ask, Priority.ALWAYS);
        Button send =
                Controls.iconButton(
                        Feather.SEND, words.of("ui.common.send"), this::send, Styles.PRIMARY);
        send.disableProperty().bind(ask.textProperty().map(String::isBlank));
        return Controls.styled(new HBox(ask, send), Styles.CARD, "q-composer");
    }

    private HBox offer(ObservableValue<Boolean> packMissing) {
        Label text = Controls.wrapped(words.of("ui.describe.noPack"), Styles.QUIET);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button get = Controls.button(words.of("ui.common.getPack"), showModels, "q-link-button");
        HBox line = Controls.styled(new HBox(text, get), "q-quiet-offer");
        Controls.showWhen(line, packMissing);
        return line;
    }

    /// Shows the words about another picture.
    void show(@Nullable PictureItem next) {
        watching.unsubscribe();
        item = next;
        if (next == null) {
            return;
        }
        failure.bind(next.failureProperty());
        ListChangeListener<Question> asked = _ -> fillQuestions(next);
        next.questions().addListener(asked);
        watching =
                Subscription.combine(
                        next.textProperty().subscribe(_ -> showText(next)),
                        next.sightProperty().subscribe(_ -> showSight(next)),
                        next.phaseProperty().subscribe(_ -> showPhase(next)),
                        next.stepProperty().subscribe((_, _) -> showPhase(next)),
                        next.answerProperty().subscribe(_ -> showFigures(next)),
                        () -> next.questions().removeListener(asked));
        fillQuestions(next);
    }

    private void showText(PictureItem now) {
        text.show(now.textProperty().get(), now.sightProperty().get(), now.language());
        showPhase(now);
    }

    private void showSight(PictureItem now) {
        var sight = now.sightProperty().get();
        evidence.show(sight, now.language());
        boolean some = sight != null && !sight.evidence().isEmpty();
        evidenceCard.setVisible(some);
        evidenceCard.setManaged(some);
        showText(now);
    }

    private void showPhase(PictureItem now) {
        Phase phase = now.phaseProperty().get();
        boolean working = phase == Phase.WAITING || phase == Phase.LOOKING;
        boolean silent = now.textProperty().get().isEmpty();
        var step = now.stepProperty().get();
        status.setText(
                switch (phase) {
                    case WAITING -> words.now("ui.describe.waiting");
                    case LOOKING ->
                            words.now("ui.step." + (step == null ? "LOOKING" : step.name()));
                    case STOPPED -> words.now("ui.common.stopped");
                    case DONE, TROUBLE -> "";
                });
        show(status, working ? silent || step != null : phase == Phase.STOPPED);
        show(text, !silent);
        show(stop, working);
        show(again, phase == Phase.STOPPED || phase == Phase.DONE);
        text.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("writing"), working && !silent);
    }

    private void showFigures(PictureItem now) {
        Answer answer = now.answerProperty().get();
        Long total = answer == null ? null : answer.timings().get("total");
        figures.setText(total == null ? "" : words.seconds(total));
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void fillQuestions(PictureItem now) {
        questions
                .getChildren()
                .setAll(
                        now.questions().stream()
                                .map(
                                        each ->
                                                new QuestionCard(
                                                        words,
                                                        each,
                                                        () -> model.askAgain(now, each),
                                                        showModels))
                                .toList());
    }

    private void retry() {
        if (item != null) {
            model.retry(item);
        }
    }

    private void send() {
        if (item != null && !ask.getText().isBlank()) {
            model.ask(item, ask.getText());
            ask.clear();
            follower.toEnd();
        }
    }
}
