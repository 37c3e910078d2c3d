package org.quintet.ui.slides;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.slides.SlidesViewModel.State;

/// A deck: all slides small, the chosen one large with its words to edit, and what was looked at.
final class DeckPane extends VBox {
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final double WIDE = 1000;
    private static final double ROUND = 10;
    private static final double TOOLS = 480;
    private static final double THEMES = 440;

    private final Kit kit;
    private final Words words;
    private final SlidesViewModel model;
    private final DeckEdits edits;
    private final Advance advance;
    private final SlideImages images;
    private final Consumer<@Nullable Parent> cover;

    /// @param packMissing whether no pack is there that writes
    /// @param cover lays something over the whole window; null takes it away
    /// @param showModels goes to the model packs
    DeckPane(
            Kit kit,
            SlidesViewModel model,
            SlideImages images,
            ObservableValue<Boolean> packMissing,
            Consumer<@Nullable Parent> cover,
            Runnable showModels) {
        this.kit = kit;
        this.words = kit.words();
        this.model = model;
        this.edits = model.edits();
        this.advance = model.advance();
        getStyleClass().add("q-deck");
        widthProperty().subscribe(now -> pseudoClassStateChanged(LARGE, now.doubleValue() >= WIDE));
        this.images = images;
        this.cover = cover;
        ExportBar export = new ExportBar(kit, model, showModels);
        TroubleBox trouble =
                new TroubleBox(words, model.failureProperty(), model::retry, showModels);
        HBox body = body(packMissing, showModels);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar(export), progress(), trouble, export, body);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    // Before a text field sees them: undoing reaches over all changes, not one field's.
    private void pressed(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
            edits.undo();
            event.consume();
        } else if (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y) {
            edits.redo();
            event.consume();
        }
    }

    private HBox bar(ExportBar export) {
        Button back =
                Controls.iconButton(
                        Feather.ARROW_LEFT, words.of("ui.slides.allDecks"), model::startNew);
        Label title = Controls.label(edits.deckProperty().map(Deck::title), Styles.TITLE);
        title.setMinWidth(0);
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        Label meta = Controls.label(meta(), "q-muted");
        meta.setMinWidth(0);
        VBox names = new VBox(title, meta);
        names.setMinWidth(120);
        HBox.setHgrow(names, Priority.ALWAYS);
        Button undo =
                Controls.iconButton(
                        Feather.CORNER_UP_LEFT, words.of("ui.slides.undo"), edits::undo);
        undo.disableProperty().bind(edits.canUndoProperty().not());
        Button redo =
                Controls.iconButton(
                        Feather.CORNER_UP_RIGHT, words.of("ui.slides.redo"), edits::redo);
        redo.disableProperty().bind(edits.canRedoProperty().not());
        Button present =
                Controls.button(Feather.PLAY, words.of("ui.slides.present"), this::present);
        // At large text the controls take a second line rather than squeeze the title away.
        FlowPane tools =
                Controls.styled(
                        new FlowPane(undo, redo, themes(), present, export.buttons()),
                        "q-bar-tools",
                        "q-deck-tools");
        tools.setPrefWrapLength(TOOLS);
        return Controls.styled(new HBox(back, names, tools), Styles.BAR);
    }

    private ObservableValue<String> meta() {
        return Bindings.createStringBinding(
                () ->
                        words.now(
                                "ui.slides.meta",
                                edits.deck().slides().size(),
                                words.now("ui.language." + edits.deck().language().code())),
                edits.deckProperty(),
                words.languageProperty());
    }

    private MenuButton themes() {
        ObjectProperty<DeckTheme> chosen = new SimpleObjectProperty<>(edits.deck().theme());
        chosen.subscribe((_, now) -> model.work().theme(now));
        edits.deckProperty().subscribe(deck -> chosen.set(deck.theme()));
        ThemePicker picker = new ThemePicker(kit, images, chosen);
        picker.setPrefWrapLength(THEMES);
        picker.setPrefWidth(THEMES);
        MenuButton menu = Controls.styled(new MenuButton(), "q-menu");
        menu.setGraphic(Icons.of(Feather.DROPLET));
        menu.textProperty().bind(words.of("ui.slides.theme"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        CustomMenuItem item = new CustomMenuItem(picker, false);
        item.getStyleClass().add("q-themes-item");
        menu.getItems().add(item);
        return menu;
    }

    private VBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(words.of("ui.slides.progress"));
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        (double) edits.deck().slides().size()
                                                / Math.max(1, advance.totalProperty().get()),
                                edits.deckProperty(),
                                advance.totalProperty()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label far = Controls.label(far(), Styles.QUIET);
        far.setMinWidth(Region.USE_PREF_SIZE);
        HBox writing =
                Controls.styled(
                        new HBox(
                                bar,
                                far,
                                Controls.button(
                                        Feather.SQUARE, words.of("ui.common.stop"), model::stop)),
                        "q-progress");
        Controls.showWhen(writing, model.stateProperty().map(now -> now == State.WRITING));
        Label left =
                Controls.label(
                        advance.unwrittenProperty()
                                .flatMap(items -> words.of("ui.slides.unwritten", items.size())));
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        HBox halfway =
                Controls.styled(
                        new HBox(
                                Icons.of(Feather.PAUSE),
                                left,
                                Controls.button(
                                        Feather.EDIT_3, words.of("ui.slides.goOn"), model::goOn)),
                        "q-halfway");
        Controls.showWhen(
                halfway,
                Bindings.createBooleanBinding(
                        () ->
                                model.stateProperty().get() == State.READY
                                        && !advance.unwrittenProperty().get().isEmpty()
                                        && model.failureProperty().get() == null,
                        model.stateProperty(),
                        advance.unwrittenProperty(),
                        model.failureProperty()));
        return new VBox(writing, halfway);
    }

    private ObservableValue<String> far() {
        return Bindings.createStringBinding(
                () -> {
                    int total = advance.totalProperty().get();
                    int now = Math.min(total, edits.deck().slides().size() + 1);
                    long seconds = advance.secondsLeftProperty().get();
                    String far = words.now("ui.slides.nOfM", now, total);
                    return seconds == Advance.UNKNOWN
                            ? far
                            : far
                                    + " · "
                                    + words.now(
                                            seconds < 60
                                                    ? "ui.unit.secondsLeft"
                                                    : "ui.unit.minutesLeft",
                                            words.number(
                                                    seconds < 60
                                                            ? seconds
                                                            : Math.ceil(seconds / 60.0),
                                                    0));
                },
                edits.deckProperty(),
                advance.totalProperty(),
                advance.secondsLeftProperty(),
                words.languageProperty());
    }

    private HBox body(ObservableValue<Boolean> packMissing, Runnable showModels) {
        ThumbList thumbs = new ThumbList(kit, model, images);
        SlideCanvas canvas = new SlideCanvas(images, edits.deck(), 0, ROUND);
        edits.deckProperty().subscribe(_ -> show(canvas));
        edits.selectedProperty().subscribe(_ -> show(canvas));
        Label waiting = Controls.label(words.of("ui.slides.firstSlide"), "q-muted");
        Controls.showWhen(waiting, edits.deckProperty().map(deck -> deck.slides().isEmpty()));
        SlideEditor editor = new SlideEditor(kit, model);
        VBox middle = Controls.styled(new VBox(waiting, canvas, editor), "q-deck-middle");
        ScrollPane scroll = scroll(middle);
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        ScrollPane side = scroll(new SlideSide(kit, model, packMissing, showModels));
        thumbs.slideWidthProperty().bind(widthProperty().map(w -> wide(w) ? 200.0 : 116.0));
        thumbs.minWidthProperty().bind(thumbs.slideWidthProperty().add(22));
        thumbs.maxWidthProperty().bind(thumbs.minWidthProperty());
        side.getStyleClass().add("q-side-pane");
        return Controls.styled(new HBox(thumbs, scroll, side), "q-deck-body");
    }

    private static boolean wide(Number width) {
        return width.doubleValue() >= WIDE;
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("q-scroll");
        pane.setFocusTraversable(false);
        return pane;
    }

    private void show(SlideCanvas canvas) {
        canvas.show(edits.deck(), edits.selectedProperty().get());
    }

    private void present() {
        if (!edits.deck().slides().isEmpty()) {
            Presenter presenter =
                    new Presenter(
                            words,
                            images,
                            edits.deck(),
                            edits.selectedProperty().get(),
                            at -> {
                                cover.accept(null);
                                edits.selectedProperty().set(at);
                            });
            cover.accept(presenter);
            presenter.requestFocus();
        }
    }
}
