package org.quintet.deck;

import java.awt.geom.Rectangle2D;

/// A rectangle on a slide, in units of 1/96 inch, origin at the upper left. Immutable.
record Area(double x, double y, double width, double height) {
    /// A whole slide of 13.333 × 7.5 inch.
    static final Area SLIDE = new Area(0, 0, 1280, 720);

    /// An area between two corners.
    static Area between(double left, double top, double right, double bottom) {
        return new Area(left, top, right - left, bottom - top);
    }

    /// An area around a middle.
    static Area around(double x, double y, double width, double height) {
        return new Area(x - width / 2, y - height / 2, width, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    /// The same without a margin on each side.
    Area inset(double sides, double ends) {
        return new Area(x + sides, y + ends, width - 2 * sides, height - 2 * ends);
    }

    /// One of several columns with gaps between them.
    Area column(int index, int count, double gap) {
        double each = (width - gap * (count - 1)) / count;
        return new Area(x + index * (each + gap), y, each, height);
    }

    /// One of several rows with gaps between them.
    Area row(int index, int count, double gap) {
        double each = (height - gap * (count - 1)) / count;
        return new Area(x, y + index * (each + gap), width, each);
    }

    /// Whether another lies in it, but for a rounding.
    boolean holds(Area other) {
        double slack = 0.5;
        return other.x >= x - slack
                && other.y >= y - slack
                && other.right() <= right() + slack
                && other.bottom() <= bottom() + slack;
    }

    Rectangle2D rectangle() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
