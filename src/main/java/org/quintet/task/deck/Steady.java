package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps of two answers to the same question, asked in different words, what both say. A small
/// decoder is rarely wrong twice in the same way; where it is unsure, its answers differ. For one
/// thread.
final class Steady {
    private static final double NEAR = 0.62;

    /// Without a sentence space, words must be shared.
    private static final double NEAR_BY_WORDS = 0.4;

    /// Least share of the terms of a claim that the other answer has, where both are in one
    /// language.
    private static final double COVERED = 0.5;

    private final Nearness nearness;

    Steady(Nearness nearness) {
        this.nearness = nearness;
    }

    /// The sentences of the first answer that the second one bears out, in order.
    ///
    /// @param sameTongue whether both are in one language
    List<String> shared(List<String> answer, List<String> other, boolean sameTongue) {
        List<String> kept = new ArrayList<>();
        if (other.isEmpty()) {
            return kept;
        }
        List<String> all = new ArrayList<>(answer);
        all.addAll(other);
        nearness.learn(all);
        String whole = String.join(" ", other);
        for (String claim : answer) {
            if (isBorneOut(claim, other, whole, sameTongue)) {
                kept.add(claim);
            }
        }
        return kept;
    }

    private boolean isBorneOut(
            String claim, List<String> other, String whole, boolean sameTongue) {
        Bearing bearing = Bearing.of(claim);
        List<String> nearest =
                other.stream()
                        .sorted(Comparator.comparingDouble(each -> -nearness.of(claim, each)))
                        .toList();
        double least = nearness.encoder() == null ? NEAR_BY_WORDS : NEAR;
        return nearness.of(claim, nearest.getFirst()) >= least
                && nearest.stream()
                        .filter(each -> nearness.of(claim, each) >= least)
                        .anyMatch(each -> bearing.isBorneOutBy(Bearing.of(each)))
                && !bearing.isContradictedBy(Bearing.of(nearest.getFirst()))
                && Claims.numbersStandIn(claim, whole)
                && (!sameTongue
                        || (Claims.namesStandIn(claim, whole)
                                && Nearness.covered(claim, whole) >= COVERED));
    }
}
