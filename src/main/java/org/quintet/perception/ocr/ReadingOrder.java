package org.quintet.perception.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.quintet.core.Stop;

/// Puts lines in the order people read them: recursively, blocks from top to bottom, columns of
/// running text from left to right, and within a block row by row.
final class ReadingOrder {
    private static final double RUNNING_TEXT = 5;
    private static final int COLUMN_LINES = 3;
    private static final double FILLED = 0.6;

    private ReadingOrder() {}

    /// Sorts lying lines.
    ///
    /// @throws org.quintet.core.QuintetException when stopped: a page may have thousands of lines
    static List<Quad> of(List<Quad> lines, Stop stop) {
        double tilt = tilt(lines);
        List<Slot> slots = lines.stream().map(quad -> Slot.of(quad, tilt)).toList();
        return ordered(slots, stop).map(Slot::quad).toList();
    }

    /// Sorts upright columns: from right to left, as Chinese is written downward.
    static List<Quad> ofColumns(List<Quad> columns, Stop stop) {
        // A quarter turn counterclockwise lays the columns down as rows.
        return of(columns.stream().map(q -> q.turned(3, 0, 0)).toList(), stop).stream()
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

    private static Stream<Slot> ordered(List<Slot> slots, Stop stop) {
        if (slots.size() < 2) {
            return slots.stream();
        }
        Columns columns = new Columns();
        slots.forEach(columns::add);
        if (columns.areRunningText()) {
            return columns.fromLeft().flatMap(column -> ordered(column, stop));
        }
        List<List<Slot>> blocks = blocks(slots);
        if (blocks.size() > 1) {
            return joinedBlocks(blocks, stop);
        }
        return rows(slots);
    }

    /// Splits lines where a straight cut from left to right meets none of them.
    private static List<List<Slot>> blocks(List<Slot> slots) {
        List<List<Slot>> blocks = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Slot slot : slots.stream().sorted(Comparator.comparingDouble(Slot::top)).toList()) {
            if (slot.top() >= end) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(slot);
            end = Math.max(end, slot.bottom());
        }
        return blocks;
    }

    /// Blocks one below the other; neighbours that make up columns together are kept together.
    private static Stream<Slot> joinedBlocks(List<List<Slot>> blocks, Stop stop) {
        List<Slot> ordered = new ArrayList<>();
        int from = 0;
        while (from < blocks.size()) {
            stop.check();
            int to = from + 1;
            Columns columns = new Columns();
            for (int next = from; next < blocks.size(); next++) {
                blocks.get(next).forEach(columns::add);
                if (columns.areRunningText()) {
                    to = next + 1;
                }
            }
            List<Slot> part = blocks.subList(from, to).stream().flatMap(List::stream).toList();
            (to > from + 1 ? ordered(part, stop) : rows(part)).forEach(ordered::add);
            from = to;
        }
        return ordered.stream();
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

    /// Lines with straight cuts between them, from top to bottom, that meet none of them. Takes one
    /// line after the other, since pages of many blocks are asked for their columns many times. For
    /// one thread.
    private static final class Columns {
        private final List<Column> columns = new ArrayList<>();

        void add(Slot slot) {
            Column home = null;
            for (Iterator<Column> each = columns.iterator(); each.hasNext(); ) {
                Column column = each.next();
                if (!column.overlaps(slot)) {
                    continue;
                }
                if (home == null) {
                    home = column;
                } else {
                    home.addAll(column);
                    each.remove();
                }
            }
            if (home == null) {
                home = new Column();
                columns.add(home);
            }
            home.add(slot);
        }

        boolean areRunningText() {
            return columns.size() > 1 && columns.stream().allMatch(Column::isRunningText);
        }

        Stream<List<Slot>> fromLeft() {
            return columns.stream()
                    .sorted(Comparator.comparingDouble(column -> column.left))
                    .map(column -> column.lines);
        }
    }

    /// For one thread.
    private static final class Column {
        private final List<Slot> lines = new ArrayList<>();
        private double left = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double widest;
        private int longLines;

        boolean overlaps(Slot slot) {
            return slot.left() < right && slot.right() > left;
        }

        void add(Slot slot) {
            lines.add(slot);
            left = Math.min(left, slot.left());
            right = Math.max(right, slot.right());
            widest = Math.max(widest, slot.width());
            longLines += slot.isLong() ? 1 : 0;
        }

        void addAll(Column other) {
            other.lines.forEach(this::add);
        }

        /// Whether it holds several lines, most of them long and about as wide as the widest. The
        /// cells of a table are not.
        boolean isRunningText() {
            return lines.size() >= COLUMN_LINES
                    && 2 * longLines > lines.size()
                    && 2 * filling() > lines.size();
        }

        private long filling() {
            return lines.stream().filter(s -> s.isLong() && s.width() > FILLED * widest).count();
        }
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

        boolean isLong() {
            return width > RUNNING_TEXT * height;
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
