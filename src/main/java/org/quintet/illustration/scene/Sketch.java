package org.quintet.illustration.scene;

import java.util.ArrayList;
import java.util.List;
import org.quintet.illustration.scene.Mark.Spot;

/// Collects where things go, the blocks behind them and the ways between them. For one thread.
final class Sketch {
    static final double MARGIN = 38;

    final double width;
    final double height;

    /// Number of things, 1 to 8.
    final int count;

    final int variant;
    final Shades shades;
    final List<Slot> slots = new ArrayList<>();
    final List<Mark> behind = new ArrayList<>();
    final List<Mark.Way> ways = new ArrayList<>();

    /// Marks in front of everything.
    final List<Mark> front = new ArrayList<>();

    Sketch(double width, double height, int count, int variant, Shades shades) {
        this.width = width;
        this.height = height;
        this.count = count;
        this.variant = variant;
        this.shades = shades;
    }

    /// Width between the margins.
    double inner() {
        return width - 2 * MARGIN;
    }

    void add(Slot slot) {
        slots.add(slot);
    }

    /// A way through points; what would lie under a thing or its label is cut off.
    void way(boolean arrow, List<Spot> spots) {
        ways.add(new Mark.Way(spots, arrow, arrow ? 6 : 4, shades.line()));
    }

    /// Whether what has no order runs the other way round.
    boolean isMirrored() {
        return (variant & 1) == 1;
    }
}
