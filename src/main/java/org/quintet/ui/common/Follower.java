package org.quintet.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Keeps what the reader looks at in its place while the content grows, and follows the end only
/// when the reader is there. (A scroll pane by itself keeps the share scrolled, which makes the
/// page jump.) Lives on the window's thread.
public final class Follower {
    private static final double NEAR = 24;

    private final ScrollPane pane;
    private final Region content;
    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
    private double offset;
    private final Runnable settled = this::settled;
    private boolean placing;
    private boolean settling;
    private boolean topping;

    /// Watches a scroll pane that holds this content.
    public Follower(ScrollPane pane, Region content) {
        this.pane = pane;
        this.content = content;
        pane.vvalueProperty().subscribe((_, _) -> scrolled());
        content.heightProperty().subscribe((_, _) -> resized());
        pane.viewportBoundsProperty().subscribe((_, _) -> resized());
        moved(null, pane.getScene());
        pane.sceneProperty().subscribe(this::moved);
    }

    /// Goes to the end and follows it.
    public void toEnd() {
        atEnd.set(true);
        place();
    }

    /// Shows a part of the content from its top where the reader is at the end, and follows no
    /// further; the end itself where the part is not taller than the page.
    public void toTopOf(Node part) {
        if (atEnd.get()) {
            atEnd.set(false);
            offset = part.getBoundsInParent().getMinY();
            topping = true;
            place();
        }
    }

    private double room() {
        return Math.max(0, content.getHeight() - pane.getViewportBounds().getHeight());
    }

    // The pane's skin moves the page as well when its content is resized: until the layout is done,
    // no scrolling is the reader's.
    private void resized() {
        settling = true;
        place();
    }

    private void settled() {
        if (settling) {
            settling = false;
            place();
        }
        if (topping) {
            topping = false;
            offset = Math.min(offset, room());
            atEnd.set(room() - offset < NEAR);
        }
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(settled);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(settled);
        }
    }

    private void scrolled() {
        if (settling) {
            place();
        } else if (!placing) {
            offset = pane.getVvalue() * room();
            atEnd.set(room() - offset < NEAR);
        }
    }

    private void place() {
        if (placing) {
            return;
        }
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
