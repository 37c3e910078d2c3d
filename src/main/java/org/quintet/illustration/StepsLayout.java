package org.quintet.illustration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quintet.core.Diagram;
import org.quintet.illustration.Canvas.Block;
import org.quintet.illustration.Drawing.Ink;
import org.quintet.illustration.Drawing.Paint;
import org.quintet.illustration.Drawing.Point;
import org.quintet.illustration.Drawing.Shape;

/// Steps as numbered cards below each other, in two columns where there are many.
final class StepsLayout {
    private static final double CARD = 400;
    private static final double GAP = 28;
    private static final double COLUMN_GAP = 48;
    private static final double NUMBER = 15;
    private static final double NUMBER_SPACE = 2 * NUMBER + 14;
    private static final int ONE_COLUMN = 6;

    private StepsLayout() {}

    static Drawing draw(Diagram.Steps steps, Canvas canvas) {
        int count = steps.steps().size();
        int rows = count > ONE_COLUMN ? Math.ceilDiv(count, 2) : count;
        int columns = count > ONE_COLUMN ? 2 : 1;
        double width = 2 * Canvas.MARGIN + columns * CARD + (columns - 1) * COLUMN_GAP;
        double top = canvas.title(steps.title(), width);
        double bottom = top;
        for (int column = 0; column < columns; column++) {
            double x = Canvas.MARGIN + column * (CARD + COLUMN_GAP);
            double y = top;
            int end = Math.min(count, (column + 1) * rows);
            for (int i = column * rows; i < end; i++) {
                double height = card(canvas, i, steps.steps().get(i), x, y);
                if (i + 1 < end) {
                    double middle = x + CARD / 2;
                    canvas.way(
                            true,
                            new Point(middle, y + height),
                            new Point(middle, y + height + GAP));
                }
                y += height + GAP;
            }
            bottom = Math.max(bottom, y - GAP);
        }
        return canvas.drawing(steps.title(), words(steps), width, bottom + Canvas.MARGIN);
    }

    private static double card(Canvas canvas, int index, String text, double x, double y) {
        Block block =
                canvas.block(text, Canvas.TEXT, false, CARD - 2 * Canvas.PADDING - NUMBER_SPACE);
        double height = Math.max(block.height(), 2 * NUMBER) + 2 * Canvas.PADDING;
        canvas.add(new Shape.Box(x, y, CARD, height, index == 0 ? Paint.FIRST : Paint.STEP));
        double middle = y + height / 2;
        canvas.add(new Shape.Disc(x + Canvas.PADDING + NUMBER, middle, NUMBER, Paint.NUMBER));
        Block number = canvas.block(Integer.toString(index + 1), Canvas.SMALL, true, 2 * NUMBER);
        canvas.write(
                number,
                x + Canvas.PADDING + NUMBER,
                middle - number.height() / 2,
                true,
                Ink.INVERSE);
        canvas.write(
                block,
                x + Canvas.PADDING + NUMBER_SPACE,
                middle - block.height() / 2,
                false,
                Ink.TEXT);
        return height;
    }

    private static String words(Diagram.Steps steps) {
        List<String> texts = new ArrayList<>(steps.steps());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> (i + 1) + ". " + texts.get(i))
                .collect(Collectors.joining("\n"));
    }
}
