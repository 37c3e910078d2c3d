package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Anchor;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Panel;
import org.quintet.deck.Piece.Para;
import org.quintet.deck.Piece.Slot;

/// Lays out slides that say one thing after another: points, a definition, an agenda, a summary.
final class Lists {
    private static final double BODY = 24;
    private static final double BODY_LEAST = 16;
    private static final double CARD = 20;
    private static final double CARD_LEAST = 14;
    private static final int MOST_IN_COLUMN = 5;

    private Lists() {}

    /// Bullets with a picture: a tall one on the right, or a calm one on the left under the title.
    static void points(Sheet sheet, Slide slide, boolean tall) {
        if (slide.points().isEmpty()) {
            double y = sheet.head(slide, 1200);
            sheet.picture(slide.picture(), Area.between(Sheet.SIDE, y, 1200, Sheet.FOOT));
        } else if (tall) {
            double y = sheet.head(slide, 730);
            sheet.picture(slide.picture(), new Area(780, Sheet.TOP, 420, 570));
            bullets(sheet, slide.points(), Area.between(Sheet.SIDE, y, 730, Sheet.FOOT));
        } else {
            double y = sheet.head(slide, 1200);
            sheet.picture(slide.picture(), Area.between(Sheet.SIDE, y, 500, Sheet.FOOT));
            bullets(sheet, slide.points(), Area.between(552, y, 1200, Sheet.FOOT));
        }
    }

    private static void bullets(Sheet sheet, List<Point> points, Area area) {
        Block block =
                sheet.setter()
                        .fit(paras(points, BODY, BODY_LEAST, 18), area.width(), area.height());
        double spare = area.height() - block.height();
        if (points.size() > 1 && spare > 0) {
            // Where there is room, points stand further apart, but still as one list.
            double more = Math.min(18, spare / (points.size() - 1));
            Block airy =
                    sheet.setter()
                            .fit(
                                    paras(points, BODY, BODY_LEAST, 18 + more),
                                    area.width(),
                                    area.height());
            block = airy.height() <= area.height() ? airy : block;
        }
        sheet.place(Slot.body(0), area, block, Align.LEFT, Anchor.TOP);
    }

    static List<Para> paras(List<Point> points, double size, double least, double space) {
        return points.stream()
                .map(point -> Para.of(point.text(), size, least, Ink.TEXT).bulleted(space))
                .toList();
    }

    /// The picture on the left; the definition on a ground of its own, what belongs to it below.
    static void definition(Sheet sheet, Slide slide) {
        Setter setter = sheet.setter();
        double left = 530;
        sheet.picture(slide.picture(), new Area(Sheet.SIDE, Sheet.TOP, 400, 570));
        double y = sheet.head(slide, left, 1200);
        double width = 1200 - left;
        List<Point> rest = slide.points().subList(1, slide.points().size());
        double room = Sheet.FOOT - y;
        double share = rest.isEmpty() ? room : room * 0.55;
        Para what = Para.of(slide.points().getFirst().text(), 26, BODY_LEAST, Ink.TEXT);
        double pad = 30;
        Block said = setter.fit(List.of(what), width - 2 * pad, share - 2 * 26);
        Area card = new Area(left, y, width, Math.min(share, said.height() + 2 * 26));
        sheet.place(
                Slot.body(0),
                card,
                card.inset(pad, 26),
                said,
                Align.LEFT,
                Anchor.MIDDLE,
                new Panel(Form.CARD, Ink.SOFT));
        if (!rest.isEmpty()) {
            Area below = Area.between(left, card.bottom() + 26, 1200, Sheet.FOOT);
            Block list = setter.fit(paras(rest, CARD, 15, 14), below.width(), below.height());
            sheet.place(Slot.body(1), below, list, Align.LEFT, Anchor.TOP);
        }
    }

    /// Numbered cards beside a picture.
    static void agenda(Sheet sheet, Slide slide) {
        double y = sheet.head(slide, 1200);
        sheet.picture(slide.picture(), Area.between(Sheet.SIDE, y, 440, Sheet.FOOT));
        Area area = Area.between(480, y, 1200, Sheet.FOOT);
        int columns = slide.points().size() > MOST_IN_COLUMN ? 2 : 1;
        int rows = (slide.points().size() + columns - 1) / columns;
        List<Area> cards = new ArrayList<>();
        for (int i = 0; i < slide.points().size(); i++) {
            cards.add(area.column(i / rows, columns, 18).row(i % rows, rows, 14));
        }
        cards(sheet, slide.points(), cards, Ink.SURFACE, true);
    }

    /// Cards with a tick beside a picture.
    static void summary(Sheet sheet, Slide slide) {
        double y = sheet.head(slide, 800);
        sheet.picture(slide.picture(), new Area(850, Sheet.TOP, 350, 570));
        Area area = Area.between(Sheet.SIDE, y, 800, Sheet.FOOT);
        int count = slide.points().size();
        List<Area> cards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cards.add(area.row(i, count, 14));
        }
        cards(sheet, slide.points(), cards, Ink.SOFT, false);
    }

    private static void cards(
            Sheet sheet, List<Point> points, List<Area> areas, Ink ground, boolean numbered) {
        double disc = 40;
        double tallest = 118;
        Area first = areas.getFirst();
        double height = Math.min(first.height(), tallest);
        double left = disc + 36;
        List<List<Para>> texts =
                points.stream()
                        .map(point -> List.of(Para.of(point.text(), CARD, CARD_LEAST, Ink.TEXT)))
                        .toList();
        List<Block> blocks = sheet.setter().fitAll(texts, first.width() - left - 20, height - 16);
        double step = height < first.height() ? height + 14 : 0;
        for (int i = 0; i < areas.size(); i++) {
            Area slot = areas.get(i);
            int row = (int) Math.round((slot.y() - first.y()) / (first.height() + 14));
            double y = step == 0 ? slot.y() : first.y() + row * step;
            Area card = new Area(slot.x(), y, slot.width(), height);
            Area inner =
                    Area.between(
                            card.x() + left, card.y() + 8, card.right() - 20, card.bottom() - 8);
            sheet.place(
                    Slot.body(i),
                    card,
                    inner,
                    blocks.get(i),
                    Align.LEFT,
                    Anchor.MIDDLE,
                    new Panel(Form.CARD, ground));
            double size = Math.min(disc, height - 8);
            sheet.badge(
                    numbered ? Integer.toString(i + 1) : "✓",
                    Area.around(card.x() + 18 + disc / 2, card.centreY(), size, size),
                    numbered ? 16 : 15,
                    Form.OVAL,
                    Ink.ACCENT,
                    Ink.PAGE);
        }
    }
}
