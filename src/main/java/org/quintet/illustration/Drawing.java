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

    /// How a shape is filled, and its edge; the light colours of the window.
    enum Paint {
        PAGE("#ffffff", "#ffffff"),
        STEP("#ffffff", "#c9c9c2"),
        FIRST("#edf0ff", "#3b5bdb"),
        QUESTION("#fff0b8", "#8a5a00"),
        NUMBER("#3b5bdb", "#3b5bdb");

        private final String fill;
        private final String edge;

        Paint(String fill, String edge) {
            this.fill = fill;
            this.edge = edge;
        }

        String fill() {
            return fill;
        }

        String edge() {
            return edge;
        }
    }

    /// Colours of text and lines.
    enum Ink {
        TEXT("#1c1d20"),
        MUTED("#5d6067"),
        INVERSE("#ffffff");

        private final String colour;

        Ink(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }
    }
}
