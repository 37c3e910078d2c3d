package org.quintet.ui.slides;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.SoundEndings;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.DeckWish.Tone;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.EmptyState;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.PictureFiles;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.SubmitKeys;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.models.PackOffer;
import org.quintet.ui.slides.SlidesViewModel.State;

/// What the deck is to be about and like, and the decks that are there.
final class AskPane extends HBox {
    private static final double NAMES = 120;
    private static final double ICON = 28;

    private final Kit kit;
    private final Words words;
    private final SlidesViewModel model;
    private final DeckAsk ask;
    private final TextArea topic = new TextArea();
    private final FlowPane chips = Controls.styled(new FlowPane(), "q-chips");

    /// @param showModels goes to the model packs
    AskPane(
            Kit kit,
            SlidesViewModel model,
            ModelsViewModel models,
            SlideImages images,
            Runnable showModels) {
        this.kit = kit;
        this.words = kit.words();
        this.model = model;
        this.ask = model.ask();
        getStyleClass().add("q-body");
        ObservableValue<Boolean> noPack = model.stateProperty().map(now -> now == State.NO_PACK);
        TroubleBox trouble =
                new TroubleBox(words, model.failureProperty(), model::retry, showModels);
        VBox cards = Controls.styled(new VBox(topicCard(), wishCard(images)), "q-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("q-scroll", "q-slides-form");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox form = Controls.styled(new VBox(trouble, scroll, actions()), "q-form");
        form.setMinWidth(0);
        Controls.showWhen(form, noPack.map(no -> !no));
        EmptyState offer =
                new EmptyState(
                        Feather.MONITOR,
                        words.of("ui.slides.noPackTitle"),
                        words.of("ui.slides.noPackText"));
        offer.getChildren().add(new PackOffer(words, models, showModels));
        offer.setMaxWidth(Double.MAX_VALUE);
        Controls.showWhen(offer, noPack);
        HBox.setHgrow(form, Priority.ALWAYS);
        HBox.setHgrow(offer, Priority.ALWAYS);
        getChildren().addAll(form, offer, new DeckListPane(kit, model));
        ask.files().addListener((ListChangeListener<Path>) _ -> fill());
        fill();
    }

    private VBox topicCard() {
        topic.promptTextProperty().bind(words.of("ui.slides.topicPrompt"));
        topic.accessibleTextProperty().bind(words.of("ui.slides.topic"));
        topic.setWrapText(true);
        topic.setPrefRowCount(2);
        topic.textProperty().bindBidirectional(ask.topicProperty());
        SubmitKeys.install(topic, model::plan);
        Button add =
                Controls.button(
                        Feather.PAPERCLIP,
                        words.of("ui.slides.addFiles"),
                        () -> ask.add(kit.dialogs().documents()));
        Label hint = Controls.wrapped(words.of("ui.slides.filesHint"), Styles.QUIET);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox row = Controls.styled(new HBox(add, hint), "q-card-head");
        Label heading = Controls.label(words.of("ui.slides.topic"), Styles.TITLE);
        return Controls.styled(new VBox(heading, topic, chips, row), Styles.CARD, "q-slides-topic");
    }

    private VBox wishCard(SlideImages images) {
        TextField audience = new TextField();
        audience.promptTextProperty().bind(words.of("ui.slides.audiencePrompt"));
        audience.accessibleTextProperty().bind(words.of("ui.slides.audience"));
        audience.textProperty().bindBidirectional(ask.audienceProperty());
        GridPane grid = Controls.styled(new GridPane(), "q-wish");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, fields);
        row(grid, "ui.slides.audience", audience);
        row(grid, "ui.slides.count", count());
        row(
                grid,
                "ui.slides.language",
                left(
                        Controls.choice(
                                words.of("ui.slides.language"),
                                List.of(DeckAsk.Tongue.values()),
                                value -> words.of("ui.slides.tongue." + value.name()),
                                ask.tongueProperty())));
        row(
                grid,
                "ui.slides.tone",
                left(
                        Controls.choice(
                                words.of("ui.slides.tone"),
                                List.of(Tone.values()),
                                value -> words.of("ui.slides.tone." + value.name()),
                                ask.toneProperty())));
        return Controls.styled(
                new VBox(
                        grid,
                        Controls.label(words.of("ui.slides.theme")),
                        new ThemePicker(kit, images, ask.themeProperty())),
                Styles.CARD,
                "q-wishes");
    }

    private void row(GridPane grid, String key, Node field) {
        Label name = Controls.label(words.of(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, field);
    }

    // A choice is as wide as its words, not as the column.
    private static HBox left(HBox choice) {
        choice.setMaxWidth(Region.USE_PREF_SIZE);
        return new HBox(choice);
    }

    private HBox count() {
        Slider slider = new Slider(DeckWish.FEWEST, DeckWish.MOST, DeckWish.USUAL);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(words.of("ui.slides.count"));
        slider.valueProperty().bindBidirectional(ask.slidesProperty());
        slider.setMaxWidth(280);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label figure = new Label();
        figure.getStyleClass().add("q-figure");
        figure.textProperty()
                .bind(ask.slidesProperty().map(now -> words.number(now.intValue(), 0)));
        HBox row = Controls.styled(new HBox(slider, figure), "q-card-head");
        row.setMinWidth(0);
        return row;
    }

    private FlowPane actions() {
        BooleanBinding blank =
                Bindings.createBooleanBinding(ask::blank, ask.topicProperty(), ask.files());
        Button plan =
                Controls.button(
                        Feather.LIST, words.of("ui.slides.plan"), model::plan, Styles.PRIMARY);
        Button all = Controls.button(Feather.ZAP, words.of("ui.slides.makeAll"), model::makeAll);
        plan.disableProperty().bind(blank);
        all.disableProperty().bind(blank);
        Button example =
                Controls.button(words.of("ui.slides.example"), this::example, "q-plain-text");
        Controls.showWhen(example, blank);
        FlowPane row = Controls.styled(new FlowPane(plan, all, example), "q-actions");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private void example() {
        ask.topicProperty().set(words.now("ui.slides.exampleTopic"));
        ask.audienceProperty().set(words.now("ui.slides.exampleAudience"));
        ask.slidesProperty().set(8);
        model.makeAll();
    }

    /// Puts the keyboard in the field for the topic.
    void write() {
        topic.requestFocus();
    }

    private void fill() {
        List<HBox> all = ask.files().stream().map(this::chip).toList();
        chips.getChildren().setAll(all);
        chips.setVisible(!all.isEmpty());
        chips.setManaged(!all.isEmpty());
    }

    private HBox chip(Path file) {
        String name = String.valueOf(file.getFileName());
        Label label = new Label(name);
        label.setMaxWidth(200);
        Node sign =
                PictureFiles.isPicture(file)
                        ? new org.quintet.ui.common.Picture(kit.thumbnails(), file, ICON, ICON)
                        : Icons.of(SoundEndings.has(file) ? Feather.MIC : Feather.FILE_TEXT);
        Button remove =
                Controls.iconButton(
                        Feather.X,
                        words.of("ui.chat.removePicture", name),
                        () -> ask.files().remove(file),
                        "q-small");
        HBox chip = Controls.styled(new HBox(sign, label, remove), "q-chip");
        chip.setFocusTraversable(true);
        chip.accessibleTextProperty().bind(words.of("ui.slides.file", name));
        chip.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE
                            || event.getCode() == KeyCode.BACK_SPACE) {
                        ask.files().remove(file);
                    }
                });
        return chip;
    }
}
