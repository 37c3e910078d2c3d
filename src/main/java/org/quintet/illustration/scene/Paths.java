package org.quintet.illustration.scene;

import java.util.ArrayList;
import java.util.List;
import org.quintet.illustration.scene.Mark.Spot;

/// Ways as many short pieces, and what of them is open to be drawn.
final class Paths {
    private static final double PIECE = 3;

    /// What is shorter is not worth an arrow.
    private static final double SHORTEST = 16;

    private Paths() {}

    /// Straight from corner to corner.
    static List<Spot> straight(Spot... corners) {
        List<Spot> spots = new ArrayList<>(List.of(corners[0]));
        for (int i = 1; i < corners.length; i++) {
            double dx = corners[i].x() - corners[i - 1].x();
            double dy = corners[i].y() - corners[i - 1].y();
            int pieces = (int) Math.max(1, Math.ceil(Math.hypot(dx, dy) / PIECE));
            for (int p = 1; p <= pieces; p++) {
                spots.add(
                        new Spot(
                                corners[i - 1].x() + dx * p / pieces,
                                corners[i - 1].y() + dy * p / pieces));
            }
        }
        return spots;
    }

    /// A part of an ellipse; angles in radians, clockwise from the right.
    static List<Spot> arc(double x, double y, double rx, double ry, double from, double to) {
        int pieces = (int) Math.max(2, Math.ceil(Math.abs(to - from) * Math.max(rx, ry) / PIECE));
        List<Spot> spots = new ArrayList<>();
        for (int p = 0; p <= pieces; p++) {
            double angle = from + (to - from) * p / pieces;
            spots.add(new Spot(x + rx * Math.cos(angle), y + ry * Math.sin(angle)));
        }
        return spots;
    }

    /// The longest piece of a way that touches nothing; empty where that is too short.
    static List<Spot> open(List<Spot> way, List<Box> things) {
        int best = 0;
        int bestEnd = 0;
        int start = 0;
        for (int i = 0; i <= way.size(); i++) {
            boolean blocked = i == way.size() || touches(way.get(i), things);
            if (blocked) {
                if (i - start > best) {
                    best = i - start;
                    bestEnd = i;
                }
                start = i + 1;
            }
        }
        List<Spot> open = way.subList(bestEnd - best, bestEnd);
        return length(open) < SHORTEST ? List.of() : open;
    }

    private static boolean touches(Spot spot, List<Box> things) {
        return things.stream().anyMatch(box -> box.holds(spot.x(), spot.y()));
    }

    private static double length(List<Spot> spots) {
        double length = 0;
        for (int i = 1; i < spots.size(); i++) {
            length +=
                    Math.hypot(
                            spots.get(i).x() - spots.get(i - 1).x(),
                            spots.get(i).y() - spots.get(i - 1).y());
        }
        return length;
    }
}
