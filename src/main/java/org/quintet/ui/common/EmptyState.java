package org.quintet.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/// The middle of a view that holds nothing yet: what to do here, and buttons that do it.
public final class EmptyState extends VBox {
    /// What to do, in a title and a sentence.
    public EmptyState(
            Feather icon,
            ObservableValue<String> title,
            ObservableValue<String> text,
            Node... actions) {
        getStyleClass().add(Styles.EMPTY);
        Label heading = Controls.wrapped(title, Styles.TITLE);
        Label sentence = Controls.wrapped(text, "q-muted");
        heading.setTextAlignment(TextAlignment.CENTER);
        sentence.setTextAlignment(TextAlignment.CENTER);
        FlowPane row = Controls.styled(new FlowPane(actions), "q-actions");
        row.setAlignment(Pos.CENTER);
        getChildren()
                .addAll(Controls.styled(Icons.of(icon), "q-icon-large"), heading, sentence, row);
    }
}
