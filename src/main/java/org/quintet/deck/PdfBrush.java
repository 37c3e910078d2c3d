package org.quintet.deck;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.quintet.core.deck.SlidePicture;

/// Writes what is painted as operators of a page of a PDF.
final class PdfBrush implements Brush {
    /// Pixels of a unit of a picture.
    private static final double SCALE = 1.5;

    /// What turns a quadratic curve into a cubic one.
    private static final double CUBIC = 2.0 / 3;

    private final PDDocument document;
    private final PDPageContentStream out;
    private final AffineTransform place;
    private final PDFont regular;
    private final PDFont strong;
    private final Artist artist;
    private final Look look;

    /// @param place from units of the slide to points of the page, y upwards
    PdfBrush(
            PDDocument document,
            PDPageContentStream out,
            AffineTransform place,
            PdfFonts fonts,
            Artist artist,
            Look look) {
        this.document = document;
        this.out = out;
        this.place = place;
        this.regular = fonts.regular();
        this.strong = fonts.strong();
        this.artist = artist;
        this.look = look;
    }

    @Override
    public void fill(Shape shape, int colour) {
        try {
            out.setNonStrokingColor(new Color(colour));
            path(shape);
            out.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void draw(Shape shape, double thickness, int colour) {
        try {
            out.setStrokingColor(new Color(colour));
            out.setLineWidth((float) (thickness * place.getScaleX()));
            out.setLineJoinStyle(1);
            path(shape);
            out.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void text(String text, Point2D foot, double size, boolean bold, int colour) {
        Point2D at = place.transform(foot, null);
        try {
            out.beginText();
            out.setNonStrokingColor(new Color(colour));
            out.setFont(bold ? strong : regular, (float) (size * place.getScaleX()));
            out.setTextMatrix(Matrix.getTranslateInstance((float) at.getX(), (float) at.getY()));
            out.showText(text);
            out.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void picture(SlidePicture picture, Area area, Shape cut) {
        try {
            PDImageXObject image =
                    LosslessFactory.createFromImage(
                            document, artist.draw(picture, look, area, SCALE));
            Point2D low = place.transform(new Point2D.Double(area.x(), area.bottom()), null);
            out.saveGraphicsState();
            path(cut);
            out.clip();
            out.drawImage(
                    image,
                    (float) low.getX(),
                    (float) low.getY(),
                    (float) (area.width() * place.getScaleX()),
                    (float) (area.height() * place.getScaleX()));
            out.restoreGraphicsState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void path(Shape shape) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(place); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                        out.curveTo(
                                (float) (x + CUBIC * (at[0] - x)),
                                (float) (y + CUBIC * (at[1] - y)),
                                (float) (at[2] + CUBIC * (at[0] - at[2])),
                                (float) (at[3] + CUBIC * (at[1] - at[3])),
                                at[2],
                                at[3]);
                case PathIterator.SEG_CUBICTO ->
                        out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> out.closePath();
            }
            int last =
                    switch (path.currentSegment(at)) {
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 4;
                        default -> 0;
                    };
            x = at[last];
            y = at[last + 1];
        }
    }
}
