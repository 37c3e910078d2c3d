package org.quintet.illustration.scene;

/// Where a thing goes.
///
/// @param thing its index
/// @param radius of the disc around its drawing
/// @param label the room its label may take; the text stands at the top of it, or in its middle
///   where it lies on a block
/// @param block the colour of the block that the label lies on; [#OPEN] where it brings its own
/// @param number written beside it; 0 for none
/// @param main whether it is the most important one
record Slot(
        int thing,
        double x,
        double y,
        double radius,
        Box label,
        int block,
        int number,
        boolean main) {
    static final int OPEN = -1;

    /// With its label below the drawing.
    static Slot of(int thing, double x, double y, double radius, double width, double height) {
        return new Slot(
                thing,
                x,
                y,
                radius,
                new Box(x - width / 2, y + radius + 10, width, height),
                OPEN,
                0,
                false);
    }

    Slot numbered(int value) {
        return new Slot(thing, x, y, radius, label, block, value, main);
    }

    Slot asMain() {
        return new Slot(thing, x, y, radius, label, block, number, true);
    }
}
