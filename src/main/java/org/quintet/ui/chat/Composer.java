package org.quintet.ui.chat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.chat.ChatViewModel.State;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Picture;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.SubmitKeys;
import org.quintet.ui.common.Words;

/// The field to write in, with the pictures that go along as chips.
final class Composer extends VBox {
    private static final double CHIP = 32;
    private static final int MOST_ROWS = 8;

    private final Kit kit;
    private final Words words;
    private final ChatViewModel model;
    private final TextArea area = new TextArea();
    private final FlowPane chips = Controls.styled(new FlowPane(), "q-chips");

    Composer(Kit kit, ChatViewModel model) {
        this.kit = kit;
        this.words = kit.words();
        this.model = model;
        getStyleClass().addAll(Styles.CARD, "q-composer");
        area.promptTextProperty().bind(words.of("ui.chat.prompt"));
        area.accessibleTextProperty().bind(words.of("ui.chat.prompt"));
        area.setWrapText(true);
        area.textProperty().bindBidirectional(model.draftProperty());
        area.textProperty()
                .subscribe(
                        text ->
                                area.setPrefRowCount(
                                        Math.clamp(text.lines().count(), 1, MOST_ROWS)));
        SubmitKeys.install(area, model::send);
        HBox.setHgrow(area, Priority.ALWAYS);
        Button attach =
                Controls.iconButton(
                        Feather.PAPERCLIP,
                        words.of("ui.chat.attach"),
                        () -> model.addPictures(kit.dialogs().pictures()));
        Button send =
                Controls.iconButton(
                        Feather.SEND, words.of("ui.common.send"), model::send, Styles.PRIMARY);
        send.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.draftProperty().get().isBlank()
                                                && model.pictures().isEmpty(),
                                model.draftProperty(),
                                model.pictures()));
        Button stop =
                Controls.iconButton(
                        Feather.SQUARE, words.of("ui.common.stop"), model::stop, Styles.PRIMARY);
        Controls.showWhen(stop, model.stateProperty().map(now -> now == State.WORKING));
        Controls.showWhen(send, model.stateProperty().map(now -> now != State.WORKING));
        HBox row = Controls.styled(new HBox(attach, area, send, stop), "q-composer-row");
        row.setAlignment(Pos.BOTTOM_LEFT);
        getChildren().addAll(chips, row);
        model.pictures().addListener((ListChangeListener<Path>) _ -> fill());
        fill();
    }

    void write() {
        area.requestFocus();
        area.end();
    }

    private void fill() {
        List<HBox> all = model.pictures().stream().map(this::chip).toList();
        chips.getChildren().setAll(all);
        chips.setVisible(!all.isEmpty());
        chips.setManaged(!all.isEmpty());
    }

    private HBox chip(Path file) {
        String name = String.valueOf(file.getFileName());
        Label label = new Label(name);
        label.setMaxWidth(160);
        Button remove =
                Controls.iconButton(
                        Feather.X,
                        words.of("ui.chat.removePicture", name),
                        () -> model.pictures().remove(file),
                        "q-small");
        HBox chip =
                Controls.styled(
                        new HBox(new Picture(kit.thumbnails(), file, CHIP, CHIP), label, remove),
                        "q-chip");
        chip.setFocusTraversable(true);
        chip.accessibleTextProperty().bind(words.of("ui.chat.picture", name));
        chip.setOnKeyPressed(
                event -> {
                    switch (event.getCode()) {
                        case KeyCode.LEFT -> move(file, -1);
                        case KeyCode.RIGHT -> move(file, 1);
                        case KeyCode.DELETE, KeyCode.BACK_SPACE -> model.pictures().remove(file);
                        default -> {}
                    }
                });
        // Dragging a chip over another takes its place.
        chip.setOnMouseDragged(
                event -> {
                    int over = indexAt(event.getSceneX(), event.getSceneY());
                    int from = model.pictures().indexOf(file);
                    if (over >= 0 && over != from) {
                        model.movePicture(file, over - from);
                    }
                });
        return chip;
    }

    private int indexAt(double sceneX, double sceneY) {
        for (int i = 0; i < chips.getChildren().size(); i++) {
            var chip = chips.getChildren().get(i);
            if (chip.contains(chip.sceneToLocal(sceneX, sceneY))) {
                return i;
            }
        }
        return -1;
    }

    private void move(Path file, int steps) {
        model.movePicture(file, steps);
        int at = model.pictures().indexOf(file);
        chips.getChildren().get(at).requestFocus();
    }
}
