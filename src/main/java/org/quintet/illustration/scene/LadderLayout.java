package org.quintet.illustration.scene;

/// Stairs upwards, a thing on each, its label on the front of the stair; more than four are beams
/// laid on each other, each further to the right.
final class LadderLayout {
    private static final int MOST_STAIRS = 4;
    private static final double LOWEST = 116;
    private static final double FOOT = 26;

    private LadderLayout() {}

    static void draw(Sketch sketch) {
        if (sketch.count <= MOST_STAIRS) {
            stairs(sketch);
        } else {
            beams(sketch);
        }
    }

    private static void stairs(Sketch sketch) {
        int count = sketch.count;
        double cell = sketch.inner() / count;
        double radius = Math.min(cell / 2 - 8, 74);
        double bottom = sketch.height - FOOT;
        double highest = Sketch.MARGIN + 2 * radius + 14;
        double rise = Math.min((bottom - LOWEST - highest) / (count - 1), 110);
        for (int i = 0; i < count; i++) {
            double x = Sketch.MARGIN + i * cell;
            double top = bottom - LOWEST - i * rise;
            Box label = new Box(x + 10, top + 12, cell - 20, LOWEST - 20);
            Box stair = new Box(x + 2, top, cell - 4, bottom - top);
            put(sketch, i, x + cell / 2, top - radius - 8, radius, label, stair);
        }
    }

    private static void beams(Sketch sketch) {
        int count = sketch.count;
        double tall = (sketch.height - 2 * FOOT) / count;
        double radius = Math.min(tall / 2 - 4, 46);
        double shift = Math.min(46, sketch.inner() * 0.4 / (count - 1));
        double wide = sketch.inner() - shift * (count - 1);
        for (int i = 0; i < count; i++) {
            double x = Sketch.MARGIN + i * shift;
            double top = sketch.height - FOOT - (i + 1) * tall;
            Box beam = new Box(x, top + 3, wide, tall - 6);
            double text = x + 2 * radius + 30;
            Box label = new Box(text, top + 5, x + wide - text - 12, tall - 10);
            put(sketch, i, x + radius + 18, top + tall / 2, radius, label, beam);
        }
    }

    private static void put(
            Sketch sketch, int thing, double x, double y, double radius, Box label, Box block) {
        int accent = sketch.shades.palette().accent();
        int weak = Shades.mix(sketch.shades.palette().sky(), accent, 0.35);
        int fill = Shades.mix(weak, accent, (double) thing / (sketch.count - 1));
        sketch.behind.add(new Mark.Panel(block, 18, fill, fill, true));
        boolean last = thing == sketch.count - 1;
        sketch.add(new Slot(thing, x, y, radius, label, fill, thing + 1, last));
    }
}
