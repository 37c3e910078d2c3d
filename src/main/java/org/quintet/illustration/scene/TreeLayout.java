package org.quintet.illustration.scene;

import org.quintet.illustration.scene.Mark.Spot;

/// One thing above, the others below it; more than four stand in two heights.
final class TreeLayout {
    private static final int MOST_IN_ROW = 4;

    /// By the number of things below.
    private static final double[] ROOTS = {0, 84, 84, 84, 70, 58, 58, 58};

    private static final double[] RADII = {0, 100, 100, 86, 72, 42, 42, 42};
    private static final double[] LABELS = {0, 52, 52, 80, 84, 46, 46, 46};

    private TreeLayout() {}

    static void draw(Sketch sketch) {
        double middle = sketch.width / 2;
        int below = sketch.count - 1;
        boolean staggered = below > MOST_IN_ROW;
        double root = ROOTS[below];
        double y = Sketch.MARGIN - 8 + root;
        sketch.add(Slot.of(0, middle, y, root, sketch.inner() * 0.6, 40).asMain());
        double bus = y + root + 10 + 40 + 26;
        double step = sketch.inner() / (staggered ? below + 1 : below);
        double radius = Math.min(RADII[below], step / 2 - 14);
        double label = LABELS[below];
        for (int i = 0; i < below; i++) {
            double x = Sketch.MARGIN + step * (staggered ? i + 1 : i + 0.5);
            double lower = staggered && i % 2 == 1 ? 2 * radius + 10 + label + 12 : 0;
            double top = staggered ? bus + 24 : bus + 44;
            double width = staggered ? 2 * step - 20 : step - 16;
            sketch.add(Slot.of(i + 1, x, top + lower + radius, radius, width, label));
            sketch.way(
                    false,
                    Paths.straight(
                            new Spot(middle, y),
                            new Spot(middle, bus),
                            new Spot(x, bus),
                            new Spot(x, top + lower + radius)));
        }
    }
}
