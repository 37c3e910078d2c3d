package org.quintet.ui.slides;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// How fast slides come, measured, and how long the rest will take. Lives on the window's thread.
final class Pace {
    private static final double NEWEST_SHARE = 0.4;
    // Slides that are only put together, such as the title, say nothing about those to be written.
    private static final double WRITTEN_SECONDS = 0.7;

    private final LongSupplier nanos;
    private long last;
    private int done;
    private double secondsEach;

    /// @param nanos a clock in nanoseconds
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        begin();
    }

    /// Begins anew.
    void begin() {
        last = nanos.getAsLong();
        done = 0;
        secondsEach = 0;
    }

    /// So many slides are there now.
    void at(int count) {
        if (count <= done) {
            return;
        }
        long now = nanos.getAsLong();
        double each = (double) (now - last) / 1e9 / (count - done);
        last = now;
        done = count;
        if (each >= WRITTEN_SECONDS) {
            secondsEach =
                    secondsEach == 0 ? each : secondsEach + NEWEST_SHARE * (each - secondsEach);
        }
    }

    /// Seconds until so many slides more are there; unknown before the first was written.
    OptionalLong left(int slides) {
        if (secondsEach == 0) {
            return OptionalLong.empty();
        }
        double since = (double) (nanos.getAsLong() - last) / 1e9;
        double next = Math.max(secondsEach - since, secondsEach / 10);
        return OptionalLong.of(Math.round(next + Math.max(0, slides - 1) * secondsEach));
    }
}
