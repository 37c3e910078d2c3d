package org.quintet.fusion;

/// How surely something may be said.
enum Certainty {
    /// Plainly.
    SURE,
    /// With "probably".
    LIKELY,
    /// With "perhaps".
    MAYBE,
    /// Not at all.
    UNKNOWN;

    private static final double SURE_FROM = 0.75;
    private static final double LIKELY_FROM = 0.55;
    private static final double MAYBE_FROM = 0.45;

    private static final double SEEN_FROM = 0.65;
    private static final double PERSON_SEEN_FROM = 0.5;
    private static final double LIKELY_SEEN_FROM = 0.45;
    private static final double MAYBE_SEEN_FROM = 0.38;
    private static final double DRAWN_FROM = 0.7;
    private static final double LIKELY_DRAWN_FROM = 0.6;

    /// For the probability of a class by the classifier, or the sum over a group.
    static Certainty ofSubject(double probability) {
        return band(probability, SURE_FROM, LIKELY_FROM, MAYBE_FROM);
    }

    /// For the score of the detector, which is right more often than it says of people, and knows
    /// photos better than drawings.
    static Certainty ofThing(double score, boolean person, boolean drawn) {
        return drawn
                ? band(score, DRAWN_FROM, LIKELY_DRAWN_FROM, LIKELY_DRAWN_FROM)
                : band(
                        score,
                        person ? PERSON_SEEN_FROM : SEEN_FROM,
                        LIKELY_SEEN_FROM,
                        MAYBE_SEEN_FROM);
    }

    private static Certainty band(double value, double sure, double likely, double maybe) {
        if (value >= sure) {
            return SURE;
        }
        if (value >= likely) {
            return LIKELY;
        }
        return value >= maybe ? MAYBE : UNKNOWN;
    }
}
