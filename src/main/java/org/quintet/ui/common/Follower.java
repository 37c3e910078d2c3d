package org.quintet.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Keeps what the reader looks at in its place while the content grows, and follows the end only
/// when the reader is there. (A scroll pane by itself keeps the share scrolled, which makes the
/// page jump.) Lives on the window's thread.
public final class Follower {
    private static final double NEAR = 24;

    private final ScrollPane pane;
    private final Region content;
    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
    private double offset;
    private boolean placing;

    /// Watches a scroll pane that holds this content.
    public Follower(ScrollPane pane, Region content) {
        this.pane = pane;
        this.content = content;
        pane.vvalueProperty().subscribe((_, _) -> scrolled());
        content.heightProperty().subscribe((_, _) -> place());
        pane.viewportBoundsProperty().subscribe((_, _) -> place());
    }

    /// Goes to the end and follows it.
    public void toEnd() {
        atEnd.set(true);
        place();
    }

    private double room() {
        return Math.max(0, content.getHeight() - pane.getViewportBounds().getHeight());
    }

    private void scrolled() {
        if (!placing) {
            offset = pane.getVvalue() * room();
            atEnd.set(room() - offset < NEAR);
        }
    }

    private void place() {
        placing = true;
        double room = room();
        if (atEnd.get()) {
            offset = room;
        }
        pane.setVvalue(room == 0 ? 0 : Math.min(1, offset / room));
        placing = false;
    }

    /// Whether the reader is at the end.
    public ReadOnlyBooleanProperty atEndProperty() {
        return atEnd.getReadOnlyProperty();
    }
}
