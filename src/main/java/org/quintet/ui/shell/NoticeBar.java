package org.quintet.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Notice;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.Words;

/// The short notice at the foot of the window. It passes by itself, but not while the pointer or
/// the keyboard is on it.
final class NoticeBar extends HBox {
    private static final Duration SHORT = Duration.seconds(3);
    private static final Duration LONG = Duration.seconds(10);

    private final Words words;
    private final Label message = new Label();
    private final Button undo;
    private final PauseTransition passing = new PauseTransition();

    NoticeBar(Words words, Notices notices) {
        this.words = words;
        getStyleClass().add("q-notice");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        message.setWrapText(true);
        undo = Controls.button(words.of("ui.common.undo"), notices::undo, "q-undo");
        Button close =
                Controls.iconButton(
                        Feather.X, words.of("ui.common.dismiss"), notices::settle, "q-small");
        getChildren().addAll(message, undo, close);
        passing.setOnFinished(_ -> notices.settle());
        hoverProperty().subscribe((_, _) -> wait(notices.noticeProperty().get()));
        focusWithinProperty().subscribe((_, _) -> wait(notices.noticeProperty().get()));
        words.languageProperty().subscribe((_, _) -> show(notices.noticeProperty().get()));
        notices.noticeProperty().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice == null) {
            passing.stop();
            return;
        }
        message.setText(notice.message(words.language()));
        undo.setVisible(notice.undo() != null);
        undo.setManaged(notice.undo() != null);
        setAccessibleText(message.getText());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        wait(notice);
    }

    private void wait(@Nullable Notice notice) {
        passing.stop();
        if (notice == null || isHover() || isFocusWithin()) {
            return;
        }
        passing.setDuration(notice.undo() == null && notice.failure() == null ? SHORT : LONG);
        passing.playFromStart();
    }
}
