package org.quintet.illustration.scene;

import org.quintet.illustration.scene.Mark.Spot;

/// Things in a circle, clockwise; more than five run round two rows.
final class CycleLayout {
    private static final int MOST_ON_ELLIPSE = 5;
    private static final double[] RADII = {0, 0, 108, 84, 66, 58};
    private static final double[] LABELS = {0, 0, 240, 220, 200, 180};

    private CycleLayout() {}

    static void draw(Sketch sketch) {
        if (sketch.count <= MOST_ON_ELLIPSE) {
            ellipse(sketch);
        } else {
            track(sketch);
        }
    }

    private static void ellipse(Sketch sketch) {
        int count = sketch.count;
        double radius = RADII[count];
        double label = count == 2 ? 90 : 52;
        double x = sketch.width / 2;
        double rx = Math.min(sketch.inner() / 2 - LABELS[count] / 2, sketch.height * 0.62);
        double ry = (sketch.height - 2 * Sketch.MARGIN - 2 * radius - 10 - label) / 2;
        double y = Sketch.MARGIN + radius + ry;
        double start = count == 2 ? Math.PI : -Math.PI / 2;
        double step = 2 * Math.PI / count;
        for (int i = 0; i < count; i++) {
            double angle = start + i * step;
            sketch.add(
                    Slot.of(
                                    i,
                                    x + rx * Math.cos(angle),
                                    y + ry * Math.sin(angle),
                                    radius,
                                    LABELS[count],
                                    label)
                            .numbered(i + 1));
            sketch.way(true, Paths.arc(x, y, rx, ry, angle, angle + step));
        }
    }

    private static void track(Sketch sketch) {
        int top = (sketch.count + 1) / 2;
        double cell = sketch.inner() / top;
        double line = (sketch.height - 2 * Sketch.MARGIN) / 2;
        double label = 56;
        double radius = Math.min((line - label - 10 - 44) / 2, cell / 2 - 28);
        for (int i = 0; i < sketch.count; i++) {
            boolean above = i < top;
            int inRow = above ? top : sketch.count - top;
            double place = above ? i + 0.5 : sketch.count - i - 0.5;
            double x = Sketch.MARGIN + (top - inRow) * cell / 2 + place * cell;
            double y = Sketch.MARGIN + radius + (above ? 0 : line + 22);
            sketch.add(Slot.of(i, x, y, radius, cell - 20, label).numbered(i + 1));
        }
        for (int i = 0; i < sketch.count; i++) {
            Slot from = sketch.slots.get(i);
            Slot to = sketch.slots.get((i + 1) % sketch.count);
            sketch.way(
                    true, Paths.straight(new Spot(from.x(), from.y()), new Spot(to.x(), to.y())));
        }
    }
}
