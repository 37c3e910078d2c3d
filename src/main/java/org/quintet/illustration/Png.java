package org.quintet.illustration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.quintet.illustration.Drawing.Ink;
import org.quintet.illustration.Drawing.Paint;
import org.quintet.illustration.Drawing.Point;
import org.quintet.illustration.Drawing.Shape;

/// Paints a drawing as PNG, two pixels a unit.
final class Png {
    private static final int SCALE = 2;
    private static final double ROUND = 16;
    private static final double HEAD = 9;

    private final Typeface typeface;
    private final boolean dark;

    /// @param dark whether in the colours of the dark window
    Png(Typeface typeface, boolean dark) {
        this.typeface = typeface;
        this.dark = dark;
    }

    byte[] paint(Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(drawing), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    BufferedImage image(Drawing drawing) {
        BufferedImage image =
                new BufferedImage(
                        drawing.width() * SCALE,
                        drawing.height() * SCALE,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        drawing.shapes().forEach(shape -> paint(shape, graphics));
        graphics.dispose();
        return image;
    }

    private void paint(Shape shape, Graphics2D graphics) {
        switch (shape) {
            case Shape.Box box -> {
                double round = box.paint() == Paint.PAGE ? 0 : ROUND;
                fill(
                        new RoundRectangle2D.Double(
                                box.x(), box.y(), box.width(), box.height(), round, round),
                        box.paint(),
                        graphics);
            }
            case Shape.Rhombus r -> {
                Path2D path = new Path2D.Double();
                path.moveTo(r.x() + r.width() / 2, r.y());
                path.lineTo(r.x() + r.width(), r.y() + r.height() / 2);
                path.lineTo(r.x() + r.width() / 2, r.y() + r.height());
                path.lineTo(r.x(), r.y() + r.height() / 2);
                path.closePath();
                fill(path, r.paint(), graphics);
            }
            case Shape.Disc disc ->
                    fill(
                            new Ellipse2D.Double(
                                    disc.x() - disc.radius(),
                                    disc.y() - disc.radius(),
                                    2 * disc.radius(),
                                    2 * disc.radius()),
                            disc.paint(),
                            graphics);
            case Shape.Way way -> paint(way, graphics);
            case Shape.Line line -> paint(line, graphics);
        }
    }

    private void fill(java.awt.Shape shape, Paint paint, Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(1));
        graphics.setColor(Color.decode(paint.fill(dark)));
        graphics.fill(shape);
        graphics.setColor(Color.decode(paint.edge(dark)));
        graphics.draw(shape);
    }

    private void paint(Shape.Way way, Graphics2D graphics) {
        graphics.setColor(Color.decode(Ink.MUTED.colour(dark)));
        graphics.setStroke(new BasicStroke(1.5f));
        List<Point> points = way.points();
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        graphics.draw(path);
        if (way.arrow()) {
            head(points.get(points.size() - 2), points.getLast(), graphics);
        }
    }

    private static void head(Point from, Point to, Graphics2D graphics) {
        double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
        Path2D head = new Path2D.Double();
        head.moveTo(to.x(), to.y());
        for (double side : new double[] {-0.45, 0.45}) {
            head.lineTo(
                    to.x() - HEAD * Math.cos(angle + side), to.y() - HEAD * Math.sin(angle + side));
        }
        head.closePath();
        graphics.fill(head);
    }

    private void paint(Shape.Line line, Graphics2D graphics) {
        Font font = typeface.font(line.size(), line.strong() && typeface.covers(line.text(), true));
        graphics.setFont(font);
        graphics.setColor(Color.decode(line.ink().colour(dark)));
        double left = line.middle() ? line.x() - line.width() / 2 : line.x();
        graphics.drawString(line.text(), (float) left, (float) line.baseline());
    }
}
