package org.quintet.ui.voice;

import java.util.Arrays;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Microphone.Level;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.TroubleBox;
import org.quintet.ui.common.Words;
import org.quintet.ui.voice.VoiceViewModel.State;

/// The foot of the voice view: the button to hold, the wave of what is said, its words as they are
/// understood, and a field for those who would rather type.
final class TalkBar extends VBox {
    private static final double WAVE = 44;
    private static final int KEPT = 400;
    private static final Duration SECOND = Duration.seconds(1);

    private final Words words;
    private final VoiceViewModel model;
    private final ObservableValue<String> keyName;
    private final Bars bars = new Bars(WAVE);
    private final float[] levels = new float[KEPT];
    private final Label clock = Controls.styled(new Label("0:00"), "q-strong", "q-clock");
    private final Timeline ticking = new Timeline();
    private int seconds;

    /// @param keyName what the user calls the key to hold
    TalkBar(Kit kit, VoiceViewModel model, ObservableValue<String> keyName, Runnable showModels) {
        this.words = kit.words();
        this.model = model;
        this.keyName = keyName;
        getStyleClass().addAll(Styles.CARD, "q-talk-bar");
        ObservableValue<Boolean> recording =
                model.stateProperty().map(now -> now == State.RECORDING);
        HBox.setHgrow(bars, Priority.ALWAYS);
        Label hint = Controls.label(hint(), Styles.QUIET);
        hint.setMinWidth(0);
        Controls.showWhen(clock, recording);
        VBox side = Controls.styled(new VBox(clock, hint), "q-talk-side");
        HBox row =
                Controls.styled(new HBox(new TalkButton(words, model), bars, side), "q-talk-row");
        TroubleBox trouble =
                new TroubleBox(words, model.failureProperty(), model::talk, showModels);
        getChildren().addAll(trouble, row, new StackPane(partial(recording), field(recording)));
        recording.subscribe(this::begin);
        model.levelProperty().subscribe(this::level);
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.getKeyFrames().add(new KeyFrame(SECOND, _ -> tell(++seconds)));
    }

    private ObservableValue<String> hint() {
        return Bindings.createStringBinding(
                () ->
                        switch (model.stateProperty().get()) {
                            case RECORDING -> words.now("ui.voice.hint.RECORDING");
                            case HEARING -> words.now("ui.voice.hint.HEARING");
                            case WORKING, SPEAKING ->
                                    words.now("ui.voice.hint.SPEAKING", keyName.getValue());
                            case NO_PACK, CONSENT -> "";
                            case EMPTY, ANSWER, TROUBLE ->
                                    words.now(
                                            model.armedProperty().get()
                                                    ? "ui.voice.hint.ARMED"
                                                    : "ui.voice.hint.READY",
                                            keyName.getValue());
                        },
                words.languageProperty(),
                model.stateProperty(),
                model.armedProperty(),
                keyName);
    }

    private Label partial(ObservableValue<Boolean> recording) {
        Label partial = new Label();
        partial.setWrapText(true);
        partial.setMaxWidth(Double.MAX_VALUE);
        partial.getStyleClass().addAll(Styles.READING, "q-partial");
        partial.textProperty()
                .bind(
                        model.partialProperty()
                                .flatMap(
                                        text ->
                                                text.isEmpty()
                                                        ? words.of("ui.voice.speakNow")
                                                        : words.of("ui.voice.partial", text)));
        Controls.showWhen(partial, recording);
        return partial;
    }

    private HBox field(ObservableValue<Boolean> recording) {
        TextField field = new TextField();
        ObservableValue<String> prompt =
                model.modeProperty()
                        .flatMap(
                                mode ->
                                        words.of(
                                                mode == Mode.SUPPORT
                                                        ? "ui.voice.typeSupport"
                                                        : "ui.voice.type"));
        field.promptTextProperty().bind(prompt);
        field.accessibleTextProperty().bind(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable send =
                () -> {
                    model.ask(field.getText());
                    field.clear();
                };
        field.setOnAction(_ -> send.run());
        Button ask = Controls.iconButton(Feather.SEND, words.of("ui.common.send"), send);
        ask.disableProperty().bind(field.textProperty().map(String::isBlank));
        Button stop =
                Controls.button(Feather.SQUARE, words.of("ui.common.stop"), model::stop, "q-stop");
        Controls.showWhen(
                stop,
                model.stateProperty()
                        .map(
                                now ->
                                        now == State.WORKING
                                                || now == State.SPEAKING
                                                || now == State.HEARING));
        HBox armed =
                Controls.styled(
                        new HBox(
                                Icons.of(Feather.MIC),
                                Controls.label(words.of("ui.voice.armed"), Styles.QUIET)),
                        "q-armed");
        Controls.name(armed, words.of("ui.voice.armedLong"));
        Controls.showWhen(armed, model.armedProperty());
        HBox row = Controls.styled(new HBox(field, ask, armed, stop), "q-talk-field");
        row.setAlignment(Pos.CENTER_LEFT);
        Controls.showWhen(row, recording.map(on -> !on));
        return row;
    }

    private void begin(boolean recording) {
        if (recording) {
            Arrays.fill(levels, 0);
            seconds = 0;
            tell(seconds);
            ticking.playFromStart();
        } else {
            ticking.stop();
            bars.show(new float[0], 0);
        }
    }

    private void tell(int now) {
        clock.setText(Times.clock(now));
    }

    private void level(@Nullable Level level) {
        if (level == null || model.stateProperty().get() != State.RECORDING) {
            return;
        }
        System.arraycopy(levels, 1, levels, 0, KEPT - 1);
        levels[KEPT - 1] = (float) level.peak();
        int count = Math.min(KEPT, bars.count());
        float[] shown = new float[count];
        System.arraycopy(levels, KEPT - count, shown, 0, count);
        bars.show(shown, 1);
    }
}
