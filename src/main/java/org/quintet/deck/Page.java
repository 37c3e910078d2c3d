package org.quintet.deck;

import java.util.List;
import org.quintet.core.deck.Slide;

/// A slide laid out. Immutable.
///
/// @param kind whose layout it has
/// @param ground what every slide of the kind has, from the back to the front
/// @param pieces what this slide has, from the back to the front
record Page(Slide.Kind kind, Look look, List<Piece.Figure> ground, List<Piece> pieces) {
    /// Copies the lists.
    Page {
        ground = List.copyOf(ground);
        pieces = List.copyOf(pieces);
    }

    /// How many areas their text leaves.
    int overflows() {
        int count = 0;
        for (Piece piece : pieces) {
            boolean fits =
                    switch (piece) {
                        case Piece.Words words -> words.fits() && Area.SLIDE.holds(words.area());
                        case Piece.Grid grid -> grid.fits() && Area.SLIDE.holds(grid.area());
                        case Piece.Figure figure -> true;
                        case Piece.Image image -> true;
                        case Piece.Graph graph -> true;
                    };
            count += fits ? 0 : 1;
        }
        return count;
    }
}
