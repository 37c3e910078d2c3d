package org.quintet.perception.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts lines in the order people read them: recursively, blocks from top to bottom, columns of
/// running text from left to right, and within a block row by row.
final class ReadingOrder {
    private static final double RUNNING_TEXT = 5;
    private static final int COLUMN_LINES = 3;
    private static final double FILLED = 0.6;

    private ReadingOrder() {}

    /// Sorts lying lines.
    static List<Quad> of(List<Quad> lines) {
        double tilt = tilt(lines);
        List<Slot> slots = lines.stream().map(quad -> Slot.of(quad, tilt)).toList();
        return ordered(slots).map(Slot::quad).toList();
    }

    /// Sorts upright columns: from right to left, as Chinese is written downward.
    static List<Quad> ofColumns(List<Quad> columns) {
        // A quarter turn counterclockwise lays the columns down as rows.
        return of(columns.stream().map(q -> q.turned(3, 0, 0)).toList()).stream()
                .map(q -> q.turned(1, 0, 0))
                .toList();
    }

    /// The median angle of the long lines, by which the page is turned.
    private static double tilt(List<Quad> lines) {
        double[] angles =
                lines.stream()
                        .filter(q -> q.width() > 3 * q.height())
                        .mapToDouble(Quad::angle)
                        .sorted()
                        .toArray();
        return angles.length == 0 ? 0 : angles[angles.length / 2];
    }

    private static Stream<Slot> ordered(List<Slot> slots) {
        if (slots.size() < 2) {
            return slots.stream();
        }
        List<List<Slot>> columns = split(slots, Slot::left, Slot::right);
        if (columns.size() > 1 && columns.stream().allMatch(ReadingOrder::isColumn)) {
            return columns.stream().flatMap(ReadingOrder::ordered);
        }
        List<List<Slot>> blocks = split(slots, Slot::top, Slot::bottom);
        if (blocks.size() > 1) {
            return joinedBlocks(blocks);
        }
        return rows(slots);
    }

    /// Blocks one below the other; neighbours that make up columns together are kept together.
    private static Stream<Slot> joinedBlocks(List<List<Slot>> blocks) {
        List<Slot> ordered = new ArrayList<>();
        int from = 0;
        while (from < blocks.size()) {
            int to = blocks.size();
            while (to > from + 1 && !isColumns(joined(blocks, from, to))) {
                to--;
            }
            List<Slot> part = joined(blocks, from, to);
            (to > from + 1 ? ordered(part) : rows(part)).forEach(ordered::add);
            from = to;
        }
        return ordered.stream();
    }

    private static List<Slot> joined(List<List<Slot>> blocks, int from, int to) {
        return blocks.subList(from, to).stream().flatMap(List::stream).toList();
    }

    private static boolean isColumns(List<Slot> slots) {
        List<List<Slot>> columns = split(slots, Slot::left, Slot::right);
        return columns.size() > 1 && columns.stream().allMatch(ReadingOrder::isColumn);
    }

    /// Whether lines are running text: several, long, and most of them as wide as the widest. The
    /// cells of a table are not.
    private static boolean isColumn(List<Slot> slots) {
        double widest = slots.stream().mapToDouble(Slot::width).max().orElse(0);
        long running =
                slots.stream()
                        .filter(s -> s.width() > RUNNING_TEXT * s.height())
                        .filter(s -> s.width() > FILLED * widest)
                        .count();
        return slots.size() >= COLUMN_LINES && 2 * running > slots.size();
    }

    /// Splits lines where a straight cut meets none of them.
    private static List<List<Slot>> split(List<Slot> slots, Edge low, Edge high) {
        List<Slot> sorted = slots.stream().sorted(Comparator.comparingDouble(low::of)).toList();
        List<List<Slot>> parts = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Slot slot : sorted) {
            if (low.of(slot) >= end) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(slot);
            end = Math.max(end, high.of(slot));
        }
        return parts;
    }

    /// Lines side by side form a row when their middles lie at about the same height.
    private static Stream<Slot> rows(List<Slot> slots) {
        List<List<Slot>> rows = new ArrayList<>();
        slots.stream()
                .sorted(Comparator.comparingDouble(Slot::middle))
                .forEach(slot -> addToRow(slot, rows));
        return rows.stream()
                .flatMap(row -> row.stream().sorted(Comparator.comparingDouble(Slot::left)));
    }

    private static void addToRow(Slot slot, List<List<Slot>> rows) {
        if (!rows.isEmpty()) {
            double middle =
                    rows.getLast().stream().mapToDouble(Slot::middle).average().orElseThrow();
            double height =
                    rows.getLast().stream().mapToDouble(Slot::height).average().orElseThrow();
            if (slot.middle() - middle < Math.min(height, slot.height()) / 2) {
                rows.getLast().add(slot);
                return;
            }
        }
        rows.add(new ArrayList<>(List.of(slot)));
    }

    private interface Edge {
        double of(Slot slot);
    }

    /// A line on the page turned straight.
    private record Slot(Quad quad, double left, double middle, double width, double height) {
        static Slot of(Quad quad, double tilt) {
            double x = quad.centreX() * Math.cos(tilt) + quad.centreY() * Math.sin(tilt);
            double y = quad.centreY() * Math.cos(tilt) - quad.centreX() * Math.sin(tilt);
            return new Slot(quad, x - quad.width() / 2, y, quad.width(), quad.height());
        }

        double right() {
            return left + width;
        }

        /// A little inside, since boxes of neighbouring lines touch.
        double top() {
            return middle - 0.35 * height;
        }

        double bottom() {
            return middle + 0.35 * height;
        }
    }
}
