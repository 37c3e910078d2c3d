package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.deck.Content.Chart;

/// An axis of values that begins and ends at round numbers and holds zero. Immutable.
///
/// @param steps the numbers written beside it, from below
record Scale(double low, double high, List<Double> steps) {
    private static final int ABOUT = 5;

    /// Copies the list.
    Scale {
        steps = List.copyOf(steps);
    }

    static Scale of(Chart chart) {
        double low = 0;
        double high = 0;
        for (Chart.Series series : chart.series()) {
            for (double value : series.values()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low == high) {
            high = 1;
        }
        double step = round(high / ABOUT - low / ABOUT);
        double first = Math.floor(low / step);
        double last = Math.ceil(high / step);
        List<Double> steps = new ArrayList<>();
        for (double i = first; i <= last; i++) {
            steps.add(i * step);
        }
        return new Scale(first * step, last * step, steps);
    }

    /// 1, 2 or 5 times a power of ten, not less than asked for.
    private static double round(double about) {
        double power = Math.pow(10, Math.floor(Math.log10(about)));
        for (double each : new double[] {1, 2, 5}) {
            if (each * power >= about) {
                return each * power;
            }
        }
        return 10 * power;
    }

    /// Where a value lies: 0 at the low end, 1 at the high one.
    double part(double value) {
        return (value - low) / (high - low);
    }
}
