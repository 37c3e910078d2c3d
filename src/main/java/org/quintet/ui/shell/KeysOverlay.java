package org.quintet.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// All keys of the window, over it; any click or Esc closes it.
final class KeysOverlay extends StackPane {
    private static final String[][] KEYS = {
        {"1 – 6", "ui.keys.views"},
        {"F", "ui.keys.search"},
        {"N", "ui.keys.new"},
        {"O", "ui.keys.open"},
        {"V", "ui.keys.paste"},
        {"Z", "ui.keys.undo"},
        {"Enter", "ui.keys.send"},
        {"Shift+Enter", "ui.keys.line"},
        {"Space", "ui.keys.talk"},
        {"Esc", "ui.keys.stop"},
        {"F2", "ui.keys.rename"},
        {"Delete", "ui.keys.delete"},
        {"Alt+↑ ↓", "ui.keys.order"},
        {"F1", "ui.keys.keys"},
    };
    private static final int WITH_CONTROL = 6;

    private final Button close;

    KeysOverlay(Words words, Runnable hide) {
        getStyleClass().add("q-veil");
        GridPane grid = Controls.styled(new GridPane(), "q-keys");
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        for (int i = 0; i < KEYS.length; i++) {
            String key = i < WITH_CONTROL ? (mac ? "⌘ " : "Ctrl+") + KEYS[i][0] : KEYS[i][0];
            Label cap = Controls.styled(new Label(key), "q-key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(i, cap, Controls.wrapped(words.of(KEYS[i][1])));
        }
        close = Controls.iconButton(Feather.X, words.of("ui.common.close"), hide);
        HBox head =
                Controls.styled(
                        new HBox(
                                Controls.label(words.of("ui.keys.title"), Styles.TITLE),
                                Controls.spring(),
                                close),
                        "q-card-head");
        VBox card = Controls.styled(new VBox(head, grid), Styles.CARD, "q-dialog");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().add(card);
        setOnMouseClicked(_ -> hide.run());
    }

    void takeFocus() {
        close.requestFocus();
    }
}
