package org.quintet.perception;

/// From the shape of a mouth to how surely it smiles: a smile draws the corners apart and up. The
/// figures were read off faces that plainly smile or plainly do not; between them it stays open.
final class Smile {
    private static final double WIDTH_WEIGHT = 25;
    private static final double LIFT_WEIGHT = 50;
    private static final double EVEN = 19.35;

    private Smile() {}

    /// How surely a mouth smiles, 0 to 1; NaN where it was not seen.
    static double of(FaceMesh.Mouth mouth) {
        if (!mouth.seen()) {
            return Double.NaN;
        }
        double score = WIDTH_WEIGHT * mouth.width() + LIFT_WEIGHT * mouth.lift() - EVEN;
        return 1 / (1 + Math.exp(-score));
    }
}
