package org.quintet.illustration.scene;

import org.quintet.illustration.scene.Mark.Spot;

/// One thing large in the middle and the others beside it, with lines to it where they are its
/// parts.
final class CentreLayout {
    private static final double ALONE = 176;
    private static final double[] RADII = {0, 78, 66, 52, 38};

    private CentreLayout() {}

    static void draw(Sketch sketch, boolean parts) {
        int others = sketch.count - 1;
        if (others == 0) {
            double y = sketch.height / 2 - 46;
            sketch.add(Slot.of(0, sketch.width / 2, y, ALONE, sketch.inner() - 60, 96).asMain());
            return;
        }
        boolean aside =
                others <= 3 && (!parts || others == 1) && (sketch.isMirrored() || others == 1);
        int left = aside ? 0 : (others + 1) / 2;
        int right = others - left;
        double column = Math.min(230, sketch.inner() * 0.29);
        double radius = Math.min(aside ? 150 : 124, (sketch.inner() - 2 * column) / 2 - 16);
        double middle = aside ? Sketch.MARGIN + sketch.inner() * 0.31 : sketch.width / 2;
        if (aside) {
            column = sketch.inner() * 0.36;
        }
        double wide = aside ? sketch.inner() * 0.52 : sketch.inner() - 2 * column - 20;
        sketch.add(Slot.of(0, middle, sketch.height / 2 - 44, radius, wide, 84).asMain());
        for (int i = 0; i < others; i++) {
            boolean atLeft = i < left;
            int rows = atLeft ? left : right;
            int row = atLeft ? i : i - left;
            double x =
                    atLeft
                            ? Sketch.MARGIN + column / 2 - 8
                            : sketch.width - Sketch.MARGIN - column / 2 + 8;
            int most = Math.max(left, right);
            double small = RADII[Math.min(most, RADII.length - 1)];
            double label = most > 3 ? 26 : 52;
            double line = (sketch.height - 2 * Sketch.MARGIN + 20) / rows;
            double y =
                    Sketch.MARGIN - 10 + row * line + (line - 2 * small - 10 - label) / 2 + small;
            sketch.add(Slot.of(i + 1, x, y, small, column, label));
            if (parts) {
                Slot whole = sketch.slots.getFirst();
                sketch.way(false, Paths.straight(new Spot(x, y), new Spot(whole.x(), whole.y())));
            }
        }
    }
}
