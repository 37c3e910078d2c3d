package org.quintet.deck;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import org.quintet.deck.Letters.Stretch;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Figure;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Grid;
import org.quintet.deck.Piece.Lines;
import org.quintet.deck.Piece.Words;

/// Paints a page. For one thread.
final class Painter {
    static final double RING = 3;

    /// Part of a line's height above the foot of its letters: their middle lies in that of the
    /// line.
    private static final double MIDDLE = 0.35;

    private final Page page;
    private final Letters letters;
    private final Brush brush;

    Painter(Page page, Letters letters, Brush brush) {
        this.page = page;
        this.letters = letters;
        this.brush = brush;
    }

    void paint() {
        brush.fill(Area.SLIDE.rectangle(), page.look().colour(Ink.PAGE));
        if (page.kind() != org.quintet.core.deck.Slide.Kind.TITLE) {
            Frame.mark(page.look()).forEach(this::figure);
        }
        page.ground().forEach(this::figure);
        for (Piece piece : page.pieces()) {
            switch (piece) {
                case Words words -> words(words);
                case Figure figure -> figure(figure);
                case Piece.Image image ->
                        brush.picture(
                                image.picture(),
                                image.area(),
                                Forms.rounded(image.area(), image.round()));
                case Piece.Graph graph -> new ChartSketch(page.look(), letters, brush).draw(graph);
                case Grid grid -> grid(grid);
            }
        }
    }

    private void figure(Figure figure) {
        var shape = Forms.outline(figure.form(), figure.area(), page.look().round(), figure.turn());
        int colour = page.look().colour(figure.ink());
        if (figure.form() == Form.RING) {
            brush.draw(shape, RING, colour);
        } else {
            brush.fill(shape, colour);
        }
    }

    private void words(Words words) {
        if (words.ground() != null) {
            brush.fill(
                    Forms.outline(words.ground().form(), words.area(), page.look().round(), 0),
                    page.look().colour(words.ground().ink()));
        }
        Area inner = words.inner();
        double y =
                switch (words.anchor()) {
                    case TOP -> inner.y();
                    case MIDDLE -> inner.centreY() - words.block().height() / 2;
                    case BOTTOM -> inner.bottom() - words.block().height();
                };
        block(words.block(), inner.x(), y, inner.width(), words.align());
    }

    private void block(Block block, double x, double top, double width, Align align) {
        double y = top;
        boolean first = true;
        for (Lines set : block.paragraphs()) {
            y += first ? 0 : set.para().before();
            first = false;
            double size = set.size() * Setter.POINT;
            double left = x;
            if (set.para().bullet()) {
                double radius = size * 0.12;
                brush.fill(
                        Forms.outline(
                                Form.OVAL,
                                Area.around(
                                        x + radius + 2,
                                        y + set.height() / 2,
                                        2 * radius,
                                        2 * radius),
                                0,
                                0),
                        page.look().colour(Ink.ACCENT));
                left += Setter.BULLET;
            }
            for (String line : set.lines()) {
                double spare = x + width - left - letters.width(line, size, set.para().strong());
                double start =
                        switch (align) {
                            case LEFT -> left;
                            case MIDDLE -> left + spare / 2;
                            case RIGHT -> left + spare;
                        };
                double foot = y + set.height() / 2 + size * MIDDLE;
                for (Stretch part : letters.stretches(line, size, set.para().strong())) {
                    brush.text(
                            part.text(),
                            new Point2D.Double(start + part.x(), foot - part.rise()),
                            part.size(),
                            part.bold(),
                            page.look().colour(set.para().ink()));
                }
                y += set.height();
            }
        }
    }

    private void grid(Grid grid) {
        double y = grid.area().y();
        for (int r = 0; r < grid.rows().size(); r++) {
            Grid.Row row = grid.rows().get(r);
            Area band = new Area(grid.area().x(), y, grid.area().width(), row.height());
            brush.fill(band.rectangle(), page.look().colour(Grid.ground(r)));
            double x = band.x();
            for (int c = 0; c < grid.columns().size(); c++) {
                double width = grid.columns().get(c);
                Block cell = row.cells().get(c);
                block(
                        cell,
                        x + Grid.PAD_X,
                        y + (row.height() - cell.height()) / 2,
                        width - 2 * Grid.PAD_X,
                        Align.LEFT);
                x += width;
            }
            y += row.height();
        }
        brush.draw(
                new Line2D.Double(grid.area().x(), y, grid.area().right(), y),
                2,
                page.look().colour(Ink.ACCENT));
    }
}
