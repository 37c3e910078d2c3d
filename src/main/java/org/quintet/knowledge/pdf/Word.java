package org.quintet.knowledge.pdf;

/// Letters that were set together. Places are in points from the top left of the page. Immutable.
///
/// @param base height of the line the letters stand on
/// @param size of the letters
record Word(String text, double left, double right, double base, double size, boolean bold) {
    /// How much of a letter is above the line it stands on, and how much below.
    private static final double ABOVE = 0.75;

    private static final double BELOW = 0.2;

    double top() {
        return base - ABOVE * size;
    }

    double bottom() {
        return base + BELOW * size;
    }

    /// Whether both stand on one line, also where one is set a little higher or lower.
    boolean sharesLine(Word other) {
        double both = Math.min(bottom(), other.bottom()) - Math.max(top(), other.top());
        return both > 0.5 * Math.min(bottom() - top(), other.bottom() - other.top());
    }
}
