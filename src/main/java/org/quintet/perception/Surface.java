package org.quintet.perception;

import java.util.Arrays;
import org.quintet.media.Bitmap;

/// Statistics that tell drawn pixels from photographed ones. Sensor noise and lens blur make
/// neighbours differ and colours many; drawing programs leave both as they are.
///
/// @param same share of neighbours of exactly one colour
/// @param mainColours share of the eight most frequent colours
/// @param ground the most frequent colour, 0xRRGGBB
/// @param panels how many colours cover at least a fiftieth each
/// @param chroma mean distance of a pixel's channels, 0 to 255
record Surface(double same, double mainColours, int ground, int panels, double chroma) {
    private static final int SAMPLES = 60_000;
    private static final int MAIN = 8;
    private static final double PANEL = 0.02;

    /// Measures a picture on evenly spread pixels.
    static Surface of(Bitmap picture) {
        int step =
                (int) Math.max(1, Math.sqrt((double) picture.width() * picture.height() / SAMPLES));
        int columns = Math.ceilDiv(picture.width(), step);
        int rows = Math.ceilDiv(picture.height(), step);
        int[] colours = new int[columns * rows];
        long same = 0;
        long chroma = 0;
        int count = 0;
        for (int y = 0; y < picture.height(); y += step) {
            for (int x = 0; x < picture.width(); x += step) {
                int colour = colour(picture, x, y);
                int next = colour(picture, Math.min(x + 1, picture.width() - 1), y);
                colours[count++] = colour;
                int difference = difference(colour, next);
                same += difference == 0 ? 1 : 0;
                chroma += chroma(colour);
            }
        }
        Arrays.sort(colours, 0, count);
        long[] runs = runs(colours, count);
        double main = 0;
        int panels = 0;
        for (int i = 0; i < runs.length; i++) {
            double share = (runs[i] >>> 24) / (double) count;
            main += i < MAIN ? share : 0;
            panels += share >= PANEL ? 1 : 0;
        }
        int ground = (int) (runs[0] & 0xffffff);
        return new Surface((double) same / count, main, ground, panels, (double) chroma / count);
    }

    /// Frequencies of sorted colours, the largest first, each as `count << 24 | colour`.
    private static long[] runs(int[] colours, int count) {
        long[] runs = new long[count];
        int found = 0;
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || colours[i] != colours[start]) {
                runs[found++] = (long) (i - start) << 24 | colours[start];
                start = i;
            }
        }
        Arrays.sort(runs, 0, found);
        long[] largest = new long[found];
        for (int i = 0; i < found; i++) {
            largest[i] = runs[found - 1 - i];
        }
        return largest;
    }

    private static int colour(Bitmap picture, int x, int y) {
        int at = 3 * (y * picture.width() + x);
        byte[] rgb = picture.rgb();
        return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
    }

    private static int difference(int a, int b) {
        return Math.max(
                Math.abs((a >> 16) - (b >> 16)),
                Math.max(
                        Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff)),
                        Math.abs((a & 0xff) - (b & 0xff))));
    }

    private static int chroma(int colour) {
        int r = colour >> 16;
        int g = colour >> 8 & 0xff;
        int b = colour & 0xff;
        return Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
    }

    /// Whether the pixels were drawn by a program rather than taken by a camera.
    boolean isDrawn() {
        return same >= 0.5 && mainColours >= 0.6;
    }
}
