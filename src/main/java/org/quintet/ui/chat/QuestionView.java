package org.quintet.ui.chat;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.common.Clips;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Picture;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.SubmitKeys;
import org.quintet.ui.common.Words;
import org.quintet.ui.markdown.Selection;
import org.quintet.ui.markdown.TextBlock;

/// What the user said and showed, which can be changed and sent again.
final class QuestionView extends VBox {
    private static final double PICTURE_WIDTH = 168;
    private static final double PICTURE_HEIGHT = 112;
    private static final double MARGIN = 64;

    private final Words words;
    private final ChatViewModel model;
    private final Turn turn;
    private final VBox bubble;
    private final HBox actions;

    QuestionView(Kit kit, ChatViewModel model, Turn turn) {
        this.words = kit.words();
        this.model = model;
        this.turn = turn;
        getStyleClass().add("q-said");
        setAlignment(Pos.TOP_RIGHT);
        bubble = Controls.styled(new VBox(), "q-bubble");
        bubble.setMaxWidth(Region.USE_PREF_SIZE);
        HBox pictures = Controls.styled(new HBox(), "q-pictures");
        pictures.setAlignment(Pos.TOP_RIGHT);
        turn.pictures()
                .forEach(
                        file ->
                                pictures.getChildren()
                                        .add(
                                                new Picture(
                                                        kit.thumbnails(),
                                                        file,
                                                        PICTURE_WIDTH,
                                                        PICTURE_HEIGHT)));
        if (!turn.pictures().isEmpty()) {
            getChildren().add(pictures);
        }
        Button edit = Controls.iconButton(Feather.EDIT_2, words.of("ui.chat.edit"), this::edit);
        Button copy =
                Controls.iconButton(
                        Feather.COPY,
                        words.of("ui.common.copy"),
                        () -> Clips.copy(turn.textProperty().get()));
        actions = Controls.styled(new HBox(edit, copy), "q-turn-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(bubble);
        line.setAlignment(Pos.TOP_RIGHT);
        widthProperty()
                .subscribe(
                        width -> bubble.setMaxWidth(Math.max(120, width.doubleValue() - MARGIN)));
        getChildren().addAll(line, actions);
        showWords();
    }

    private void showWords() {
        String text = turn.textProperty().get();
        TextBlock block = new TextBlock("");
        block.add(text);
        VBox selectable = new VBox(block);
        selectable.setAccessibleText(text);
        new Selection(selectable);
        bubble.getChildren().setAll(selectable);
        bubble.setVisible(!text.isEmpty());
        bubble.setManaged(!text.isEmpty());
        actions.setVisible(true);
        actions.setManaged(true);
    }

    private void edit() {
        TextArea area = new TextArea(turn.textProperty().get());
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPrefColumnCount(40);
        area.accessibleTextProperty().bind(words.of("ui.chat.edit"));
        Runnable send = () -> model.resend(turn, area.getText());
        SubmitKeys.install(area, send);
        HBox buttons =
                Controls.styled(
                        new HBox(
                                Controls.spring(),
                                Controls.button(words.of("ui.common.cancel"), this::showWords),
                                Controls.button(words.of("ui.chat.resend"), send, Styles.PRIMARY)),
                        "q-actions");
        bubble.getChildren().setAll(area, buttons);
        bubble.setVisible(true);
        bubble.setManaged(true);
        actions.setVisible(false);
        actions.setManaged(false);
        area.requestFocus();
        area.end();
    }
}
