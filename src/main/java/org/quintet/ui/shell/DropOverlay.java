package org.quintet.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// Shown over the window while something is dragged over it: says where it will land.
final class DropOverlay extends StackPane {
    private final Words words;
    private final Label where = Controls.styled(new Label(), Styles.TITLE);

    DropOverlay(Words words) {
        this.words = words;
        getStyleClass().add("q-drop");
        setMouseTransparent(true);
        where.setWrapText(true);
        VBox card =
                Controls.styled(
                        new VBox(
                                Controls.styled(Icons.of(Feather.DOWNLOAD), "q-icon-large"), where),
                        "q-drop-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAlignment(Pos.CENTER);
        getChildren().add(card);
        hide();
    }

    void show(String key) {
        where.setText(words.now(key));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
