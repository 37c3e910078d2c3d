package org.quintet.illustration.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.quintet.illustration.ScenePalette;

/// Sky with a light, what floats in it, and the ground. For one use.
final class Backdrop {
    private static final int WHITE = 0xFFFFFF;
    private static final double MUDDY = 7;

    private final Graphics2D graphics;
    private final ScenePalette palette;
    private final double width;
    private final double height;
    private final SplittableRandom random;
    private final int kind;

    Backdrop(Graphics2D graphics, ScenePalette palette, Scene scene) {
        this.graphics = graphics;
        this.palette = palette;
        this.width = scene.width();
        this.height = scene.height();
        this.random = new SplittableRandom(scene.seed());
        this.kind = random.nextInt(12);
    }

    void draw() {
        int top =
                Shades.mix(palette.sky(), palette.dark() ? 0 : WHITE, palette.dark() ? 0.18 : 0.3);
        int low = Shades.mix(palette.sky(), palette.accent(), palette.dark() ? 0.1 : 0.07);
        graphics.setPaint(
                new GradientPaint(0, 0, new Color(top), 0, (float) height, new Color(low)));
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        light();
        switch (kind % 4) {
            case 0 -> clouds();
            case 1 -> dots();
            case 2 -> rings();
            default -> sparks();
        }
        ground();
    }

    private void light() {
        double x = width * new double[] {0.2, 0.5, 0.8}[kind % 3];
        double radius = height * 0.62;
        int tone = Shades.mix(warm(kind), WHITE, 0.35);
        graphics.setPaint(
                new RadialGradientPaint(
                        (float) x,
                        (float) (height * 0.3),
                        (float) radius,
                        new float[] {0, 1},
                        new Color[] {faint(tone, palette.dark() ? 50 : 64), faint(tone, 0)}));
        graphics.fill(
                new Ellipse2D.Double(x - radius, height * 0.3 - radius, 2 * radius, 2 * radius));
    }

    private void clouds() {
        graphics.setColor(faint(palette.dark() ? palette.ink() : WHITE, palette.dark() ? 16 : 150));
        for (int i = 0; i < 4; i++) {
            double x = width * (0.04 + 0.27 * i + 0.08 * random.nextDouble());
            double y = height * (0.05 + 0.16 * random.nextDouble());
            double size = 26 + 22 * random.nextDouble();
            Path2D cloud = new Path2D.Double(Path2D.WIND_NON_ZERO);
            cloud.append(new Ellipse2D.Double(x, y, size * 1.6, size), false);
            cloud.append(
                    new Ellipse2D.Double(x + size * 0.6, y - size * 0.5, size * 1.5, size * 1.4),
                    false);
            cloud.append(
                    new Ellipse2D.Double(x + size * 1.4, y - size * 0.1, size * 1.6, size * 1.1),
                    false);
            graphics.fill(cloud);
        }
    }

    private void dots() {
        graphics.setColor(faint(palette.accent(), palette.dark() ? 40 : 34));
        double step = 34;
        boolean left = random.nextBoolean();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 5; j++) {
                double x = left ? 24 + i * step : width - 24 - i * step;
                graphics.fill(new Ellipse2D.Double(x - 3.5, 20 + j * step, 7, 7));
            }
        }
    }

    private void rings() {
        for (int i = 0; i < 3; i++) {
            double radius = 60 + 110 * random.nextDouble();
            double x = width * (i == 0 ? 0 : i == 1 ? 1 : random.nextDouble());
            double y = height * 0.5 * random.nextDouble();
            graphics.setColor(faint(warm(i), palette.dark() ? 26 : 22));
            graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }

    private void sparks() {
        for (int i = 0; i < 26; i++) {
            double x = width * random.nextDouble();
            double y = height * 0.6 * random.nextDouble();
            double radius = 1.5 + 3.5 * random.nextDouble();
            int tone =
                    i % 3 == 0
                            ? palette.second()
                            : palette.dark() ? palette.ink() : palette.accent();
            graphics.setColor(faint(tone, palette.dark() ? 90 : 50));
            graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }

    private void ground() {
        int far = Shades.mix(palette.ground(), palette.sky(), 0.5);
        double level = height * (0.8 + 0.06 * random.nextDouble());
        double swell = height * (0.04 + 0.05 * random.nextDouble());
        if (kind % 3 != 2) {
            hill(far, level - swell * 0.8, kind % 2 == 0 ? swell : -swell);
        }
        hill(palette.ground(), level + height * 0.05, kind % 2 == 0 ? -swell : swell * 0.7);
    }

    /// From edge to edge, high at the left where `swell` is positive.
    private void hill(int colour, double level, double swell) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, level - swell * 0.4);
        hill.curveTo(
                width * 0.3,
                level - swell * 1.6,
                width * 0.6,
                level + swell * 1.4,
                width,
                level - swell * 0.2);
        hill.lineTo(width, height);
        hill.lineTo(0, height);
        hill.closePath();
        graphics.setColor(new Color(colour));
        graphics.fill(hill);
    }

    /// One of the two strong colours, unless the second would look like dirt: dark on a light page,
    /// or any second hue over a dark one.
    private int warm(int turn) {
        boolean clean =
                !palette.dark() && Shades.contrast(palette.second(), palette.page()) < MUDDY;
        return turn % 2 != 0 && clean ? palette.second() : palette.accent();
    }

    private static Color faint(int colour, int alpha) {
        return new Color(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, alpha);
    }
}
