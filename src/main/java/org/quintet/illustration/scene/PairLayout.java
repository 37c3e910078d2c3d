package org.quintet.illustration.scene;

import java.util.List;
import org.quintet.illustration.scene.Mark.Spot;

/// Two things that belong together or stand against each other; more go below them in turn.
final class PairLayout {
    private static final double BADGE = 36;

    private PairLayout() {}

    static void draw(Sketch sketch, boolean against, Lettering lettering) {
        boolean more = sketch.count > 2;
        double side = (sketch.inner() - 24) / 2;
        double radius = Math.min(more ? 92 : 128, side / 2 - 40);
        double y = more ? Sketch.MARGIN + 24 + radius : sketch.height / 2 - 34;
        double[] middles = {Sketch.MARGIN + side / 2, sketch.width - Sketch.MARGIN - side / 2};
        for (int i = 0; i < 2; i++) {
            if (against) {
                panel(sketch, middles[i] - side / 2, side, i == 0);
            }
            sketch.add(Slot.of(i, middles[i], y, radius, side - 40, more ? 62 : 96).asMain());
        }
        double below = y + radius + 10 + 62 + 24;
        double room = sketch.height - Sketch.MARGIN - 16 - below;
        for (int i = 2; i < sketch.count; i++) {
            int inRow = (sketch.count - (i % 2 == 0 ? 1 : 2)) / 2;
            double cell = (side - 24) / inRow;
            double left = middles[i % 2] - side / 2 + 12;
            double label = 54;
            double small = Math.min((room - label - 10) / 2, cell / 2 - 8);
            int place = (i - 2) / 2;
            double x = left + (place + 0.5) * cell;
            sketch.add(Slot.of(i, x, below + small, small, cell - 8, label));
        }
        Spot middle = new Spot(sketch.width / 2, y);
        if (against) {
            badge(sketch, middle, lettering);
        } else {
            sketch.way(false, Paths.straight(new Spot(middles[0], y), new Spot(middles[1], y)));
            sketch.front.add(
                    new Mark.Disc(middle.x(), y, 13, sketch.shades.disc(), sketch.shades.line()));
        }
    }

    private static void panel(Sketch sketch, double x, double side, boolean first) {
        int strong = first ? sketch.shades.palette().accent() : sketch.shades.palette().second();
        int fill = sketch.shades.tint(strong);
        Box box = new Box(x, 24, side, sketch.height - 48);
        sketch.behind.add(new Mark.Panel(box, 30, fill, strong, true));
    }

    private static void badge(Sketch sketch, Spot at, Lettering lettering) {
        int fill = sketch.shades.palette().ink();
        int ink = sketch.shades.ink(fill);
        sketch.front.add(new Mark.Disc(at.x(), at.y(), BADGE, fill, sketch.shades.disc()));
        List<String> text = List.of("VS");
        double size = 30;
        double width = lettering.width(text, size);
        double height = size * Lettering.LEADING;
        Box box = new Box(at.x() - width / 2, at.y() - height / 2, width, height);
        sketch.front.add(new Mark.Text(text, size, box, ink, fill));
    }
}
