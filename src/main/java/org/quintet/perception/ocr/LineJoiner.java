package org.quintet.perception.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quintet.perception.ocr.MinimalRectangle.Point;

/// Joins the words of a line that the detector found apart. Cells of a table stay apart: the gaps
/// between them are wider.
final class LineJoiner {
    /// Widest gap between two words, in heights of the line.
    private static final double GAP = 0.6;

    /// How far the middles of two words may lie apart across the line, in heights.
    private static final double SHIFT = 0.3;

    /// How much higher one word may be than the other.
    private static final double TALLER = 1.6;

    private static final double TILT = Math.toRadians(8);

    private LineJoiner() {}

    /// Joins lying lines.
    static List<Quad> join(List<Quad> quads) {
        List<Quad> joined = new ArrayList<>();
        quads.stream()
                .sorted(Comparator.comparingDouble(q -> q.centreX() - q.halfExtentX()))
                .forEach(quad -> add(quad, joined));
        return joined;
    }

    /// Joins hanging columns.
    static List<Quad> joinColumns(List<Quad> columns) {
        return join(columns.stream().map(q -> q.turned(3, 0, 0)).toList()).stream()
                .map(q -> q.turned(1, 0, 0))
                .toList();
    }

    private static void add(Quad quad, List<Quad> joined) {
        Quad whole = quad;
        int at = 0;
        while (at < joined.size()) {
            if (belong(joined.get(at), whole)) {
                whole = around(joined.remove(at), whole);
                at = 0;
            } else {
                at++;
            }
        }
        joined.add(whole);
    }

    private static boolean belong(Quad one, Quad other) {
        Quad base = one.width() > other.width() ? one : other;
        Quad word = one.width() > other.width() ? other : one;
        double cos = Math.cos(base.angle());
        double sin = Math.sin(base.angle());
        double x = word.centreX() - base.centreX();
        double y = word.centreY() - base.centreY();
        double height = Math.min(base.height(), word.height());
        double gap = Math.abs(x * cos + y * sin) - (base.width() + word.width()) / 2;
        // Single letters have no direction of their own.
        boolean parallel =
                word.width() < 2 * word.height() || Math.abs(word.angle() - base.angle()) < TILT;
        return parallel
                && Math.max(base.height(), word.height()) < TALLER * height
                && Math.abs(y * cos - x * sin) < SHIFT * height
                && gap < GAP * height;
    }

    private static Quad around(Quad one, Quad other) {
        List<Point> corners = new ArrayList<>(one.corners());
        corners.addAll(other.corners());
        return MinimalRectangle.around(corners);
    }
}
