package org.quintet.illustration.scene;

/// A rectangle, in units of the scene.
record Box(double x, double y, double width, double height) {
    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return x + width / 2;
    }

    boolean holds(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
