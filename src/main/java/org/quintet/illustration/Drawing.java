package org.quintet.illustration;

import java.util.List;

/// A diagram laid out: shapes with their places, in units of 1/96 inch. Immutable.
///
/// @param title what it shows
/// @param description all that it says, in words, for those who do not see it
/// @param shapes from the back to the front
record Drawing(String title, String description, int width, int height, List<Shape> shapes) {
    Drawing {
        shapes = List.copyOf(shapes);
    }

    /// Something drawn.
    sealed interface Shape {
        /// A rectangle with round corners.
        record Box(double x, double y, double width, double height, Paint paint) implements Shape {}

        /// A rhombus in a rectangle.
        record Rhombus(double x, double y, double width, double height, Paint paint)
                implements Shape {}

        /// A disc.
        record Disc(double x, double y, double radius, Paint paint) implements Shape {}

        /// A way through points, with an arrow's head at its end where wanted.
        record Way(List<Point> points, boolean arrow) implements Shape {}

        /// A line of text.
        ///
        /// @param x its middle, or its left edge
        /// @param baseline where its letters stand
        /// @param width as measured
        record Line(
                String text,
                double x,
                double baseline,
                double width,
                double size,
                boolean strong,
                boolean middle,
                Ink ink)
                implements Shape {}
    }

    /// A place.
    record Point(double x, double y) {}

    /// How a shape is filled, and its edge; the light and the dark colours of the window.
    enum Paint {
        PAGE("#ffffff", "#ffffff", "#1f2125", "#1f2125"),
        STEP("#ffffff", "#c9c9c2", "#26282d", "#4a4d55"),
        FIRST("#edf0ff", "#3b5bdb", "#262c4a", "#91a7ff"),
        QUESTION("#fff0b8", "#8a5a00", "#3d3213", "#ffd866"),
        NUMBER("#3b5bdb", "#3b5bdb", "#3b5bdb", "#3b5bdb");

        private final String fill;
        private final String edge;
        private final String darkFill;
        private final String darkEdge;

        Paint(String fill, String edge, String darkFill, String darkEdge) {
            this.fill = fill;
            this.edge = edge;
            this.darkFill = darkFill;
            this.darkEdge = darkEdge;
        }

        String fill(boolean dark) {
            return dark ? darkFill : fill;
        }

        String edge(boolean dark) {
            return dark ? darkEdge : edge;
        }
    }

    /// Colours of text and lines.
    enum Ink {
        TEXT("#1c1d20", "#f2f2f4"),
        MUTED("#5d6067", "#a9adb6"),
        INVERSE("#ffffff", "#ffffff");

        private final String colour;
        private final String darkColour;

        Ink(String colour, String darkColour) {
            this.colour = colour;
            this.darkColour = darkColour;
        }

        String colour(boolean dark) {
            return dark ? darkColour : colour;
        }
    }
}
