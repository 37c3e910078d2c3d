package org.quintet.knowledge.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds a table among lines: rows whose cells stand above each other. Thread-safe.
final class Grid {
    /// Rows that make a table of two columns, and one of more.
    private static final int ROWS_OF_TWO = 3;

    private static final int ROWS_OF_MORE = 2;

    /// A line this close below a row, in letter sizes, may go on with one of its cells.
    private static final double NEXT = 1.6;

    private final List<Line> lines;
    private final List<double[]> columns;

    /// A table that was found.
    ///
    /// @param lines how many lines it takes
    record Found(List<List<String>> rows, int lines) {}

    private Grid(List<Line> lines, List<double[]> columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /// The table that begins at a line; empty where none does.
    static Optional<Found> at(List<Line> lines, int start) {
        if (lines.get(start).segments().size() < 2) {
            return Optional.empty();
        }
        List<double[]> columns = new ArrayList<>();
        int end = start;
        int rows = 0;
        while (end < lines.size()) {
            Line line = lines.get(end);
            boolean goesOn = rows > 0 && goesOn(line, lines.get(end - 1), columns);
            if (!goesOn) {
                Optional<List<double[]>> wider =
                        line.segments().size() < 2 ? Optional.empty() : with(columns, line);
                if (wider.isEmpty()) {
                    break;
                }
                columns = wider.get();
                rows++;
            }
            end++;
        }
        int wanted = columns.size() == 2 ? ROWS_OF_TWO : ROWS_OF_MORE;
        return rows < wanted
                ? Optional.empty()
                : Optional.of(new Found(new Grid(lines, columns).rows(start, end), end - start));
    }

    /// Whether a line is the rest of a cell that is no first one.
    private static boolean goesOn(Line line, Line before, List<double[]> columns) {
        return line.segments().size() == 1
                && line.base() - before.base() < NEXT * before.size()
                && line.left() >= columns.get(1)[0] - line.size()
                && columnOf(line.segments().getFirst(), columns) > 0;
    }

    /// The columns with another row; empty where it does not stand in columns with the others.
    private static Optional<List<double[]>> with(List<double[]> columns, Line line) {
        List<double[]> all = new ArrayList<>();
        columns.forEach(column -> all.add(column.clone()));
        for (Segment cell : line.segments()) {
            all.add(new double[] {cell.left(), cell.right()});
        }
        all.sort(Comparator.comparingDouble(interval -> interval[0]));
        List<double[]> merged = new ArrayList<>();
        for (double[] interval : all) {
            if (!merged.isEmpty() && interval[0] < merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], interval[1]);
            } else {
                merged.add(interval.clone());
            }
        }
        boolean apart =
                line.segments().stream().mapToInt(cell -> columnOf(cell, merged)).distinct().count()
                        == line.segments().size();
        return apart && merged.size() >= columns.size() ? Optional.of(merged) : Optional.empty();
    }

    private static int columnOf(Segment cell, List<double[]> columns) {
        int best = 0;
        double most = 0;
        for (int i = 0; i < columns.size(); i++) {
            double both =
                    Math.min(cell.right(), columns.get(i)[1])
                            - Math.max(cell.left(), columns.get(i)[0]);
            if (both > most) {
                most = both;
                best = i;
            }
        }
        return best;
    }

    private List<List<String>> rows(int start, int end) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = start; i < end; i++) {
            Line line = lines.get(i);
            if (line.segments().size() == 1 && !rows.isEmpty()) {
                Segment rest = line.segments().getFirst();
                int column = columnOf(rest, columns);
                String before = rows.getLast().get(column);
                rows.getLast()
                        .set(column, before + Letters.between(before, rest.text()) + rest.text());
                continue;
            }
            String[] cells = new String[columns.size()];
            Arrays.fill(cells, "");
            line.segments().forEach(cell -> cells[columnOf(cell, columns)] = cell.text().strip());
            rows.add(new ArrayList<>(List.of(cells)));
        }
        return rows;
    }
}
