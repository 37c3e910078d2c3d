package org.quintet.perception.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The smallest rectangle, turned by any angle, around some points: one of its sides lies on a side
/// of their convex hull (Freeman and Shapira, 1975).
final class MinimalRectangle {
    /// A point, in pixels.
    record Point(double x, double y) {}

    private MinimalRectangle() {}

    /// The rectangle around points.
    ///
    /// @param points at least one
    static Quad around(List<Point> points) {
        List<Point> hull = hull(points);
        Quad best = along(hull, 0);
        for (int i = 0; i < hull.size(); i++) {
            Point from = hull.get(i);
            Point to = hull.get((i + 1) % hull.size());
            if (from.equals(to)) {
                continue;
            }
            Quad quad = along(hull, Math.atan2(to.y - from.y, to.x - from.x));
            if (quad.area() < best.area()) {
                best = quad;
            }
        }
        return best.normalized();
    }

    private static Quad along(List<Point> hull, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point p : hull) {
            double u = p.x * cos + p.y * sin;
            double v = p.y * cos - p.x * sin;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        return new Quad(u * cos - v * sin, u * sin + v * cos, right - left, bottom - top, angle);
    }

    /// Andrew's monotone chain.
    private static List<Point> hull(List<Point> points) {
        List<Point> sorted =
                points.stream()
                        .distinct()
                        .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                        .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = new ArrayList<>(chain(sorted));
        hull.addAll(chain(sorted.reversed()));
        return hull;
    }

    /// One half of the hull, without its last point.
    private static List<Point> chain(List<Point> points) {
        List<Point> chain = new ArrayList<>();
        for (Point p : points) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
                chain.removeLast();
            }
            chain.add(p);
        }
        chain.removeLast();
        return chain;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }
}
