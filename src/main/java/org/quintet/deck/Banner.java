package org.quintet.deck;

import java.util.List;
import org.quintet.core.deck.Slide;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Anchor;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Panel;
import org.quintet.deck.Piece.Para;
import org.quintet.deck.Piece.Slot;

/// The head of slides whose contents take their whole width, and what such a slide says below.
final class Banner {
    private static final double LEFT = 910;
    private static final double HEIGHT = 190;

    /// Index of the placeholder of what is said below.
    private static final int BELOW = 29;

    private Banner() {}

    /// Title on the left, a small picture at its right.
    ///
    /// @return where what follows may begin
    static double draw(Sheet sheet, Slide slide) {
        Area picture = new Area(LEFT, 46, 1200 - LEFT, HEIGHT);
        double y = sheet.head(slide, LEFT - 40);
        sheet.picture(slide.picture(), picture);
        return Math.max(y, picture.bottom() + 24);
    }

    /// The points of a slide that shows something else too, at its foot.
    ///
    /// @return where what stands above has to end
    static double points(Sheet sheet, Slide slide) {
        if (slide.points().isEmpty()) {
            return Sheet.FOOT;
        }
        double most = 110;
        double pad = 14;
        List<Para> paras =
                slide.points().stream()
                        .map(point -> Para.of(point.text(), 18, 14, Ink.TEXT).after(4))
                        .toList();
        Block block = sheet.setter().fit(paras, Sheet.WIDTH - 48, most - 2 * pad);
        double height = Math.min(most, block.height() + 2 * pad);
        Area area = new Area(Sheet.SIDE, Sheet.FOOT - height, Sheet.WIDTH, height);
        sheet.place(
                Slot.body(BELOW),
                area,
                area.inset(24, pad),
                block,
                Align.LEFT,
                Anchor.MIDDLE,
                new Panel(Form.CARD, Ink.SOFT));
        return area.y() - 22;
    }
}
