package org.quintet.ui.slides;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Event.Step;
import org.quintet.core.deck.Slide;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.common.WorkingRow;
import org.quintet.ui.slides.SlidesViewModel.State;

/// The titles of the slides: looked for, then changed, ordered, added and removed before anything
/// is written.
final class OutlinePane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("lit");

    private final Words words;
    private final SlidesViewModel model;
    private final Outline outline;
    private final ObservableValue<Boolean> planning;
    private final VBox rows = Controls.styled(new VBox(), "q-outline");
    private final Map<OutlineEntry, Row> known = new HashMap<>();

    /// @param showModels goes to the model packs
    OutlinePane(Kit kit, SlidesViewModel model, Runnable showModels) {
        this.words = kit.words();
        this.model = model;
        this.outline = model.outline();
        planning = model.stateProperty().map(now -> now == State.PLANNING);
        getStyleClass().add("q-cards");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("q-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        TroubleBox trouble =
                new TroubleBox(words, model.failureProperty(), model::retry, showModels);
        getChildren().addAll(working(), trouble, scroll, actions());
        outline.entries().addListener((ListChangeListener<OutlineEntry>) _ -> fill());
        fill();
    }

    private HBox working() {
        WorkingRow what =
                new WorkingRow(words, model.advance().stepProperty(), Step.PLANNING, planning);
        HBox row =
                Controls.styled(
                        new HBox(
                                what,
                                Controls.spring(),
                                Controls.button(
                                        Feather.SQUARE, words.of("ui.common.stop"), model::stop)),
                        "q-working");
        Controls.showWhen(row, planning);
        return row;
    }

    private HBox actions() {
        Button write =
                Controls.button(
                        Feather.EDIT_3,
                        Bindings.size(outline.entries())
                                .flatMap(size -> words.of("ui.slides.write", size)),
                        model::write,
                        Styles.PRIMARY);
        write.disableProperty().bind(Bindings.isEmpty(outline.entries()));
        Button add =
                Controls.button(
                        Feather.PLUS,
                        words.of("ui.slides.addSlide"),
                        () -> {
                            OutlineEntry entry = outline.add();
                            row(entry).title.requestFocus();
                        });
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !outline.hasRoom(), outline.entries()));
        Button back =
                Controls.button(
                        Feather.ARROW_LEFT, words.of("ui.slides.backToAsk"), model::backToAsk);
        Label keys = Controls.label(words.of("ui.slides.outlineKeys"), Styles.QUIET);
        keys.setMinWidth(0);
        HBox row =
                Controls.styled(new HBox(write, add, back, Controls.spring(), keys), "q-actions");
        Controls.showWhen(row, planning.map(on -> !on));
        return row;
    }

    private void fill() {
        known.keySet().retainAll(outline.entries());
        List<Row> all = outline.entries().stream().map(this::row).toList();
        if (!rows.getChildren().equals(all)) {
            rows.getChildren().setAll(all);
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).number.setText(words.number(i + 1, 0));
        }
    }

    private Row row(OutlineEntry entry) {
        return known.computeIfAbsent(entry, Row::new);
    }

    private final class Row extends HBox {
        private final Label number = Controls.styled(new Label(), "q-quiet", "q-outline-number");
        private final TextField title = new TextField();

        Row(OutlineEntry entry) {
            getStyleClass().add("q-outline-row");
            StackPane handle =
                    Controls.styled(new StackPane(Icons.of(Feather.MENU)), "q-outline-handle");
            handle.setCursor(Cursor.OPEN_HAND);
            title.textProperty().bindBidirectional(entry.titleProperty());
            title.promptTextProperty().bind(words.of("ui.slides.titlePrompt"));
            title.accessibleTextProperty()
                    .bind(number.textProperty().flatMap(n -> words.of("ui.slides.titleOf", n)));
            HBox.setHgrow(title, Priority.ALWAYS);
            title.focusedProperty().subscribe(has -> pseudoClassStateChanged(CHOSEN, has));
            ComboBox<Slide.Kind> kind =
                    Controls.combo(
                            words,
                            "ui.slides.kind",
                            List.of(Slide.Kind.values()),
                            each -> words.now("ui.slides.kind." + each.name()),
                            entry.kindProperty());
            kind.getStyleClass().add("q-kind");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            Button remove =
                    Controls.iconButton(
                            Feather.X,
                            words.of("ui.slides.removeSlide"),
                            () -> outline.remove(entry),
                            "q-small");
            getChildren().addAll(handle, number, title, kind, remove);
            disableProperty().bind(Bindings.createBooleanBinding(planning::getValue, planning));
            addEventFilter(
                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
                            move(entry, -1);
                            event.consume();
                        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                            move(entry, 1);
                            event.consume();
                        }
                    });
            title.setOnAction(_ -> next(entry));
            // Dragging a row over another takes its place.
            handle.setOnMouseDragged(
                    event -> {
                        int over = indexAt(event.getSceneX(), event.getSceneY());
                        int from = outline.entries().indexOf(entry);
                        if (over >= 0 && over != from) {
                            outline.move(entry, over - from);
                        }
                    });
        }

        private void move(OutlineEntry entry, int steps) {
            outline.move(entry, steps);
            title.requestFocus();
        }
    }

    // Enter goes on to the next title, and adds one after the last.
    private void next(OutlineEntry entry) {
        int at = outline.entries().indexOf(entry);
        if (at + 1 < outline.entries().size()) {
            row(outline.entries().get(at + 1)).title.requestFocus();
        } else if (outline.hasRoom()) {
            row(outline.add()).title.requestFocus();
        }
    }

    private int indexAt(double sceneX, double sceneY) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            var row = rows.getChildren().get(i);
            if (row.contains(row.sceneToLocal(sceneX, sceneY))) {
                return i;
            }
        }
        return -1;
    }
}
