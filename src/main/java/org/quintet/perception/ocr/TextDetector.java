package org.quintet.perception.ocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Resize;
import org.quintet.media.Tile;
import org.quintet.runtime.Graph;
import org.quintet.runtime.Tensor;

/// Finds lines of text. Thread-safe.
final class TextDetector {
    private static final int GRID = 32;

    /// Strips that are longer than this, in their widths, are looked at as finely as if they were
    /// just so long: else the letters of a scrolled screen are lost.
    private static final double STRIP = 4;

    /// How much longer than other pictures strips are looked at, at most.
    private static final double LONGEST = 8;

    /// Longest side of the overview.
    private static final int OVERVIEW = 960;

    /// Longest side of the second look, in which small letters are found.
    private static final int FINE = 2560;

    /// How much small pictures are enlarged for the second look.
    private static final double ENLARGED = 2;

    /// Longest side of the second look where the picture itself is not larger.
    private static final int ENLARGED_TO = 1280;

    /// Longest side of what goes through the network at once.
    private static final int SIDE = 1280;

    private static final int OVERLAP = 128;

    /// Letters that are higher than this in the second look are better seen in the overview.
    private static final double FINE_HEIGHT = 140;

    /// A second look that enlarges less than this shows no more, where all lines of the overview
    /// are at least so thick, in its pixels.
    private static final double ALIKE = 1.5;

    private static final double CLEAR = 20;

    /// Lines that are thinner than this, in pixels of the picture, hold nothing to read.
    private static final double LEGIBLE = 6;

    private static final double COVERED = 0.4;

    private final Graph graph;

    TextDetector(Graph graph) {
        this.graph = graph;
    }

    /// Finds the lines, in no particular order, in pixels of the picture.
    List<Quad> find(Bitmap picture, Stop stop) {
        double extent = extent(picture);
        double scale = Math.min(1, OVERVIEW / extent);
        ProbabilityMap overview = map(picture, scale, stop);
        if (!overview.hasText()) {
            return List.of();
        }
        List<Quad> coarse = lines(overview, picture, scale);
        double fineScale =
                extent < ENLARGED_TO
                        ? Math.min(ENLARGED, ENLARGED_TO / extent)
                        : Math.min(1, FINE / extent);
        if (fineScale < ALIKE * scale
                && coarse.stream().allMatch(quad -> thickness(quad) * scale >= CLEAR)) {
            return coarse;
        }
        List<Quad> fine = lines(map(picture, fineScale, stop), picture, fineScale);
        return merged(coarse, fine, fineScale).stream()
                .filter(quad -> thickness(quad) >= LEGIBLE)
                .toList();
    }

    /// The longest side, which counts for less in a strip.
    private static double extent(Bitmap picture) {
        double longest = Math.max(picture.width(), picture.height());
        double shortest = Math.min(picture.width(), picture.height());
        return Math.clamp(STRIP * shortest, longest / LONGEST, longest);
    }

    private static List<Quad> lines(ProbabilityMap map, Bitmap picture, double scale) {
        double x = picture.width() / (double) onGrid(picture.width() * scale);
        double y = picture.height() / (double) onGrid(picture.height() * scale);
        return map.lines().stream().map(quad -> quad.scaled(x, y)).toList();
    }

    /// The fine lines, and those coarse ones that are too large for the tiles or were lost there.
    private static List<Quad> merged(List<Quad> coarse, List<Quad> fine, double fineScale) {
        List<Quad> large =
                coarse.stream().filter(q -> thickness(q) * fineScale > FINE_HEIGHT).toList();
        List<Quad> lines = new ArrayList<>(large);
        fine.stream().filter(q -> covered(q, large) < COVERED).forEach(lines::add);
        List<Quad> found = List.copyOf(lines);
        coarse.stream()
                .filter(q -> !large.contains(q) && covered(q, found) < COVERED)
                .forEach(lines::add);
        return lines;
    }

    private static double thickness(Quad quad) {
        return Math.min(quad.width(), quad.height());
    }

    /// The share of a line's upright box that other lines cover.
    private static double covered(Quad quad, List<Quad> others) {
        double area = 4 * quad.halfExtentX() * quad.halfExtentY();
        double sum = 0;
        for (Quad other : others) {
            double w =
                    shared(
                            quad.centreX(),
                            quad.halfExtentX(),
                            other.centreX(),
                            other.halfExtentX());
            double h =
                    shared(
                            quad.centreY(),
                            quad.halfExtentY(),
                            other.centreY(),
                            other.halfExtentY());
            sum += w * h;
        }
        return sum / area;
    }

    private static double shared(double a, double halfA, double b, double halfB) {
        return Math.max(0, Math.min(a + halfA, b + halfB) - Math.max(a - halfA, b - halfB));
    }

    private ProbabilityMap map(Bitmap picture, double scale, Stop stop) {
        int width = onGrid(picture.width() * scale);
        int height = onGrid(picture.height() * scale);
        Bitmap scaled = Resize.to(picture, width, height, Resize.Filter.BICUBIC);
        ProbabilityMap map = new ProbabilityMap(width, height);
        for (Tile tile : Tile.over(width, height, SIDE, OVERLAP)) {
            stop.check();
            add(tile, tile.of(scaled), map, stop);
        }
        return map;
    }

    private static int onGrid(double length) {
        return Math.max(GRID, GRID * (int) Math.round(length / GRID));
    }

    private void add(Tile tile, Bitmap pixels, ProbabilityMap map, Stop stop) {
        // Tiles need not lie on the grid; what is missing is black.
        int width = GRID * Math.ceilDiv(tile.width(), GRID);
        int height = GRID * Math.ceilDiv(tile.height(), GRID);
        FloatBuffer input = Tensor.directFloats(3 * width * height);
        Pixels.write(pixels, input, 0, width, height, Pixels.Normalization.DETECTION);
        FloatBuffer output =
                graph.run(
                                Map.of("x", new Tensor(input, 1, 3, height, width)),
                                graph.outputs(),
                                stop)
                        .values()
                        .iterator()
                        .next()
                        .floats();
        for (int y = 0; y < tile.height(); y++) {
            for (int x = 0; x < tile.width(); x++) {
                map.raise(tile.left() + x, tile.top() + y, output.get(y * width + x));
            }
        }
    }
}
