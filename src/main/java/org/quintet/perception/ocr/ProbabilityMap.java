package org.quintet.perception.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quintet.perception.ocr.MinimalRectangle.Point;

/// How likely each pixel belongs to the core of a text line, by a network for differentiable
/// binarization (Liao et al., 2020), and the lines in it. For one thread.
final class ProbabilityMap {
    private static final float PIXEL = 0.3f;
    private static final float LINE = 0.6f;
    private static final double UNCLIP = 1.5;
    private static final int SMALLEST = 3;

    private final int width;
    private final int height;
    private final float[] values;

    ProbabilityMap(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new float[width * height];
    }

    /// Takes the larger one of a pixel's values: tiles overlap.
    void raise(int x, int y, float value) {
        int at = y * width + x;
        values[at] = Math.max(values[at], value);
    }

    /// Whether any pixel may be text.
    boolean hasText() {
        for (float value : values) {
            if (value > PIXEL) {
                return true;
            }
        }
        return false;
    }

    /// The lines, grown from their cores to the size of the letters, in pixels of the map.
    List<Quad> lines() {
        List<Quad> lines = new ArrayList<>();
        boolean[] seen = new boolean[values.length];
        Region region = new Region();
        for (int at = 0; at < values.length; at++) {
            if (!seen[at] && values[at] > PIXEL) {
                region.fill(at, seen);
                if (region.score() >= LINE) {
                    Quad core = MinimalRectangle.around(region.outline()).grown(0.5, 0.5);
                    if (Math.min(core.width(), core.height()) >= SMALLEST) {
                        lines.add(unclipped(core));
                    }
                }
            }
        }
        return lines;
    }

    /// The network was trained on cores shrunk by a share of area over perimeter; this grows them
    /// back.
    private static Quad unclipped(Quad core) {
        double distance = core.area() * UNCLIP / (2 * (core.width() + core.height()));
        return core.grown(distance, distance);
    }

    /// One patch of connected pixels.
    private final class Region {
        private int[] pixels = new int[1024];
        private int count;
        private double sum;

        /// Collects all pixels connected with one, over corners too.
        void fill(int start, boolean[] seen) {
            count = 0;
            sum = 0;
            add(start, seen);
            for (int next = 0; next < count; next++) {
                int x = pixels[next] % width;
                int y = pixels[next] / width;
                for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                    for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                        int at = ny * width + nx;
                        if (!seen[at] && values[at] > PIXEL) {
                            add(at, seen);
                        }
                    }
                }
            }
        }

        private void add(int at, boolean[] seen) {
            seen[at] = true;
            if (count == pixels.length) {
                pixels = Arrays.copyOf(pixels, 2 * count);
            }
            pixels[count++] = at;
            sum += values[at];
        }

        double score() {
            return sum / count;
        }

        /// The first and last pixel of each row: no other can lie on the convex hull.
        List<Point> outline() {
            Arrays.sort(pixels, 0, count);
            List<Point> outline = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                boolean first = i == 0 || pixels[i] / width != pixels[i - 1] / width;
                boolean last = i == count - 1 || pixels[i] / width != pixels[i + 1] / width;
                if (first || last) {
                    int row = pixels[i] / width;
                    outline.add(new Point(pixels[i] % width + 0.5, row + 0.5));
                }
            }
            return outline;
        }
    }
}
