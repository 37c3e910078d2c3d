package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Keeps what several answers, asked for in different words, say alike. A small decoder is rarely
/// wrong twice in the same way; where it is unsure, its answers differ. For one thread.
final class Steady {
    private static final double NEAR = 0.6;

    /// Between two languages words can't be compared, so the meaning must be nearer.
    private static final double NEAR_ABROAD = 0.7;

    /// A sentence as near as this speaks of the same thing, so that what it denies is denied.
    private static final double SAME_THING = 0.75;

    /// Without a sentence space, words must be shared.
    private static final double NEAR_BY_WORDS = 0.35;

    /// Least share of the words of a claim that the sentences which bear it out must have.
    private static final double COVERED = 0.66;

    /// The same for Chinese, whose pairs of characters change with every word order.
    private static final double COVERED_CHINESE = 0.5;

    private static final int WITNESSES = 2;
    private static final Pattern CONTRAST =
            Pattern.compile("[,;] (?:while|whereas|but) |; |，而(?=\\p{IsHan})|；");

    private final Nearness nearness;

    /// All answers, sentences that set one thing against another cut in two.
    private final List<Answer> heard = new ArrayList<>();

    Steady(Nearness nearness) {
        this.nearness = nearness;
    }

    /// One answer.
    ///
    /// @param foreign whether it is in another language than the deck
    record Answer(List<String> sentences, boolean foreign) {
        Answer {
            sentences = List.copyOf(sentences);
        }
    }

    /// Adds an answer to what is known; claims of others are held against it from now on.
    ///
    /// @return its number
    int hear(Answer answer) {
        List<String> clauses = new ArrayList<>();
        for (String sentence : answer.sentences) {
            clauses.addAll(List.of(CONTRAST.split(sentence, -1)));
        }
        nearness.learn(clauses);
        heard.add(new Answer(clauses, answer.foreign));
        return heard.size() - 1;
    }

    /// How many other answers bear a claim out; 0 where more than half as many say the contrary.
    ///
    /// @param from number of the answer it stands in
    int witnesses(String claim, int from) {
        int found = 0;
        int against = 0;
        for (int i = 0; i < heard.size(); i++) {
            Answer other = heard.get(i);
            if (i != from && !other.sentences.isEmpty()) {
                int says = says(claim, other, other.foreign != heard.get(from).foreign);
                found += Math.max(0, says);
                against -= Math.min(0, says);
            }
        }
        return 2 * against > found ? 0 : found;
    }

    /// 1 where an answer bears a claim out, -1 where it says the contrary, else 0.
    private int says(String claim, Answer other, boolean abroad) {
        double least = abroad ? NEAR_ABROAD : NEAR;
        if (nearness.encoder() == null) {
            least = NEAR_BY_WORDS;
        }
        double near = least;
        List<String> nearest =
                other.sentences.stream()
                        .filter(each -> nearness.of(claim, each) >= near)
                        .sorted(Comparator.comparingDouble(each -> -nearness.of(claim, each)))
                        .limit(WITNESSES)
                        .toList();
        if (nearest.isEmpty()) {
            return 0;
        }
        Bearing bearing = Bearing.of(claim);
        String whole = String.join(" ", nearest);
        double covered = claim.codePoints().anyMatch(Lines::isHan) ? COVERED_CHINESE : COVERED;
        boolean held =
                Claims.numbersStandIn(claim, whole)
                        && (abroad
                                || (Claims.namesStandIn(claim, whole)
                                        && Nearness.covered(claim, whole) >= covered));
        if (held && nearest.stream().anyMatch(e -> bearing.isBorneOutBy(Bearing.of(e)))) {
            return 1;
        }
        boolean same = nearness.of(claim, nearest.getFirst()) >= SAME_THING;
        return same && bearing.isContradictedBy(Bearing.of(nearest.getFirst())) ? -1 : 0;
    }
}
