package org.quintet.core;

/// A rectangle in a picture, in fractions of its width and height, origin at the upper left.
///
/// @param left left edge, 0 to 1
/// @param top upper edge, 0 to 1
/// @param width width, 0 to 1
/// @param height height, 0 to 1
public record Box(double left, double top, double width, double height) {
    /// The box of the whole picture.
    public static final Box WHOLE = new Box(0, 0, 1, 1);

    /// A box between two corners, cut to the picture.
    public static Box between(double left, double top, double right, double bottom) {
        double l = Math.clamp(left, 0, 1);
        double t = Math.clamp(top, 0, 1);
        return new Box(
                l,
                t,
                Math.max(0, Math.clamp(right, 0, 1) - l),
                Math.max(0, Math.clamp(bottom, 0, 1) - t));
    }

    /// The right edge.
    public double right() {
        return left + width;
    }

    /// The lower edge.
    public double bottom() {
        return top + height;
    }

    /// The middle, from the left.
    public double centreX() {
        return left + width / 2;
    }

    /// The middle, from the top.
    public double centreY() {
        return top + height / 2;
    }

    /// The share of the picture this box covers.
    public double area() {
        return width * height;
    }

    /// The area both boxes cover.
    public double overlap(Box other) {
        double w = Math.min(right(), other.right()) - Math.max(left, other.left);
        double h = Math.min(bottom(), other.bottom()) - Math.max(top, other.top);
        return w <= 0 || h <= 0 ? 0 : w * h;
    }

    /// Intersection over union: 1 for equal boxes, 0 for separate ones.
    public double iou(Box other) {
        double both = overlap(other);
        double either = area() + other.area() - both;
        return either <= 0 ? 0 : both / either;
    }

    /// The share of this box that lies in the other.
    public double inside(Box other) {
        return area() <= 0 ? 0 : overlap(other) / area();
    }
}
