package org.quintet.task.support;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// Counts what was found against what is right: the same kind at an overlapping place, one for one.
final class EntityScore {
    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
    private final List<String> faults = new ArrayList<>();

    /// Adds a question.
    void add(Gold gold, List<Entity> found) {
        List<Entity> left = new ArrayList<>(found);
        for (Entity right : gold.entities()) {
            Entity hit =
                    left.stream().filter(entity -> matches(right, entity)).findFirst().orElse(null);
            if (hit == null) {
                count(right.kind())[2]++;
                faults.add("missed " + right.kind() + " " + right.text() + " in: " + gold.text());
            } else {
                left.remove(hit);
                count(right.kind())[0]++;
            }
        }
        for (Entity wrong : left) {
            count(wrong.kind())[1]++;
            faults.add("wrong " + wrong.kind() + " " + wrong.text() + " in: " + gold.text());
        }
    }

    private int[] count(Kind kind) {
        return counts.computeIfAbsent(kind, _ -> new int[3]);
    }

    private static boolean matches(Entity right, Entity found) {
        return right.kind() == found.kind()
                && right.start() < found.end()
                && found.start() < right.end();
    }

    /// The harmonic mean of precision and recall over all kinds.
    double f1() {
        int[] all = new int[3];
        counts.values()
                .forEach(
                        each -> {
                            for (int i = 0; i < all.length; i++) {
                                all[i] += each[i];
                            }
                        });
        return f1(all);
    }

    private static double f1(int[] count) {
        return 2.0 * count[0] / (2.0 * count[0] + count[1] + count[2]);
    }

    /// The figures of each kind.
    String table() {
        StringBuilder table = new StringBuilder();
        counts.forEach(
                (kind, count) ->
                        table.append(
                                String.format(
                                        Locale.ROOT,
                                        "%-9s F1 %.3f (right %d, wrong %d, missed %d)%n",
                                        kind,
                                        f1(count),
                                        count[0],
                                        count[1],
                                        count[2])));
        return table.toString();
    }

    /// What went wrong, for reading.
    List<String> faults() {
        return faults;
    }
}
