package org.quintet.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.quintet.ui.common.Kit;

/// The frame of the window: side bar, one view at a time, and what lies over them.
final class Shell extends StackPane {
    private static final double FOLD_BELOW = 900;
    private static final double TEXT_SIZE = 14;

    private final Kit kit;
    private final Function<View, Region> build;
    private final Map<View, Region> views = new EnumMap<>(View.class);
    private final SideBar sideBar;
    private final StackPane content = new StackPane();
    private final DropOverlay drop;
    private final NoticeBar notice;
    private @Nullable KeysOverlay keys;
    private @Nullable Parent cover;
    private final ReadOnlyObjectWrapper<View> shown = new ReadOnlyObjectWrapper<>(View.DESCRIBE);

    /// @param build makes a view the first time it is shown
    Shell(Kit kit, StatusViewModel status, Function<View, Region> build) {
        this.kit = kit;
        this.build = build;
        getStyleClass().add("q-shell");
        sideBar = new SideBar(kit.words(), new StatusLine(kit.words(), status), this::go);
        content.getStyleClass().add("q-content");
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        drop = new DropOverlay(kit.words());
        notice = new NoticeBar(kit.words(), kit.notices());
        BorderPane frame = new BorderPane(content);
        frame.setLeft(sideBar);
        getChildren().addAll(frame, notice, drop);
        widthProperty().subscribe((_, _) -> fold());
        sideBar.textSizeProperty().subscribe((_, _) -> fold());
    }

    // Large text needs the room that names beside the icons would take.
    private void fold() {
        double larger = sideBar.textSizeProperty().getValue() / TEXT_SIZE;
        sideBar.fold(getWidth() < FOLD_BELOW * larger);
    }

    /// Goes to a view.
    void go(View view) {
        shown.set(view);
        sideBar.mark(view);
        content.getChildren().setAll(view(view));
    }

    /// The view that is shown.
    View shown() {
        return shown.get();
    }

    /// The view that is shown, as it changes.
    ReadOnlyObjectProperty<View> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// A view, made if need be.
    Region view(View view) {
        return views.computeIfAbsent(view, build);
    }

    /// What lies over the window while something is dragged.
    DropOverlay drop() {
        return drop;
    }

    /// Shows all keys, or hides them.
    void toggleKeys() {
        if (keys == null) {
            KeysOverlay made = new KeysOverlay(kit.words(), this::toggleKeys);
            keys = made;
            getChildren().add(made);
            made.takeFocus();
        } else {
            getChildren().remove(keys);
            keys = null;
        }
    }

    /// Hides what lies over the window, if anything does.
    ///
    /// @return whether anything did
    boolean closeOverlay() {
        if (keys == null) {
            return false;
        }
        toggleKeys();
        return true;
    }

    /// Lays something over the whole window, such as the first steps; null takes it away.
    void cover(@Nullable Parent over) {
        if (cover != null) {
            getChildren().remove(cover);
        }
        cover = over;
        if (over != null) {
            getChildren().add(getChildren().indexOf(notice), over);
        }
        Node frame = getChildren().getFirst();
        frame.setDisable(over != null);
    }
}
