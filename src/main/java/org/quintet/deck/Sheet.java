package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.SlidePicture;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Anchor;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Figure;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Panel;
import org.quintet.deck.Piece.Para;
import org.quintet.deck.Piece.Slot;
import org.quintet.deck.Piece.Words;

/// A slide while it is laid out. For one thread.
final class Sheet {
    /// From the left and right edge to what stands on a slide.
    static final double SIDE = 80;

    /// Where the title begins.
    static final double TOP = 66;

    /// Where what is shown ends; the footer comes below.
    static final double FOOT = 636;

    /// Width between the margins.
    static final double WIDTH = Area.SLIDE.width() - 2 * SIDE;

    private static final double TITLE_SIZE = 36;
    private static final double TITLE_LEAST = 24;

    /// Size in points at which a title may have two lines.
    private static final double TITLE_TALL = 31;

    private static final double GOAL_SIZE = 15;
    private static final double GOAL_LEAST = 13;

    private final Look look;
    private final Setter setter;
    private final List<Figure> ground = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    Sheet(Look look, Setter setter) {
        this.look = look;
        this.setter = setter;
    }

    Look look() {
        return look;
    }

    Setter setter() {
        return setter;
    }

    Page page(Slide.Kind kind) {
        return new Page(kind, look, ground, pieces);
    }

    /// Draws something that every slide of the kind has.
    void onGround(Form form, Area area, Ink ink) {
        ground.add(new Figure(form, area, ink, 0));
    }

    void figure(Form form, Area area, Ink ink) {
        pieces.add(new Figure(form, area, ink, 0));
    }

    void figure(Form form, Area area, Ink ink, double turn) {
        pieces.add(new Figure(form, area, ink, turn));
    }

    void picture(SlidePicture picture, Area area) {
        pieces.add(new Piece.Image(area, picture, look.round()));
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /// Title and goal at the top, from the left margin on.
    ///
    /// @param right where their area ends
    /// @return where what follows may begin
    double head(Slide slide, double right) {
        return head(slide, SIDE, right);
    }

    /// Title and goal at the top. What does not fit at the least size ends in an ellipsis; the
    /// notes then hold the whole.
    double head(Slide slide, double left, double right) {
        double width = right - left;
        double most = 2 * setter.line(TITLE_TALL);
        String shown = setter.cut(slide.title(), TITLE_LEAST, true, width, 2);
        Block title =
                setter.fit(
                        List.of(Para.of(shown, TITLE_SIZE, TITLE_LEAST, Ink.TEXT).bold()),
                        width,
                        most);
        Area area = new Area(left, TOP, width, title.height());
        place(Slot.TITLE, area, title, Align.LEFT, Anchor.TOP);
        double y = area.bottom();
        if (!slide.goal().isBlank()) {
            String goal = setter.cut(slide.goal(), GOAL_LEAST, false, width, 2);
            Block set =
                    setter.fit(
                            List.of(Para.of(goal, GOAL_SIZE, GOAL_LEAST, Ink.MUTED)),
                            width,
                            2 * setter.line(GOAL_SIZE));
            Area below = new Area(left, y + 6, width, set.height());
            place(Slot.GOAL, below, set, Align.LEFT, Anchor.TOP);
            y = below.bottom();
        }
        return y + 28;
    }

    /// Text set elsewhere, without a ground.
    void place(Slot slot, Area area, Block block, Align align, Anchor anchor) {
        pieces.add(new Words(slot, area, area, block, align, anchor, null));
    }

    /// Text set elsewhere, on a ground of its own.
    void place(
            Slot slot,
            Area area,
            Area inner,
            Block block,
            Align align,
            Anchor anchor,
            @Nullable Panel panel) {
        pieces.add(new Words(slot, area, inner, block, align, anchor, panel));
    }

    /// A few letters in the middle of a form, such as a number in a disc.
    void badge(String text, Area area, double size, Form form, Ink ground, Ink ink) {
        Block block = setter.set(List.of(Para.of(text, size, size, ink).bold()), area.width(), 1);
        Panel panel = new Panel(form, ground);
        place(Slot.FREE, area, area, block, Align.MIDDLE, Anchor.MIDDLE, panel);
    }
}
