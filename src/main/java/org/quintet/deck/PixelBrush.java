package org.quintet.deck;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import org.quintet.core.deck.SlidePicture;
import org.quintet.illustration.Typeface;

/// Paints on pixels.
final class PixelBrush implements Brush {
    private final Graphics2D graphics;
    private final Typeface typeface;
    private final Artist artist;
    private final Look look;
    private final double scale;

    /// @param graphics of the image, not scaled; the caller disposes of it
    /// @param scale pixels of a unit
    PixelBrush(Graphics2D graphics, double scale, Typeface typeface, Artist artist, Look look) {
        this.graphics = graphics;
        this.typeface = typeface;
        this.artist = artist;
        this.look = look;
        this.scale = scale;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.scale(scale, scale);
    }

    @Override
    public void fill(Shape shape, int colour) {
        graphics.setColor(new Color(colour));
        graphics.fill(shape);
    }

    @Override
    public void draw(Shape shape, double thickness, int colour) {
        graphics.setColor(new Color(colour));
        graphics.setStroke(
                new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    @Override
    public void text(String text, Point2D foot, double size, boolean strong, int colour) {
        graphics.setColor(new Color(colour));
        graphics.setFont(typeface.font(size, strong));
        graphics.drawString(text, (float) foot.getX(), (float) foot.getY());
    }

    @Override
    public void picture(SlidePicture picture, Area area, Shape cut) {
        BufferedImage image = artist.draw(picture, look, area, scale);
        // A paint, unlike a clip, has smooth edges.
        graphics.setPaint(new TexturePaint(image, area.rectangle()));
        graphics.fill(cut);
    }
}
