package org.quintet.ui.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;

/// Finds places for the labels of boxes so that no two cover each other: above the box, within its
/// upper edge, below it, or at its right end; a label that fits nowhere gets no place.
final class LabelLayout {
    private final double width;
    private final double height;
    private final List<Bounds> taken = new ArrayList<>();

    /// A layout on an empty picture of this size.
    LabelLayout(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// Takes a place for a label near its box; the sooner a label asks, the better its place.
    Optional<Bounds> place(Bounds box, Dimension2D label) {
        double w = label.getWidth();
        double h = label.getHeight();
        double[][] corners = {
            {box.getMinX(), box.getMinY() - h},
            {box.getMinX(), box.getMinY()},
            {box.getMaxX() - w, box.getMinY() - h},
            {box.getMaxX() - w, box.getMinY()},
            {box.getMinX(), box.getMaxY()},
            {box.getMinX(), box.getMaxY() - h},
            {box.getMaxX() - w, box.getMaxY() - h},
            {box.getMaxX() - w, box.getMaxY()},
        };
        for (double[] corner : corners) {
            Bounds place =
                    new BoundingBox(
                            Math.clamp(corner[0], 0, Math.max(0, width - w)), corner[1], w, h);
            boolean inside = place.getMinY() >= 0 && place.getMaxY() <= height;
            if (inside && w <= width && taken.stream().noneMatch(place::intersects)) {
                taken.add(place);
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
