package org.quintet.deck;

import java.awt.Shape;
import java.awt.geom.Point2D;
import org.quintet.core.deck.SlidePicture;

/// What a page is painted with: pixels, or operators of a PDF. Coordinates are those of the slide,
/// y downwards; colours are 0xRRGGBB. For one thread.
interface Brush {
    void fill(Shape shape, int colour);

    void draw(Shape shape, double thickness, int colour);

    /// Letters that the font has.
    ///
    /// @param foot where the first letter stands
    /// @param size in units
    void text(String text, Point2D foot, double size, boolean strong, int colour);

    /// A picture in an area, cut to a shape.
    void picture(SlidePicture picture, Area area, Shape cut);
}
