package org.quintet.deck;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as they are read on slides.
final class Numbers {
    private Numbers() {}

    /// A number with as many decimals as it has, three at most.
    static String text(double value) {
        double size = Math.abs(value);
        String pattern = size >= 1e9 || (size > 0 && size < 1e-3) ? "0.##E0" : "#,##0.###";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }
}
