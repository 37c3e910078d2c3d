package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.deck.Deck;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Anchor;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Figure;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Para;
import org.quintet.deck.Piece.Slot;
import org.quintet.deck.Piece.Words;

/// What stands around every slide but the first: the sign of the theme, the deck's title and the
/// number of the slide.
final class Frame {
    private static final double SIZE = 11;
    private static final Area FOOTER = new Area(Sheet.SIDE, 668, 900, 24);
    private static final Area NUMBER = new Area(1100, 668, 100, 24);

    private Frame() {}

    /// The sign of the theme.
    static List<Figure> mark(Look look) {
        double y = Sheet.TOP - 26;
        List<Figure> figures = new ArrayList<>();
        switch (look.mark()) {
            case BAR -> figures.add(at(Form.PILL, Sheet.SIDE, y, 56, 6, Ink.ACCENT));
            case STRIP -> figures.add(at(Form.RECTANGLE, 0, 0, 14, 720, Ink.ACCENT));
            case DOTS -> {
                figures.add(at(Form.OVAL, Sheet.SIDE, y - 2, 11, 11, Ink.ACCENT));
                figures.add(at(Form.OVAL, Sheet.SIDE + 18, y - 2, 11, 11, Ink.SECOND));
                figures.add(at(Form.OVAL, Sheet.SIDE + 36, y - 2, 11, 11, Ink.THIRD));
            }
        }
        return figures;
    }

    private static Figure at(Form form, double x, double y, double width, double height, Ink ink) {
        return new Figure(form, new Area(x, y, width, height), ink, 0);
    }

    /// Adds footer and number.
    static void foot(Sheet sheet, Deck deck, int number) {
        Setter setter = sheet.setter();
        String title = setter.cut(deck.title(), SIZE, false, FOOTER.width(), 1);
        if (!title.isBlank()) {
            sheet.add(words(Slot.FOOTER, FOOTER, title, Align.LEFT, setter));
        }
        sheet.add(words(Slot.NUMBER, NUMBER, Integer.toString(number), Align.RIGHT, setter));
    }

    private static Words words(Slot slot, Area area, String text, Align align, Setter setter) {
        Para para = Para.of(text, SIZE, SIZE, Ink.MUTED);
        Block block = setter.fit(List.of(para), area.width(), area.height());
        return new Words(slot, area, area, block, align, Anchor.MIDDLE, null);
    }
}
