package org.quintet.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.service.Assistant.Status;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Styles;
import org.quintet.ui.common.Words;

/// Where the work runs, with which pack and how fast; a lock says that nothing leaves the machine.
final class StatusLine extends HBox {
    private final Words words;
    private final Label first = line();
    private final Label name = Controls.styled(new Label(), Styles.QUIET);
    private final Tooltip tip = new Tooltip();
    private final Label second = line();
    private final Label notice = line();
    private final VBox lines = new VBox(first, name, second, notice);

    StatusLine(Words words, StatusViewModel model) {
        this.words = words;
        getStyleClass().add("q-status");
        HBox lock = new HBox(Icons.of(Feather.LOCK));
        lock.getStyleClass().add("q-lock");
        Controls.name(lock, words.of("ui.shell.lock"));
        // A name of a model can be longer than the bar is wide; its two ends tell it from others.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        lines.setMinWidth(0);
        Tooltip.install(name, tip);
        notice.getStyleClass().add("q-notice-line");
        getChildren().addAll(lock, lines);
        model.statusProperty().subscribe(this::show);
        words.languageProperty().subscribe((_, _) -> show(model.statusProperty().get()));
    }

    /// Shows the lock alone, or the lines as well.
    void fold(boolean folded) {
        lines.setVisible(!folded);
        lines.setManaged(!folded);
    }

    private void show(@Nullable Status status) {
        first.setText(words.now("ui.shell.here"));
        if (status == null) {
            name.setText("");
            second.setText("");
            notice.setText("");
        } else {
            String pack = status.pack().isEmpty() ? words.now("ui.shell.builtIn") : status.pack();
            name.setText(pack);
            tip.setText(pack);
            String device = words.now("ui.shell.device", status.device(), status.threads());
            second.setText(
                    status.tokensPerSecond() > 0
                            ? words.now(
                                    "ui.shell.speed",
                                    device,
                                    words.number(status.tokensPerSecond(), 0))
                            : device);
            notice.setText(status.notice().isEmpty() ? "" : words.now(status.notice()));
        }
        for (Label label : List.of(name, second, notice)) {
            boolean shown = !label.getText().isEmpty();
            label.setVisible(shown);
            label.setManaged(shown);
        }
    }

    private static Label line() {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(Styles.QUIET);
        return label;
    }
}
