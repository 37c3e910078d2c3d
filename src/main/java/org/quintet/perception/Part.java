package org.quintet.perception;

import java.util.Set;

/// Which part of a thing carries the colour it is called by. Places are measured from the middle of
/// its box, −1 to 1.
enum Part {
    /// All of it, the middle above all.
    MIDDLE {
        @Override
        double weightInside(double across, double down) {
            return Math.exp(-1.5 * (across * across + down * down));
        }
    },
    /// Rim and wall, without the opening: coffee is not the cup.
    WALL {
        @Override
        double weightInside(double across, double down) {
            return Math.hypot(across / 0.72, (down + 0.25) / 0.6) < 1 ? 0 : 1;
        }
    },
    /// Doors and bonnet, without windows above and tyres and shadow below.
    BODY {
        @Override
        double weightInside(double across, double down) {
            return down < -0.25 || down > 0.45 ? 0 : 1;
        }
    };

    private static final Set<String> VESSELS =
            Set.of("cup", "bowl", "vase", "potted plant", "sink");
    private static final Set<String> VEHICLES = Set.of("car", "truck", "bus");

    static Part of(String label) {
        if (VESSELS.contains(label)) {
            return WALL;
        }
        return VEHICLES.contains(label) ? BODY : MIDDLE;
    }

    /// How much a pixel there counts; nothing in the corners of the box.
    double weight(double across, double down) {
        return across * across + down * down > 1 ? 0 : weightInside(across, down);
    }

    abstract double weightInside(double across, double down);
}
