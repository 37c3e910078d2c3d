package org.quintet.illustration.scene;

import java.util.List;
import org.quintet.illustration.icon.Icon;

/// Something in a scene; colours are `0xRRGGBB`. Immutable.
sealed interface Mark {
    /// A drawing on a disc.
    record Medal(Icon icon, double x, double y, double radius, int fill, int ring)
            implements Mark {}

    /// A disc.
    record Disc(double x, double y, double radius, int fill, int ring) implements Mark {}

    /// A rectangle with round corners.
    ///
    /// @param strip colour of a bar along its upper edge; that of `fill` for none
    record Panel(Box box, double round, int fill, int strip, boolean shadow) implements Mark {}

    /// Lines of text, each centred.
    ///
    /// @param box exactly around them, as measured
    /// @param behind the colour they stand on
    record Text(List<String> lines, double size, Box box, int ink, int behind) implements Mark {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// A way through points, with an arrow's head at its end where wanted.
    record Way(List<Spot> spots, boolean arrow, double width, int colour) implements Mark {
        public Way {
            spots = List.copyOf(spots);
        }
    }

    /// A place.
    record Spot(double x, double y) {}
}
