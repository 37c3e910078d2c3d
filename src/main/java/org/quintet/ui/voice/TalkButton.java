package org.quintet.ui.voice;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Words;
import org.quintet.ui.voice.VoiceViewModel.State;

/// The round button to hold while speaking. Enter and a screen reader's action begin and end.
final class TalkButton extends Button {
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");

    private final VoiceViewModel model;

    TalkButton(Words words, VoiceViewModel model) {
        this.model = model;
        getStyleClass().add("q-talk");
        setGraphic(Icons.of(Feather.MIC));
        ObservableValue<Boolean> recording =
                model.stateProperty().map(now -> now == State.RECORDING);
        recording.subscribe(on -> pseudoClassStateChanged(RECORDING, on));
        Controls.name(
                this,
                recording.flatMap(on -> words.of(on ? "ui.voice.talkEnd" : "ui.voice.talkBegin")));
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        requestFocus();
                        model.talk();
                        event.consume();
                    }
                });
        addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    model.release();
                    event.consume();
                });
        disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.stateProperty().get() == State.NO_PACK
                                                || model.stateProperty().get() == State.CONSENT,
                                model.stateProperty()));
    }

    @Override
    public void fire() {
        model.toggle();
    }
}
