package org.quintet.fusion;

import java.util.Locale;
import java.util.stream.Stream;
import org.quintet.core.Box;

/// Where in a picture something is.
enum Place {
    UPPER_LEFT(-1, -1, "at the upper left", "左上方"),
    TOP(0, -1, "at the top", "上方"),
    UPPER_RIGHT(1, -1, "at the upper right", "右上方"),
    LEFT(-1, 0, "on the left", "左侧"),
    MIDDLE(0, 0, "in the middle", "中间"),
    RIGHT(1, 0, "on the right", "右侧"),
    LOWER_LEFT(-1, 1, "at the lower left", "左下方"),
    BOTTOM(0, 1, "at the bottom", "下方"),
    LOWER_RIGHT(1, 1, "at the lower right", "右下方");

    private static final double LEFT_OF = 0.36;
    private static final double RIGHT_OF = 0.64;
    private static final double ABOVE = 0.3;
    private static final double BELOW = 0.7;
    private static final double SPANS = 0.6;

    private final int side;
    private final int level;
    private final String english;
    private final String chinese;

    Place(int side, int level, String english, String chinese) {
        this.side = side;
        this.level = level;
        this.english = english;
        this.chinese = chinese;
    }

    /// The place of a box, by its middle; a box that spans most of a direction is in the middle.
    static Place of(Box box) {
        int side = third(box.centreX(), box.width(), LEFT_OF, RIGHT_OF);
        int level = third(box.centreY(), box.height(), ABOVE, BELOW);
        return Stream.of(values())
                .filter(place -> place.side == side && place.level == level)
                .findFirst()
                .orElseThrow();
    }

    private static int third(double centre, double extent, double low, double high) {
        if (extent >= SPANS) {
            return 0;
        }
        if (centre < low) {
            return -1;
        }
        return centre > high ? 1 : 0;
    }

    /// The side: -1 left, 0 neither, 1 right.
    int side() {
        return side;
    }

    /// The height: -1 top, 0 neither, 1 bottom.
    int level() {
        return level;
    }

    /// Such as "on the left".
    String english() {
        return english;
    }

    /// Such as 左侧.
    String chinese() {
        return chinese;
    }

    /// Such as `upper-left`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
