package org.quintet.ui.common;

import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A small picture that fills its place: what does not fit its shape is cut off at the edges.
public final class Picture extends StackPane {
    private static final double ROUND = 16;

    private final ImageView view = new ImageView();
    private final double width;
    private final double height;

    /// The picture of a file, once it is read.
    public Picture(Thumbnails thumbnails, Path file, double width, double height) {
        this.width = width;
        this.height = height;
        getStyleClass().add("q-picture");
        setMinSize(width, height);
        setMaxSize(width, height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(String.valueOf(file.getFileName()));
        view.setFitWidth(width);
        view.setFitHeight(height);
        Rectangle clip = new Rectangle(width, height);
        clip.setArcWidth(ROUND);
        clip.setArcHeight(ROUND);
        setClip(clip);
        getChildren().add(view);
        int side =
                Math.max(width, height) > Thumbnails.SMALL / 2.0
                        ? 2 * Thumbnails.SMALL
                        : Thumbnails.SMALL;
        thumbnails.of(file, side).subscribe(this::show);
    }

    private void show(@Nullable Image image) {
        view.setImage(image);
        if (image == null) {
            return;
        }
        double wanted = width / height;
        double w = image.getWidth();
        double h = image.getHeight();
        view.setViewport(
                w / h > wanted
                        ? new Rectangle2D((w - h * wanted) / 2, 0, h * wanted, h)
                        : new Rectangle2D(0, (h - w / wanted) / 2, w, w / wanted));
    }
}
