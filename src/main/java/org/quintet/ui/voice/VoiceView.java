package org.quintet.ui.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Language;
import org.quintet.core.Packs.Pack;
import org.quintet.ui.VoiceServices;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.EmptyState;
import org.quintet.ui.common.Follower;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.models.PackOffer;
import org.quintet.ui.settings.SettingsViewModel;
import org.quintet.ui.settings.VoiceControls;
import org.quintet.ui.voice.VoiceViewModel.State;

/// Voice: what was asked and answered with the bar to speak into, or files that are written down.
public final class VoiceView extends VBox {
    // Wide enough for all tools: they take a second row only where the window is too narrow.
    private static final double ONE_ROW = 4000;

    private final Kit kit;
    private final Words words;
    private final VoiceServices voice;
    private final VoiceViewModel model;
    private final TranscriptsViewModel files;
    private final SettingsViewModel settings;
    private final ModelsViewModel models;
    private final VoiceControls controls;
    private final Runnable showModels;
    private final VBox turns = Controls.styled(new VBox(), "q-turns");
    private final Map<Exchange, Node> nodes = new HashMap<>();
    private final Map<TranscriptItem, TranscriptPane> panes = new HashMap<>();
    private final StackPane filePane = new StackPane();
    private @Nullable Follower follower;
    private final BooleanProperty tuning = new SimpleBooleanProperty();
    private final AnimationTimer ticking =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.tick();
                }
            };

    /// A view of questions, answers and files.
    ///
    /// @param showModels goes to the model packs
    public VoiceView(
            Kit kit,
            VoiceServices voice,
            VoiceViewModel model,
            TranscriptsViewModel files,
            SettingsViewModel settings,
            ModelsViewModel models,
            Runnable showModels) {
        this.kit = kit;
        this.words = kit.words();
        this.voice = voice;
        this.model = model;
        this.files = files;
        this.settings = settings;
        this.models = models;
        this.controls = new VoiceControls(words, settings);
        this.showModels = showModels;
        getStyleClass().add(Styles.VIEW);
        ObservableValue<Boolean> filing = model.modeProperty().map(now -> now == Mode.FILES);
        VBox talk = talk();
        VBox written = files();
        Controls.showWhen(talk, filing.map(on -> !on));
        Controls.showWhen(written, filing);
        StackPane body = new StackPane(talk, written);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar(filing), tuningPanel(), body);
        // Only while it is shown: nothing is asked of the loudspeaker in vain.
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                ticking.stop();
                            } else {
                                ticking.start();
                            }
                        });
    }

    /// Puts the keyboard in the field to search the transcript in, where one is shown.
    ///
    /// @return whether one is
    public boolean search() {
        TranscriptItem item = files.selectedProperty().get();
        TranscriptPane pane = item == null ? null : panes.get(item);
        if (model.modeProperty().get() != Mode.FILES || pane == null) {
            return false;
        }
        pane.search();
        return true;
    }

    private HBox bar(ObservableValue<Boolean> filing) {
        HBox mode =
                Controls.choice(
                        words.of("ui.voice.mode"),
                        List.of(Mode.values()),
                        value -> words.of("ui.voice.mode." + value.name()),
                        model.modeProperty());
        Button tune =
                Controls.iconButton(
                        Feather.SLIDERS,
                        words.of("ui.voice.tune"),
                        () -> tuning.set(!tuning.get()));
        Button aloud =
                Controls.iconButton(
                        Feather.VOLUME_2,
                        settings.settingsProperty()
                                .flatMap(
                                        now ->
                                                words.of(
                                                        now.voice().aloud()
                                                                ? "ui.voice.aloudOff"
                                                                : "ui.voice.aloudOn")),
                        () -> settings.voice(now -> now.withAloud(!now.aloud())));
        settings.settingsProperty()
                .subscribe(
                        now ->
                                aloud.setGraphic(
                                        org.quintet.ui.common.Icons.of(
                                                now.voice().aloud()
                                                        ? Feather.VOLUME_2
                                                        : Feather.VOLUME_X)));
        Button fresh = Controls.button(Feather.PLUS, words.of("ui.voice.new"), model::startNew);
        fresh.disableProperty().bind(Bindings.isEmpty(model.exchanges()));
        Button add =
                Controls.button(
                        Feather.PLUS,
                        words.of("ui.voice.add"),
                        () -> files.add(kit.dialogs().sounds()));
        Controls.showWhen(fresh, filing.map(on -> !on));
        Controls.showWhen(aloud, filing.map(on -> !on));
        Controls.showWhen(add, filing);
        FlowPane tools =
                Controls.styled(new FlowPane(mode, aloud, tune, fresh, add), "q-bar-tools");
        tools.setMinWidth(0);
        tools.setPrefWrapLength(ONE_ROW);
        HBox.setHgrow(tools, Priority.ALWAYS);
        Label title = Controls.label(words.of("ui.shell.voice"), Styles.TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        return Controls.styled(new HBox(title, tools), Styles.BAR);
    }

    // Language, voices, speed and volume within reach of the conversation.
    private VBox tuningPanel() {
        VBox panel =
                Controls.styled(
                        new VBox(
                                controls.row("ui.voice.spoken", controls.spoken()),
                                controls.row(
                                        "ui.voice.voice.en",
                                        controls.voice(Language.ENGLISH, voice.voices())),
                                controls.row(
                                        "ui.voice.voice.zh",
                                        controls.voice(Language.CHINESE, voice.voices())),
                                controls.row("ui.voice.speed", controls.speed()),
                                controls.row("ui.voice.volume", controls.volume())),
                        Styles.CARD,
                        "q-tuning");
        Controls.showWhen(panel, tuning);
        return panel;
    }

    private VBox talk() {
        ScrollPane scroll = new ScrollPane(turns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("q-scroll");
        scroll.setFocusTraversable(false);
        Follower made = new Follower(scroll, turns);
        follower = made;
        Button latest =
                Controls.button(
                        Feather.ARROW_DOWN, words.of("ui.chat.latest"), made::toEnd, "q-pill");
        StackPane.setAlignment(latest, Pos.BOTTOM_CENTER);
        Controls.showWhen(latest, made.atEndProperty().map(at -> !at));
        Controls.showWhen(scroll, Bindings.isNotEmpty(turns.getChildren()).map(on -> on));
        StackPane middle = new StackPane(scroll, latest, consent(), empty(), offer());
        VBox.setVgrow(middle, Priority.ALWAYS);
        TalkBar bar = new TalkBar(kit, model, keyName(), showModels);
        Controls.showWhen(bar, model.stateProperty().map(now -> now != State.NO_PACK));
        model.exchanges()
                .addListener(
                        (ListChangeListener<Exchange>)
                                _ -> {
                                    fill();
                                    made.toEnd();
                                });
        fill();
        return Controls.styled(new VBox(middle, bar), "q-talk-view");
    }

    private ObservableValue<String> keyName() {
        return Bindings.createStringBinding(
                () -> {
                    String key = settings.settingsProperty().get().voice().talkKey();
                    return key.equals("SPACE") ? words.now("ui.voice.space") : key;
                },
                words.languageProperty(),
                settings.settingsProperty());
    }

    private void fill() {
        nodes.keySet().retainAll(model.exchanges());
        turns.getChildren()
                .setAll(
                        model.exchanges().stream()
                                .map(each -> nodes.computeIfAbsent(each, this::node))
                                .toList());
    }

    private Node node(Exchange exchange) {
        AskedView asked = new AskedView(kit, model, exchange, showModels);
        VBox both = Controls.styled(new VBox(), "q-exchange");
        ReplyView reply =
                new ReplyView(kit, voice, model, exchange, () -> grown(exchange, both), showModels);
        both.getChildren().addAll(asked, reply);
        return both;
    }

    // A diagram is taller than the words: who followed them goes on reading where they begin.
    private void grown(Exchange exchange, Node node) {
        if (follower != null
                && !model.exchanges().isEmpty()
                && exchange == model.exchanges().getLast()) {
            follower.toTopOf(node);
        }
    }

    private EmptyState consent() {
        EmptyState state =
                new EmptyState(
                        Feather.MIC,
                        words.of("ui.voice.consentTitle"),
                        words.of("ui.voice.consentText"),
                        Controls.button(
                                words.of("ui.voice.agree"),
                                () -> settings.voice(now -> now.withConsent(true)),
                                Styles.PRIMARY),
                        Controls.button(words.of("ui.voice.onlyHeld"), model::onlyWhileHeld));
        Controls.showWhen(state, model.stateProperty().map(now -> now == State.CONSENT));
        return state;
    }

    private EmptyState empty() {
        ObservableValue<Boolean> desk = model.modeProperty().map(now -> now == Mode.SUPPORT);
        EmptyState state =
                new EmptyState(
                        Feather.MIC,
                        desk.flatMap(
                                on -> words.of(on ? "ui.voice.deskTitle" : "ui.voice.emptyTitle")),
                        desk.flatMap(
                                on ->
                                        keyName()
                                                .flatMap(
                                                        key ->
                                                                words.of(
                                                                        on
                                                                                ? "ui.voice.deskText"
                                                                                : "ui.voice.emptyText",
                                                                        key))),
                        example(desk, "ui.voice.example1", "ui.voice.deskExample1"),
                        example(desk, "ui.voice.example2", "ui.voice.deskExample2"));
        Controls.showWhen(
                state,
                Bindings.createBooleanBinding(
                                () ->
                                        model.stateProperty().get() == State.EMPTY
                                                || (model.stateProperty().get() == State.TROUBLE
                                                        && model.exchanges().isEmpty()),
                                model.stateProperty(),
                                model.exchanges())
                        .map(on -> on));
        return state;
    }

    private Button example(ObservableValue<Boolean> desk, String asked, String atDesk) {
        return Controls.button(
                desk.flatMap(on -> words.of(on ? atDesk : asked)),
                () -> model.ask(words.now(desk.getValue() ? atDesk : asked)));
    }

    private EmptyState offer() {
        EmptyState state = offerPack();
        Controls.showWhen(state, model.stateProperty().map(now -> now == State.NO_PACK));
        return state;
    }

    private EmptyState offerPack() {
        EmptyState state =
                new EmptyState(
                        Feather.MIC,
                        words.of("ui.voice.noPackTitle"),
                        words.of("ui.voice.noPackText"));
        state.getChildren()
                .add(new PackOffer(words, models, () -> models.item(Pack.VOICE), showModels));
        return state;
    }

    private VBox files() {
        EmptyState empty =
                new EmptyState(
                        Feather.FILE_TEXT,
                        words.of("ui.voice.filesTitle"),
                        words.of("ui.voice.filesText"),
                        Controls.button(
                                Feather.FOLDER,
                                words.of("ui.voice.choose"),
                                () -> files.add(kit.dialogs().sounds()),
                                Styles.PRIMARY));
        empty.getStyleClass().add("q-drop-zone");
        EmptyState offer = offerPack();
        Controls.showWhen(
                empty, files.stateProperty().map(now -> now == TranscriptsViewModel.State.EMPTY));
        Controls.showWhen(
                offer, files.stateProperty().map(now -> now == TranscriptsViewModel.State.NO_PACK));
        FlowPane chips = TranscriptPane.chips(words, files);
        Controls.showWhen(chips, files.selectedProperty().map(now -> now != null).orElse(false));
        StackPane middle = new StackPane(filePane, empty, offer);
        VBox.setVgrow(middle, Priority.ALWAYS);
        files.selectedProperty().subscribe(this::showFile);
        return Controls.styled(new VBox(chips, middle), "q-files");
    }

    private void showFile(@Nullable TranscriptItem item) {
        panes.keySet().retainAll(files.items());
        if (item == null) {
            model.player().stop();
            filePane.getChildren().clear();
        } else {
            filePane.getChildren()
                    .setAll(
                            panes.computeIfAbsent(
                                    item,
                                    it ->
                                            new TranscriptPane(
                                                    kit,
                                                    files,
                                                    model.player(),
                                                    controls,
                                                    it,
                                                    showModels)));
        }
    }
}
