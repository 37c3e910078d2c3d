package org.quintet.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quintet.core.Box;

/// Like things in even rows.
///
/// @param rows at least 2
/// @param columns at least 2
record Arrangement(int rows, int columns) {
    private static final int FEWEST = 4;
    private static final int MOST = 36;
    private static final double SAME_SIZE = 1.8;

    /// The rows in which boxes lie; empty where they lie otherwise.
    static Optional<Arrangement> of(List<Box> boxes) {
        if (boxes.size() < FEWEST || boxes.size() > MOST || !alike(boxes)) {
            return Optional.empty();
        }
        List<Box> byHeight = new ArrayList<>(boxes);
        byHeight.sort(Comparator.comparingDouble(Box::centreY));
        double height = boxes.stream().mapToDouble(Box::height).average().orElseThrow();
        List<List<Box>> rows = new ArrayList<>();
        for (Box box : byHeight) {
            if (rows.isEmpty() || box.centreY() - rows.getLast().getLast().centreY() > height / 2) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(box);
        }
        int columns = rows.getFirst().size();
        return rows.size() >= 2 && columns >= 2 && rows.stream().allMatch(r -> r.size() == columns)
                ? Optional.of(new Arrangement(rows.size(), columns))
                : Optional.empty();
    }

    private static boolean alike(List<Box> boxes) {
        double most = boxes.stream().mapToDouble(Box::width).max().orElseThrow();
        double least = boxes.stream().mapToDouble(Box::width).min().orElseThrow();
        return most <= SAME_SIZE * least;
    }
}
