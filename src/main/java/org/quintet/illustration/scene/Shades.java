package org.quintet.illustration.scene;

import java.util.List;
import org.quintet.illustration.ScenePalette;

/// The colours of a scene, made from a palette. Immutable.
final class Shades {
    /// Least contrast of letters with what is behind them (WCAG 2.2, 1.4.3).
    static final double LEGIBLE = 4.5;

    /// Least contrast of lines that mean something (WCAG 2.2, 1.4.11).
    private static final double VISIBLE = 3;

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    private final ScenePalette palette;

    Shades(ScenePalette palette) {
        this.palette = palette;
    }

    ScenePalette palette() {
        return palette;
    }

    /// Behind drawings: light in every theme, since they are drawn for light ground.
    int disc() {
        return palette.dark() ? mix(palette.ink(), WHITE, 0.5) : palette.page();
    }

    /// Behind labels.
    int label() {
        return palette.dark() ? mix(palette.page(), palette.ink(), 0.1) : palette.page();
    }

    /// The edge of a disc.
    int ring(boolean main) {
        return main ? palette.accent() : mix(palette.accent(), palette.sky(), 0.45);
    }

    /// The sky with a breath of a colour.
    int tint(int colour) {
        return mix(palette.sky(), colour, palette.dark() ? 0.14 : 0.22);
    }

    /// Lines and arrows over the sky.
    int line() {
        for (int colour : List.of(palette.accent(), palette.second(), palette.muted())) {
            if (contrast(colour, palette.sky()) >= VISIBLE
                    && contrast(colour, palette.ground()) >= VISIBLE) {
                return colour;
            }
        }
        return ink(palette.sky());
    }

    /// Letters that can be read on a colour: the palette's own where that is enough.
    int ink(int behind) {
        int best = palette.ink();
        for (int colour : List.of(palette.ink(), palette.page(), WHITE, BLACK)) {
            if (contrast(colour, behind) >= LEGIBLE) {
                return colour;
            }
            if (contrast(colour, behind) > contrast(best, behind)) {
                best = colour;
            }
        }
        return best;
    }

    /// The first colour with a share of the second.
    static int mix(int one, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double a = one >> shift & 0xFF;
            double b = other >> shift & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }

    /// Contrast of two colours, 1 to 21 (WCAG 2.2).
    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
