package org.quintet.knowledge.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Parts a page into what is read one after another, where text stands in columns: bands between
/// lines that go across, and in each band the left column before the right one (after the recursive
/// X-Y cut of Nagy and Seth, 1984). Thread-safe.
final class Columns {
    /// Fewest lines of a column; fewer side by side are a table or an address.
    private static final int FEWEST_LINES = 4;

    /// How much of a column's width its lines fill on the average; cells of a table fill less.
    private static final double FILL = 0.55;

    /// Letters in a line of a column, on the average; signs of Chinese are twice as wide.
    private static final int LETTERS = 20;

    private static final double NARROWEST = 0.12;
    private static final double STEP = 2;
    private static final int MOST_DEPTH = 3;

    private Columns() {}

    /// What is read one after another, each from top to bottom.
    static List<List<Line>> of(List<Line> page) {
        List<List<Line>> parts = new ArrayList<>();
        part(page.stream().flatMap(line -> line.segments().stream()).toList(), 0, parts);
        return parts;
    }

    private record Band(List<Segment> left, List<Segment> right, List<Segment> across) {
        boolean isColumns() {
            return across.isEmpty();
        }
    }

    private static void part(List<Segment> segments, int depth, List<List<Line>> parts) {
        if (segments.isEmpty()) {
            return;
        }
        List<Segment> down = new ArrayList<>(segments);
        down.sort(Comparator.comparingDouble(Segment::base).thenComparingDouble(Segment::left));
        Optional<Double> gutter = depth == MOST_DEPTH ? Optional.empty() : gutter(down);
        if (gutter.isEmpty()) {
            parts.add(lines(segments));
            return;
        }
        for (Band band : bands(down, gutter.get())) {
            if (band.isColumns()) {
                part(band.left, depth + 1, parts);
                part(band.right, depth + 1, parts);
            } else {
                parts.add(lines(band.across));
            }
        }
    }

    private static List<Line> lines(List<Segment> segments) {
        return Line.of(segments.stream().flatMap(s -> s.words().stream()).toList());
    }

    /// Where most lines stand in two columns; empty where there are none.
    private static Optional<Double> gutter(List<Segment> segments) {
        double left = segments.stream().mapToDouble(Segment::left).min().orElseThrow();
        double right = segments.stream().mapToDouble(Segment::right).max().orElseThrow();
        double margin = NARROWEST * (right - left);
        double best = 0;
        double from = 0;
        double to = 0;
        for (double x = left + margin; x < right - margin; x += STEP) {
            double score =
                    bands(segments, x).stream()
                            .filter(Band::isColumns)
                            .mapToInt(band -> band.left.size() + band.right.size())
                            .sum();
            if (score > best) {
                best = score;
                from = x;
            }
            if (score == best) {
                to = x;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of((from + to) / 2);
    }

    private static List<Band> bands(List<Segment> segments, double x) {
        List<Band> bands = new ArrayList<>();
        List<Segment> left = new ArrayList<>();
        List<Segment> right = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.right() <= x) {
                left.add(segment);
            } else if (segment.left() >= x) {
                right.add(segment);
            } else {
                close(bands, left, right, x);
                across(bands, List.of(segment));
            }
        }
        close(bands, left, right, x);
        return bands;
    }

    private static void close(List<Band> bands, List<Segment> left, List<Segment> right, double x) {
        if (isColumn(left, x) && isColumn(right, x)) {
            bands.add(new Band(List.copyOf(left), List.copyOf(right), List.of()));
        } else {
            List<Segment> both = new ArrayList<>(left);
            both.addAll(right);
            across(bands, both);
        }
        left.clear();
        right.clear();
    }

    private static void across(List<Band> bands, List<Segment> segments) {
        if (segments.isEmpty()) {
            return;
        }
        List<Segment> all = new ArrayList<>(segments);
        if (!bands.isEmpty() && !bands.getLast().isColumns()) {
            all.addAll(0, bands.removeLast().across);
        }
        bands.add(new Band(List.of(), List.of(), all));
    }

    private static boolean isColumn(List<Segment> side, double x) {
        if (side.size() < FEWEST_LINES) {
            return false;
        }
        double left = side.stream().mapToDouble(Segment::left).min().orElseThrow();
        double right = side.stream().mapToDouble(Segment::right).max().orElseThrow();
        double fill =
                side.stream().mapToDouble(Segment::width).average().orElseThrow() / (right - left);
        double letters = side.stream().mapToInt(Segment::length).average().orElseThrow();
        boolean outside = left >= x || right <= x;
        return outside && fill >= FILL && letters >= LETTERS;
    }
}
