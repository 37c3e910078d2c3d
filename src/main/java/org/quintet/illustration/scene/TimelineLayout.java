package org.quintet.illustration.scene;

import java.util.List;
import org.quintet.illustration.scene.Mark.Spot;

/// Moments along a line with an arrow; more than four stand above and below it in turn.
final class TimelineLayout {
    private static final int MOST_ABOVE = 4;
    private static final double DOT = 9;

    private TimelineLayout() {}

    static void draw(Sketch sketch) {
        boolean above = sketch.count <= MOST_ABOVE;
        double step = sketch.inner() / (above ? sketch.count : sketch.count + 1);
        double line = above ? sketch.height * 0.6 : sketch.height / 2;
        Spot end = new Spot(sketch.width - 14, line);
        sketch.behind.add(
                new Mark.Way(List.of(new Spot(14, line), end), true, 7, sketch.shades.line()));
        for (int i = 0; i < sketch.count; i++) {
            double x = Sketch.MARGIN + step * (above ? i + 0.5 : i + 1);
            double stem;
            if (above) {
                double radius = Math.min(step / 2 - 12, 96);
                Box label = new Box(x - step / 2 + 8, line + 26, step - 16, 132);
                double y = line - 34 - radius;
                stem = y;
                sketch.add(new Slot(i, x, y, radius, label, Slot.OPEN, i + 1, false));
            } else {
                double label = 52;
                double room = sketch.height / 2 - Sketch.MARGIN + 12;
                double radius = Math.min((room - label - 10 - 40) / 2, step - 14);
                boolean up = i % 2 == 0;
                double y = up ? line - 34 - label - 10 - radius : line + 34 + radius;
                stem = y;
                sketch.add(Slot.of(i, x, y, radius, 2 * step - 16, label).numbered(i + 1));
            }
            sketch.way(false, Paths.straight(new Spot(x, stem), new Spot(x, line)));
            int fill = sketch.shades.disc();
            sketch.behind.add(new Mark.Disc(x, line, DOT, fill, sketch.shades.line()));
        }
    }
}
