package org.quintet.fusion;

import java.util.Locale;
import org.quintet.core.Box;

/// How much of a picture something takes up.
enum Size {
    SMALL,
    MEDIUM,
    LARGE,
    FILLING;

    private static final double SMALL_BELOW = 0.01;
    private static final double LARGE_FROM = 0.2;
    private static final double FILLING_FROM = 0.5;

    /// The size of a box.
    static Size of(Box box) {
        double area = box.area();
        if (area >= FILLING_FROM) {
            return FILLING;
        }
        if (area >= LARGE_FROM) {
            return LARGE;
        }
        return area < SMALL_BELOW ? SMALL : MEDIUM;
    }

    /// Such as `small`.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
