package org.quintet.ui.slides;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Check;
import org.quintet.core.deck.SlideChange;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.slides.SlidesViewModel.State;

/// What can be done with the chosen slide, what was looked at on it, and what it rests on.
final class SlideSide extends VBox {
    private final Words words;
    private final SlidesViewModel model;
    private final DeckEdits edits;
    private final SlideWork work;
    private final VBox checks = Controls.styled(new VBox(), "q-checks");

    /// @param packMissing whether no pack is there that writes
    /// @param showModels goes to the model packs
    SlideSide(
            Kit kit,
            SlidesViewModel model,
            ObservableValue<Boolean> packMissing,
            Runnable showModels) {
        this.words = kit.words();
        this.model = model;
        this.edits = model.edits();
        this.work = model.work();
        getStyleClass().add("q-slide-side");
        TroubleBox trouble = new TroubleBox(words, work.failureProperty(), work::retry, showModels);
        VBox checked =
                Controls.styled(
                        new VBox(
                                Controls.label(words.of("ui.slides.checks"), Styles.HEADING),
                                checks),
                        Styles.CARD);
        getChildren().addAll(tools(packMissing), trouble, checked, new SourceList(kit, edits));
        edits.deckProperty().subscribe(_ -> fill());
        edits.selectedProperty().subscribe(_ -> fill());
        work.overfullProperty().subscribe(_ -> fill());
        words.languageProperty().subscribe(_ -> fill());
    }

    private VBox tools(ObservableValue<Boolean> packMissing) {
        VBox card = Controls.styled(new VBox(), Styles.CARD, "q-slide-tools");
        ObservableValue<Boolean> busy = work.changingProperty().map(it -> it != null).orElse(false);
        card.getChildren()
                .addAll(
                        head(busy),
                        wide(Feather.IMAGE, "ui.slides.anotherPicture", work::anotherPicture));
        for (SlideChange change : SlideChange.values()) {
            Button button =
                    wide(
                            icon(change),
                            "ui.slides.change." + change.name(),
                            () -> work.change(change));
            button.disableProperty()
                    .bind(
                            Bindings.createBooleanBinding(
                                    () ->
                                            busy.getValue()
                                                    || packMissing.getValue()
                                                    || model.stateProperty().get() == State.WRITING
                                                    || !hasWords(edits.slide()),
                                    busy,
                                    packMissing,
                                    model.stateProperty(),
                                    edits.deckProperty(),
                                    edits.selectedProperty()));
            card.getChildren().add(button);
        }
        card.getChildren().get(1).disableProperty().bind(busy);
        FlowPane order =
                Controls.styled(
                        new FlowPane(
                                small(
                                        Feather.ARROW_UP,
                                        "ui.slides.moveUp",
                                        at -> work.move(at, at - 1)),
                                small(
                                        Feather.ARROW_DOWN,
                                        "ui.slides.moveDown",
                                        at -> work.move(at, at + 1)),
                                small(Feather.COPY, "ui.slides.duplicate", work::duplicate),
                                small(Feather.TRASH_2, "ui.slides.deleteSlide", work::delete)),
                        "q-actions");
        card.getChildren().add(order);
        return card;
    }

    // A slide that only orders what the others say has no words of its own to change.
    private static boolean hasWords(@Nullable Slide slide) {
        return slide != null
                && switch (slide.kind()) {
                    case TITLE, AGENDA, QUIZ, SUMMARY -> false;
                    case POINTS, DEFINITION, COMPARISON, PROCESS, CYCLE, TIMELINE, CHART, TABLE ->
                            true;
                };
    }

    private HBox head(ObservableValue<Boolean> busy) {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMaxSize(16, 16);
        Button stop =
                Controls.iconButton(
                        Feather.SQUARE, words.of("ui.common.stop"), work::stop, "q-small");
        Controls.showWhen(spinner, busy);
        Controls.showWhen(stop, busy);
        HBox head =
                Controls.styled(
                        new HBox(
                                Controls.label(words.of("ui.slides.thisSlide"), Styles.HEADING),
                                Controls.spring(),
                                spinner,
                                stop),
                        "q-card-head");
        head.setMinHeight(24);
        return head;
    }

    private static Feather icon(SlideChange change) {
        return switch (change) {
            case SHORTER -> Feather.MINIMIZE_2;
            case SIMPLER -> Feather.FEATHER;
            case DETAILED -> Feather.MAXIMIZE_2;
            case ANEW -> Feather.REFRESH_CW;
        };
    }

    private Button wide(Feather icon, String key, Runnable action) {
        Button button = Controls.button(icon, words.of(key), action, "q-wide");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Button small(Feather icon, String key, java.util.function.IntConsumer action) {
        return Controls.iconButton(
                icon,
                words.of(key),
                () -> action.accept(edits.selectedProperty().get()),
                "q-small");
    }

    private void fill() {
        Slide slide = edits.slide();
        List<Node> rows = new ArrayList<>();
        if (slide != null) {
            if (slide.checks().isEmpty()) {
                rows.add(quiet(words.now("ui.slides.unchecked")));
            }
            for (Check check : slide.checks()) {
                rows.add(
                        row(
                                check.holds(),
                                words.now(
                                        (check.holds() ? "ui.slides.holds." : "ui.slides.fails.")
                                                + check.rule().name()),
                                check.note()));
            }
            boolean full = work.overfullProperty().get();
            rows.add(row(!full, words.now(full ? "ui.slides.overfull" : "ui.slides.fits"), ""));
            if (full) {
                rows.add(Controls.button(words.of("ui.slides.divide"), work::fit));
            }
            if (edits.deck().sources().isEmpty()) {
                rows.add(row(false, words.now("ui.slides.noSource"), ""));
            }
        }
        checks.getChildren().setAll(rows);
    }

    private static Label quiet(String text) {
        Label label = Controls.styled(new Label(text), Styles.QUIET);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox row(boolean holds, String text, String note) {
        Text sign = Icons.of(holds ? Feather.CHECK : Feather.ALERT_TRIANGLE);
        sign.getStyleClass().add(holds ? "q-holds" : "q-fails");
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        VBox texts = new VBox(label);
        if (!note.isBlank()) {
            texts.getChildren().add(quiet(note));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = Controls.styled(new HBox(sign, texts), "q-check");
        row.setAccessibleText(
                words.now(holds ? "ui.slides.good" : "ui.slides.look", text) + " " + note);
        return row;
    }
}
