package org.quintet.ui.voice;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.quintet.core.Transcript.Segment;
import org.quintet.ui.common.Controls;
import org.quintet.ui.common.Icons;
import org.quintet.ui.common.Styles;
import org.quintet.ui.markdown.TextBlock;

/// A line of a transcript: when, and what was said. A click plays from there.
final class LineCell extends ListCell<Segment> {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    private final TranscriptPane pane;
    private final Label time = Controls.styled(new Label(), Styles.QUIET, "q-time");
    private final HBox face = Controls.styled(new HBox(), "q-line");

    LineCell(TranscriptPane pane) {
        this.pane = pane;
        setPrefWidth(0);
        setOnMouseClicked(
                _ -> {
                    Segment segment = getItem();
                    if (segment != null) {
                        pane.play(segment);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Segment segment, boolean empty) {
        super.updateItem(segment, empty);
        boolean playing = segment != null && getIndex() == pane.playing();
        pseudoClassStateChanged(PLAYING, playing);
        if (segment == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        time.setText(Times.clock(segment.start()));
        time.setGraphic(playing ? Icons.of(Feather.VOLUME_2) : null);
        TextBlock text = new TextBlock("");
        text.add(segment.text().strip());
        mark(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        face.getChildren().setAll(time, text);
        setGraphic(face);
        setAccessibleText(time.getText() + " " + text.plain());
    }

    private void mark(TextBlock text) {
        String query = pane.query();
        String plain = text.plain().toLowerCase(Locale.ROOT);
        if (query.isEmpty() || plain.length() != text.plain().length()) {
            return;
        }
        int at = plain.indexOf(query);
        while (at >= 0) {
            text.mark(at, at + query.length());
            at = plain.indexOf(query, at + query.length());
        }
    }
}
