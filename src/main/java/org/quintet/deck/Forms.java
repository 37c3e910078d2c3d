package org.quintet.deck;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.quintet.deck.Piece.Form;

/// Outlines of forms.
final class Forms {
    private Forms() {}

    /// @param round radius of a card
    /// @param turn clockwise, in degrees
    static Shape outline(Form form, Area area, double round, double turn) {
        Shape shape =
                switch (form) {
                    case RECTANGLE -> area.rectangle();
                    case CARD -> rounded(area, cardRound(area, round));
                    case PILL -> rounded(area, Math.min(area.width(), area.height()) / 2);
                    case OVAL, RING ->
                            new Ellipse2D.Double(area.x(), area.y(), area.width(), area.height());
                    case ARROW -> arrow(area);
                };
        return turn == 0
                ? shape
                : AffineTransform.getRotateInstance(
                                Math.toRadians(turn), area.centreX(), area.centreY())
                        .createTransformedShape(shape);
    }

    /// Radius of a card: that of the theme, less where the card is low.
    static double cardRound(Area area, double round) {
        return Math.min(round * 0.75, Math.min(area.width(), area.height()) / 2);
    }

    static Shape rounded(Area area, double radius) {
        return radius <= 0
                ? area.rectangle()
                : new RoundRectangle2D.Double(
                        area.x(), area.y(), area.width(), area.height(), 2 * radius, 2 * radius);
    }

    private static Shape arrow(Area area) {
        Path2D path = new Path2D.Double();
        path.moveTo(area.x(), area.y());
        path.lineTo(area.right(), area.centreY());
        path.lineTo(area.x(), area.bottom());
        path.closePath();
        return path;
    }
}
