package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Anchor;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Para;
import org.quintet.deck.Piece.Slot;

/// Lays out the first slide: a picture to the edges on the right, the title beside it.
final class Covers {
    private static final double WIDTH = 500;
    private static final double TITLE_LEAST = 28;
    private static final double SUBTITLE_LEAST = 16;

    private Covers() {}

    static void draw(Sheet sheet, Deck deck, Slide slide) {
        Setter setter = sheet.setter();
        sheet.add(new Piece.Image(new Area(640, 0, 640, 720), slide.picture(), 0));
        String title = slide.title().isBlank() ? deck.title() : slide.title();
        String shown = setter.cut(title, TITLE_LEAST, true, WIDTH, 6);
        Block head =
                setter.fit(
                        List.of(Para.of(shown, 46, TITLE_LEAST, Ink.TEXT).bold()),
                        WIDTH,
                        6.2 * setter.line(TITLE_LEAST));
        Block under = setter.fit(under(deck, slide, setter), WIDTH, 190);
        boolean alone = under.paragraphs().isEmpty();
        double height = head.height() + (alone ? 0 : 24 + Math.min(190, under.height()));
        double y = (Area.SLIDE.height() - height) / 2 + 10;
        sheet.figure(Form.PILL, new Area(Sheet.SIDE, y - 34, 72, 8), Ink.ACCENT);
        Area area = new Area(Sheet.SIDE, y, WIDTH, head.height());
        sheet.place(Slot.TITLE, area, head, Align.LEFT, Anchor.TOP);
        if (!alone) {
            Area below =
                    new Area(Sheet.SIDE, area.bottom() + 24, WIDTH, Math.min(190, under.height()));
            sheet.place(Slot.SUBTITLE, below, under, Align.LEFT, Anchor.TOP);
        }
    }

    private static List<Para> under(Deck deck, Slide slide, Setter setter) {
        List<Para> paras = new ArrayList<>();
        String subtitle = deck.subtitle().isBlank() ? slide.goal() : deck.subtitle();
        if (!subtitle.isBlank()) {
            String shown = setter.cut(subtitle, SUBTITLE_LEAST, false, WIDTH, 3);
            paras.add(Para.of(shown, 21, SUBTITLE_LEAST, Ink.MUTED));
        }
        for (Point point : slide.points()) {
            paras.add(Para.of(point.text(), 18, SUBTITLE_LEAST, Ink.MUTED).after(8));
        }
        if (!deck.audience().isBlank()) {
            String shown = setter.cut(deck.audience(), 14, true, WIDTH, 1);
            paras.add(Para.of(shown, 14, 14, Ink.ACCENT).bold().after(16));
        }
        return paras;
    }
}
