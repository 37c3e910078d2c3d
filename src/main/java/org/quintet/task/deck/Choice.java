package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quintet.task.deck.Material.Sentence;

/// Chooses the sentences that together stand for a section: near to all others, unlike each other,
/// those with numbers and the first one before the rest. For one thread.
final class Choice {
    private static final double FIRST = 0.15;
    private static final double FIGURES = 0.1;

    private final Nearness nearness;

    Choice(Nearness nearness) {
        this.nearness = nearness;
    }

    /// At most so many, in the order of the source, none that is said in `before` already.
    List<Sentence> of(List<Sentence> sentences, int most, List<String> before) {
        List<Sentence> fresh = new ArrayList<>();
        nearness.learn(sentences.stream().map(Sentence::text).toList());
        for (Sentence each : sentences) {
            if (!each.row()
                    && before.stream().noneMatch(said -> nearness.same(said, each.text()))
                    && fresh.stream()
                            .noneMatch(other -> nearness.same(other.text(), each.text()))) {
                fresh.add(each);
            }
        }
        if (fresh.size() <= most) {
            return fresh;
        }
        List<Sentence> chosen = new ArrayList<>();
        while (chosen.size() < most) {
            Sentence best =
                    fresh.stream()
                            .filter(each -> !chosen.contains(each))
                            .max(Comparator.comparingDouble(each -> gain(each, chosen, fresh)))
                            .orElseThrow();
            chosen.add(best);
        }
        chosen.sort(Comparator.comparingInt(fresh::indexOf));
        return chosen;
    }

    /// How much nearer all sentences come to one that is chosen.
    private double gain(Sentence one, List<Sentence> chosen, List<Sentence> all) {
        double gain = 0;
        for (Sentence each : all) {
            double now = nearness.of(one.text(), each.text());
            double had =
                    chosen.stream()
                            .mapToDouble(other -> nearness.of(other.text(), each.text()))
                            .max()
                            .orElse(0);
            gain += Math.max(0, now - had);
        }
        gain /= all.size();
        gain += one.equals(all.getFirst()) ? FIRST : 0;
        gain += Claims.numbers(one.text()).isEmpty() ? 0 : FIGURES;
        return gain;
    }
}
