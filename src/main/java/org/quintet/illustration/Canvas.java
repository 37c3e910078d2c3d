package org.quintet.illustration;

import java.util.ArrayList;
import java.util.List;
import org.quintet.illustration.Drawing.Ink;
import org.quintet.illustration.Drawing.Paint;
import org.quintet.illustration.Drawing.Point;
import org.quintet.illustration.Drawing.Shape;

/// Collects shapes, and knows sizes of text. For one thread.
final class Canvas {
    static final double TEXT = 16;
    static final double SMALL = 13;
    static final double TITLE = 20;
    static final double LEADING = 1.4;
    static final double MARGIN = 24;
    static final double PADDING = 14;
    private static final int MOST_LINES = 12;
    private static final int MOST_TITLE_LINES = 3;

    /// Part of the height of a line that is above the foot of its letters.
    private static final double ASCENT = 1.05;

    private final Wrap wrap;
    private final List<Shape> shapes = new ArrayList<>();

    Canvas(Wrap wrap) {
        this.wrap = wrap;
    }

    List<Shape> shapes() {
        return shapes;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void way(boolean arrow, Point... points) {
        shapes.add(new Shape.Way(List.of(points), arrow));
    }

    /// The lines of a text in a column.
    Block block(String text, double size, boolean strong, double width) {
        List<String> lines = wrap.lines(text, size, strong, width, MOST_LINES);
        double widest =
                lines.stream().mapToDouble(l -> wrap.measure(l, size, strong)).max().orElse(0);
        return new Block(lines, size, strong, widest, lines.size() * size * LEADING);
    }

    /// Lines of text and their size.
    record Block(List<String> lines, double size, boolean strong, double width, double height) {}

    /// Writes lines, the first at the top.
    ///
    /// @param x the middle of the column, or its left edge
    void write(Block block, double x, double top, boolean middle, Ink ink) {
        double baseline = top + block.size * ASCENT;
        for (String line : block.lines) {
            shapes.add(
                    new Shape.Line(
                            line,
                            x,
                            baseline,
                            wrap.measure(line, block.size, block.strong),
                            block.size,
                            block.strong,
                            middle,
                            ink));
            baseline += block.size * LEADING;
        }
    }

    /// Writes the title, and tells where what follows begins.
    double title(String text, double width) {
        if (text.isBlank()) {
            return MARGIN;
        }
        List<String> lines = wrap.lines(text, TITLE, true, width - 2 * MARGIN, MOST_TITLE_LINES);
        Block block = new Block(lines, TITLE, true, width, lines.size() * TITLE * LEADING);
        write(block, MARGIN, MARGIN, false, Ink.TEXT);
        return MARGIN + block.height + 16;
    }

    /// The whole, on a white page.
    Drawing drawing(String title, String description, double width, double height) {
        List<Shape> all = new ArrayList<>();
        all.add(new Shape.Box(0, 0, Math.ceil(width), Math.ceil(height), Paint.PAGE));
        all.addAll(shapes);
        return new Drawing(
                title, description, (int) Math.ceil(width), (int) Math.ceil(height), all);
    }
}
