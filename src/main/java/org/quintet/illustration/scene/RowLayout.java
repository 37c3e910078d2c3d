package org.quintet.illustration.scene;

import java.util.List;
import org.quintet.illustration.scene.Mark.Spot;

/// Things side by side in one row or two, and steps, which have numbers and arrows.
final class RowLayout {
    private static final int MOST_IN_ROW = 4;

    /// Arrows take room.
    private static final int MOST_STEPS_IN_ROW = 3;

    private static final double LARGEST = 118;

    /// Left and right of a row of steps, for the way to the next row.
    private static final double AISLE = 26;

    private RowLayout() {}

    static void draw(Sketch sketch, boolean steps) {
        boolean wide = sketch.width > 2 * sketch.height;
        boolean tall = !steps && sketch.count > 2 && sketch.width < 1.1 * sketch.height;
        boolean few = sketch.count <= (steps ? MOST_STEPS_IN_ROW : MOST_IN_ROW);
        int rows = wide || (few && !tall) ? 1 : 2;
        int columns = (sketch.count + rows - 1) / rows;
        double aisle = steps && rows > 1 ? AISLE : 0;
        double cell = (sketch.inner() - 2 * aisle) / columns;
        double line = (sketch.height - 2 * Sketch.MARGIN) / rows;
        double label = rows == 1 ? 112 : 72;
        double radius =
                Math.min(
                        Math.min(LARGEST, (line - label - 34) / 2),
                        steps ? cell / 2 - 30 : cell / 2 - 12);
        double cellTall = 2 * radius + 10 + label;
        for (int i = 0; i < sketch.count; i++) {
            int row = i / columns;
            int inRow = Math.min(columns, sketch.count - row * columns);
            // Steps begin at the left, so that the eye finds the next row where it looks for it.
            double left = Sketch.MARGIN + aisle + (steps ? 0 : (columns - inRow) * cell / 2);
            double x = left + (i % columns + 0.5) * cell;
            double y =
                    Sketch.MARGIN
                            + row * line
                            + (line - cellTall) * (rows == 1 ? 0.62 : 0.5)
                            + radius;
            Slot slot = Slot.of(i, x, y, radius, cell - (steps ? 24 : 14), label);
            sketch.add(steps ? slot.numbered(i + 1) : slot);
        }
        if (steps) {
            arrows(sketch, columns, line);
        }
    }

    private static void arrows(Sketch sketch, int columns, double line) {
        for (int i = 1; i < sketch.count; i++) {
            Slot from = sketch.slots.get(i - 1);
            Slot to = sketch.slots.get(i);
            if (i % columns == 0) {
                double right = sketch.width - Sketch.MARGIN + 6;
                double left = Sketch.MARGIN - 6;
                double gap = Sketch.MARGIN + line;
                sketch.way(
                        true,
                        Paths.straight(
                                new Spot(from.x(), from.y()),
                                new Spot(right, from.y()),
                                new Spot(right, gap),
                                new Spot(left, gap),
                                new Spot(left, to.y()),
                                new Spot(to.x(), to.y())));
            } else {
                sketch.way(
                        true,
                        List.copyOf(
                                Paths.straight(
                                        new Spot(from.x(), from.y()), new Spot(to.x(), to.y()))));
            }
        }
    }
}
