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
    private static final double LIKELY_FROM = 0.5;
    private static final double MAYBE_FROM = 0.35;

    private static final double SEEN_FROM = 0.5;
    private static final double LIKELY_SEEN_FROM = 0.42;

    private static final double READ_FROM = 0.8;

    /// For the probability of a class by the classifier, or the sum over a group.
    static Certainty ofSubject(double probability) {
        return band(probability, SURE_FROM, LIKELY_FROM, MAYBE_FROM);
    }

    /// For the score of the detector, whose 0.5 is right far more often than half the time.
    static Certainty ofThing(double score) {
        return band(score, SEEN_FROM, LIKELY_SEEN_FROM, MAYBE_FROM);
    }

    /// For a line of text by the mean probability of its characters.
    static Certainty ofText(double confidence) {
        return band(confidence, READ_FROM, LIKELY_FROM, LIKELY_FROM);
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
