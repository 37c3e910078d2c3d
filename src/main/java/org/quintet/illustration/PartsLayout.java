package org.quintet.illustration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quintet.core.Diagram;
import org.quintet.illustration.Canvas.Block;
import org.quintet.illustration.Drawing.Ink;
import org.quintet.illustration.Drawing.Paint;
import org.quintet.illustration.Drawing.Point;
import org.quintet.illustration.Drawing.Shape;

/// A whole on the left, tied to its parts on the right.
final class PartsLayout {
    private static final double WHOLE = 200;
    private static final double BETWEEN = 72;
    private static final double PART = 360;
    private static final double GAP = 16;

    private PartsLayout() {}

    static Drawing draw(Diagram.Parts parts, Canvas canvas) {
        double width = 2 * Canvas.MARGIN + WHOLE + BETWEEN + PART;
        double top = canvas.title(parts.title(), width);
        double x = Canvas.MARGIN + WHOLE + BETWEEN;
        double y = top;
        List<Double> middles = new ArrayList<>();
        for (Diagram.Parts.Piece piece : parts.parts()) {
            double height = part(canvas, piece, x, y);
            middles.add(y + height / 2);
            y += height + GAP;
        }
        Block whole = canvas.block(parts.whole(), Canvas.TEXT, true, WHOLE - 2 * Canvas.PADDING);
        double height = whole.height() + 2 * Canvas.PADDING;
        double bottom = Math.max(y - GAP, top + height);
        double middle = (top + bottom) / 2;
        canvas.add(new Shape.Box(Canvas.MARGIN, middle - height / 2, WHOLE, height, Paint.FIRST));
        canvas.write(whole, Canvas.MARGIN + WHOLE / 2, middle - whole.height() / 2, true, Ink.TEXT);
        double bend = Canvas.MARGIN + WHOLE + BETWEEN / 2;
        for (double each : middles) {
            canvas.way(
                    false,
                    new Point(Canvas.MARGIN + WHOLE, middle),
                    new Point(bend, middle),
                    new Point(bend, each),
                    new Point(x, each));
        }
        return canvas.drawing(parts.title(), words(parts), width, bottom + Canvas.MARGIN);
    }

    private static double part(Canvas canvas, Diagram.Parts.Piece piece, double x, double y) {
        double inner = PART - 2 * Canvas.PADDING;
        Block name = canvas.block(piece.name(), Canvas.TEXT, true, inner);
        double height = name.height() + 2 * Canvas.PADDING;
        Block note = canvas.block(piece.note(), Canvas.SMALL, false, inner);
        if (!piece.note().isBlank()) {
            height += note.height();
        }
        canvas.add(new Shape.Box(x, y, PART, height, Paint.STEP));
        canvas.write(name, x + Canvas.PADDING, y + Canvas.PADDING, false, Ink.TEXT);
        if (!piece.note().isBlank()) {
            canvas.write(
                    note, x + Canvas.PADDING, y + Canvas.PADDING + name.height(), false, Ink.MUTED);
        }
        return height;
    }

    private static String words(Diagram.Parts parts) {
        return parts.parts().stream()
                .map(p -> p.note().isBlank() ? p.name() : p.name() + ": " + p.note())
                .collect(Collectors.joining("\n", parts.whole() + "\n", ""));
    }
}
