package org.quintet.task.deck;

/// Whether a line says only what a text says, as far as words tell. Stateless.
final class Held {
    private static final double SHARE = 0.75;
    private static final int FEWEST_CHARACTERS = 4;

    private Held() {}

    /// Whether the numbers and names of a line stand in a passage.
    static boolean isSourced(String line, String passage) {
        return Claims.numbersStandIn(line, passage) && Claims.namesStandIn(line, passage);
    }

    private static boolean isSameWay(Bearing line, Bearing sentence) {
        return line.isBorneOutBy(sentence) && line.hedges().containsAll(sentence.hedges());
    }

    /// Whether a line is a shorter way to say a sentence: with its words, its numbers and its
    /// names, and the same way round.
    ///
    /// @param around the sentence and what stands before it, where names may come from
    static boolean isShortFor(String line, String sentence, String around) {
        return line.length() >= FEWEST_CHARACTERS
                && isSourced(line, around)
                && Nearness.covered(line, around) >= SHARE
                && isSameWay(Bearing.of(line), Bearing.of(sentence));
    }
}
