package org.quintet.illustration.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.quintet.illustration.ScenePalette;
import org.quintet.illustration.Typeface;
import org.quintet.illustration.icon.IconPainter;
import org.quintet.illustration.scene.Mark.Spot;

/// Paints a scene. Thread-safe.
public final class Painter {
    /// How much of a disc its drawing fills.
    private static final double FILLED = 1.24;

    private static final int SHADOW = 0x1A1D2B;

    /// Where the letters of a line stand, as a share of its height.
    private static final double BASELINE = 0.78;

    private final Typeface typeface;
    private final IconPainter icons;

    /// Letters and drawings to paint with.
    public Painter(Typeface typeface, IconPainter icons) {
        this.typeface = typeface;
        this.icons = icons;
    }

    /// Paints at a size in pixels.
    public BufferedImage paint(Scene scene, ScenePalette palette, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(width / scene.width(), height / scene.height());
        new Backdrop(graphics, palette, scene).draw();
        scene.marks().forEach(mark -> paint(mark, graphics));
        graphics.dispose();
        return image;
    }

    private void paint(Mark mark, Graphics2D graphics) {
        switch (mark) {
            case Mark.Medal medal -> {
                disc(medal.x(), medal.y(), medal.radius(), medal.fill(), medal.ring(), graphics);
                double side = medal.radius() * FILLED;
                icons.paint(
                        medal.icon(), graphics, medal.x() - side / 2, medal.y() - side / 2, side);
            }
            case Mark.Disc disc ->
                    disc(disc.x(), disc.y(), disc.radius(), disc.fill(), disc.ring(), graphics);
            case Mark.Panel panel -> panel(panel, graphics);
            case Mark.Text text -> text(text, graphics);
            case Mark.Way way -> way(way, graphics);
        }
    }

    private static void disc(
            double x, double y, double radius, int fill, int ring, Graphics2D graphics) {
        shadow(
                new Ellipse2D.Double(
                        x - radius, y - radius + radius * 0.05, 2 * radius, 2 * radius),
                radius * 0.04,
                graphics);
        Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setColor(new Color(fill));
        graphics.fill(disc);
        graphics.setColor(new Color(ring));
        graphics.setStroke(new BasicStroke((float) Math.clamp(radius * 0.05, 2, 5)));
        graphics.draw(disc);
    }

    /// A soft edge; what is drawn over the shape hides its inside.
    private static void shadow(Shape shape, double soft, Graphics2D graphics) {
        graphics.setColor(new Color(SHADOW >> 16 & 0xFF, SHADOW >> 8 & 0xFF, SHADOW & 0xFF, 16));
        for (int i = 1; i <= 4; i++) {
            graphics.setStroke(new BasicStroke((float) (i * soft)));
            graphics.draw(shape);
        }
    }

    private static void panel(Mark.Panel panel, Graphics2D graphics) {
        Box box = panel.box();
        double round = 2 * panel.round();
        if (panel.shadow()) {
            shadow(
                    new RoundRectangle2D.Double(
                            box.x(), box.y() + 3, box.width(), box.height(), round, round),
                    2.6,
                    graphics);
        }
        Shape shape =
                new RoundRectangle2D.Double(
                        box.x(), box.y(), box.width(), box.height(), round, round);
        graphics.setColor(new Color(panel.fill()));
        graphics.fill(shape);
        if (panel.strip() != panel.fill()) {
            Area strip = new Area(shape);
            strip.intersect(new Area(new Rectangle2D.Double(box.x(), box.y(), box.width(), 9)));
            graphics.setColor(new Color(panel.strip()));
            graphics.fill(strip);
        }
    }

    private void text(Mark.Text text, Graphics2D graphics) {
        graphics.setColor(new Color(text.ink()));
        double line = text.size() * Lettering.LEADING;
        double baseline = text.box().y() + line * BASELINE;
        for (String words : text.lines()) {
            boolean strong = typeface.covers(words, true);
            Font font = typeface.font(text.size(), strong);
            graphics.setFont(font);
            double width = typeface.width(words, text.size(), true);
            graphics.drawString(words, (float) (text.box().middle() - width / 2), (float) baseline);
            baseline += line;
        }
    }

    private static void way(Mark.Way way, Graphics2D graphics) {
        List<Spot> spots = way.spots();
        double head = way.arrow() ? way.width() * 3 : 0;
        graphics.setColor(new Color(way.colour()));
        graphics.setStroke(
                new BasicStroke(
                        (float) way.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Spot end = spots.getLast();
        Path2D path = new Path2D.Double();
        path.moveTo(spots.getFirst().x(), spots.getFirst().y());
        Spot neck = spots.getFirst();
        for (Spot spot : spots) {
            if (Math.hypot(spot.x() - end.x(), spot.y() - end.y()) >= head * 0.8) {
                path.lineTo(spot.x(), spot.y());
                neck = spot;
            }
        }
        if (way.arrow()) {
            double angle = Math.atan2(end.y() - neck.y(), end.x() - neck.x());
            path.lineTo(
                    end.x() - head * 0.8 * Math.cos(angle), end.y() - head * 0.8 * Math.sin(angle));
            graphics.draw(path);
            head(end, angle, head, graphics);
        } else {
            path.lineTo(end.x(), end.y());
            graphics.draw(path);
        }
    }

    private static void head(Spot end, double angle, double size, Graphics2D graphics) {
        Path2D head = new Path2D.Double();
        head.moveTo(end.x(), end.y());
        for (double side : new double[] {-0.5, 0.5}) {
            head.lineTo(
                    end.x() - size * Math.cos(angle + side),
                    end.y() - size * Math.sin(angle + side));
        }
        head.closePath();
        graphics.fill(head);
        graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(head);
    }
}
