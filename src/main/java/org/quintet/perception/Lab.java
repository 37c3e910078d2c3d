package org.quintet.perception;

import org.quintet.core.Evidence.Hue;

/// A colour as people see it: CIE L\*a\*b\* of 1976 under D65, from sRGB (IEC 61966-2-1).
///
/// @param lightness 0 black to 100 white
/// @param a green (negative) to red
/// @param b blue (negative) to yellow
record Lab(double lightness, double a, double b) {
    private static final double[] LINEAR = new double[256];
    private static final double YELLOW_END = 112;
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double c = i / 255.0;
            LINEAR[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
    }

    /// From red, green and blue, 0 to 255 each.
    static Lab of(int red, int green, int blue) {
        double r = LINEAR[red];
        double g = LINEAR[green];
        double b = LINEAR[blue];
        double x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double y = curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double curve(double t) {
        return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
    }

    /// How far from grey.
    double chroma() {
        return Math.hypot(a, b);
    }

    /// The angle of the colour, 0 to 360 degrees from red over yellow, green and blue.
    double angle() {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    /// The name people give the colour.
    Hue hue() {
        double chroma = chroma();
        if ((lightness < 16 && chroma < 22) || lightness < 8) {
            return Hue.BLACK;
        }
        if (chroma < 10 || (chroma < 16 && lightness < 75 && !isWarm())) {
            return neutral();
        }
        double angle = angle();
        if (angle >= 340 || angle < 46) {
            return reddish(chroma, angle);
        }
        if (angle < YELLOW_END) {
            return yellowish(chroma, angle);
        }
        if (angle < 180) {
            return lightness < 32 ? Hue.DARK_GREEN : Hue.GREEN;
        }
        if (angle < 308) {
            return bluish(angle);
        }
        return lightness > 62 ? Hue.PINK : Hue.PURPLE;
    }

    private boolean isWarm() {
        double angle = angle();
        return angle >= 40 && angle < YELLOW_END;
    }

    private Hue neutral() {
        if (lightness < 24) {
            return Hue.BLACK;
        }
        return lightness > 86 ? Hue.WHITE : Hue.GREY;
    }

    private Hue reddish(double chroma, double angle) {
        if (lightness > 66 && chroma < 60) {
            return Hue.PINK;
        }
        if (angle >= 340 || angle < 12) {
            return lightness > 45 ? Hue.PINK : Hue.PURPLE;
        }
        return chroma > 38 ? Hue.RED : Hue.BROWN;
    }

    private Hue yellowish(double chroma, double angle) {
        if (chroma < 44) {
            if (lightness > 68) {
                return chroma < 12 && lightness > 88 ? Hue.WHITE : Hue.BEIGE;
            }
            return angle > 96 && chroma > 20 ? Hue.GREEN : Hue.BROWN;
        }
        if (angle < 76) {
            return lightness < 52 ? Hue.BROWN : Hue.ORANGE;
        }
        if (angle >= 82 && lightness > 42) {
            return Hue.YELLOW;
        }
        if (lightness > 62) {
            return Hue.YELLOW;
        }
        return angle > 96 ? Hue.GREEN : Hue.BROWN;
    }

    private Hue bluish(double angle) {
        if (angle < 200 && lightness < 60) {
            return lightness < 32 ? Hue.DARK_GREEN : Hue.GREEN;
        }
        if (lightness > 64) {
            return Hue.LIGHT_BLUE;
        }
        return lightness < 24 ? Hue.DARK_BLUE : Hue.BLUE;
    }
}
