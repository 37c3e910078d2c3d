package org.quintet.perception.ocr;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.Box;
import org.quintet.perception.ocr.MinimalRectangle.Point;

/// A rectangle in a picture, turned by any angle, in pixels. Immutable.
///
/// @param centreX column of the middle
/// @param centreY row of the middle
/// @param width length along the direction of reading
/// @param height length across it
/// @param angle of the direction of reading, in radians, clockwise from the x axis
record Quad(double centreX, double centreY, double width, double height, double angle) {
    /// How much longer than wide an upright column of text is at least.
    private static final double TALL = 1.5;

    /// A rectangle that is grown by some pixels on every side.
    Quad grown(double along, double across) {
        return new Quad(centreX, centreY, width + 2 * along, height + 2 * across, angle);
    }

    /// The same rectangle in a picture that is scaled.
    Quad scaled(double x, double y) {
        // Pictures are scaled nearly alike in both directions, so that the angle stays.
        double mean = Math.sqrt(x * y);
        return new Quad(centreX * x, centreY * y, width * mean, height * mean, angle);
    }

    /// The same rectangle in a picture that is turned clockwise.
    ///
    /// @param pictureWidth width before the turn
    /// @param pictureHeight height before the turn
    Quad turned(int quarters, int pictureWidth, int pictureHeight) {
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> upright(pictureHeight - centreY, centreX, 1);
            case 2 -> upright(pictureWidth - centreX, pictureHeight - centreY, 2);
            case 3 -> upright(centreY, pictureWidth - centreX, 3);
            default -> this;
        };
    }

    private Quad upright(double x, double y, int quarters) {
        return new Quad(x, y, width, height, angle + quarters * Math.PI / 2).normalized();
    }

    /// The same rectangle, described so that it reads within 45 degrees of left to right.
    Quad normalized() {
        double a = Math.IEEEremainder(angle, Math.PI);
        if (a > Math.PI / 4) {
            return new Quad(centreX, centreY, height, width, a - Math.PI / 2);
        }
        if (a <= -Math.PI / 4) {
            return new Quad(centreX, centreY, height, width, a + Math.PI / 2);
        }
        return new Quad(centreX, centreY, width, height, a);
    }

    /// The same rectangle, read from bottom to top (−1) or from top to bottom (1).
    Quad sideways(int direction) {
        return new Quad(
                centreX,
                centreY,
                /* width= */ height,
                /* height= */ width,
                angle + direction * Math.PI / 2);
    }

    /// Whether it stands rather than lies.
    boolean isTall() {
        return height > TALL * width;
    }

    /// The smallest upright box around it, in fractions of the picture.
    Box box(int pictureWidth, int pictureHeight) {
        double x = halfExtentX();
        double y = halfExtentY();
        return Box.between(
                (centreX - x) / pictureWidth,
                (centreY - y) / pictureHeight,
                (centreX + x) / pictureWidth,
                (centreY + y) / pictureHeight);
    }

    /// Half the width of the upright box around it.
    double halfExtentX() {
        return (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2;
    }

    /// Half the height of the upright box around it.
    double halfExtentY() {
        return (Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height) / 2;
    }

    /// The area in square pixels.
    double area() {
        return width * height;
    }

    /// The four corners.
    List<Point> corners() {
        double cos = Math.cos(angle) / 2;
        double sin = Math.sin(angle) / 2;
        List<Point> corners = new ArrayList<>();
        for (int along = -1; along <= 1; along += 2) {
            for (int across = -1; across <= 1; across += 2) {
                corners.add(
                        new Point(
                                centreX + along * width * cos - across * height * sin,
                                centreY + along * width * sin + across * height * cos));
            }
        }
        return corners;
    }
}
