package org.quintet.deck;

import java.util.List;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Timeline.Moment;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Anchor;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Panel;
import org.quintet.deck.Piece.Para;
import org.quintet.deck.Piece.Slot;

/// Lays out what comes in an order: a process, a cycle, a timeline.
final class Steps {
    private static final double SIZE = 21;
    private static final double LEAST = 14;
    private static final double DISC = 44;

    /// Height of a moment's date, and its distance from the line.
    private static final double WHEN = 64;

    private static final double ABOVE = 16;

    /// Distance of cards from the line, and of their text from their edges.
    private static final double BELOW = 30;

    private static final double PAD = 20;

    /// Where what does not fill its room stands in it: a little above the middle.
    private static final double LIFT = 0.42;

    private Steps() {}

    /// Cards side by side with arrows between them.
    static void row(Sheet sheet, Slide slide) {
        List<Point> points = slide.points();
        double y = Math.max(Banner.draw(sheet, slide), 280) + DISC / 2;
        Area area = Area.between(Sheet.SIDE, y, 1200, Sheet.FOOT);
        double gap = 44;
        int count = points.size();
        Area first = area.column(0, count, gap);
        double room = area.height() - DISC / 2 - 40;
        List<Block> blocks = sheet.setter().fitAll(texts(points), first.width() - 40, room);
        double tallest = blocks.stream().mapToDouble(Block::height).max().orElse(0);
        double height = Math.min(area.height(), Math.max(tallest + DISC / 2 + 60, 230));
        double top = y + (area.height() - height) * LIFT;
        for (int i = 0; i < count; i++) {
            Area column = area.column(i, count, gap);
            Area card = new Area(column.x(), top, column.width(), height);
            Area inner =
                    Area.between(
                            card.x() + 20,
                            card.y() + DISC / 2 + 20,
                            card.right() - 20,
                            card.bottom() - 20);
            sheet.place(
                    Slot.body(i),
                    card,
                    inner,
                    blocks.get(i),
                    Align.MIDDLE,
                    Anchor.MIDDLE,
                    new Panel(Form.CARD, Ink.SURFACE));
            number(sheet, i, card.centreX(), card.y());
            if (i > 0) {
                sheet.figure(
                        Form.ARROW,
                        Area.around(card.x() - gap / 2, card.centreY(), 18, 24),
                        Ink.ACCENT);
            }
        }
    }

    /// Numbers down a line, each with its text, beside a picture.
    static void column(Sheet sheet, Slide slide) {
        List<Point> points = slide.points();
        double y = sheet.head(slide, 810);
        sheet.picture(slide.picture(), new Area(860, Sheet.TOP, 340, 570));
        Area area = Area.between(Sheet.SIDE, y, 810, Sheet.FOOT);
        int count = points.size();
        double gap = 10;
        double left = DISC + 24;
        double height = area.row(0, count, gap).height();
        List<Block> blocks = sheet.setter().fitAll(texts(points), area.width() - left, height);
        double pitch = Math.min(height, 104) + gap;
        double middle = Math.min(height, 104) / 2;
        sheet.figure(
                Form.RECTANGLE,
                new Area(area.x() + DISC / 2 - 1, y + middle, 2, pitch * (count - 1)),
                Ink.FIFTH);
        for (int i = 0; i < count; i++) {
            Area row = new Area(area.x(), y + i * pitch, area.width(), pitch - gap);
            Area text = Area.between(row.x() + left, row.y(), row.right(), row.bottom());
            sheet.place(Slot.body(i), text, blocks.get(i), Align.LEFT, Anchor.MIDDLE);
            number(sheet, i, row.x() + DISC / 2, row.centreY());
        }
    }

    private static void number(Sheet sheet, int index, double x, double y) {
        sheet.badge(
                Integer.toString(index + 1),
                Area.around(x, y, DISC, DISC),
                18,
                Form.OVAL,
                Ink.ACCENT,
                Ink.PAGE);
    }

    private static List<List<Para>> texts(List<Point> points) {
        return points.stream()
                .map(point -> List.of(Para.of(point.text(), SIZE, LEAST, Ink.TEXT)))
                .toList();
    }

    /// Cards on a ring with the picture in its middle.
    static void cycle(Sheet sheet, Slide slide) {
        List<Point> points = slide.points();
        int count = points.size();
        double top = sheet.head(slide, 1200) - 12;
        double cardHeight = 100;
        double cardWidth = 280;
        double x = 640;
        double y = (top + Sheet.FOOT) / 2;
        double radiusX = 420;
        double radiusY = (Sheet.FOOT - top - cardHeight) / 2;
        // Six cards stand two above and two below, fewer with one at the top.
        double start = count == 6 ? -120 : -90;
        sheet.figure(Form.RING, Area.around(x, y, 2 * radiusX, 2 * radiusY), Ink.FIFTH);
        double pictureHeight = Math.min(count > 4 ? 170 : 220, 2 * (radiusY - cardHeight / 2) - 36);
        double shift = count == 5 ? -14 : 0;
        sheet.picture(
                slide.picture(), Area.around(x, y + shift, pictureHeight * 1.5, pictureHeight));
        List<Block> blocks = sheet.setter().fitAll(texts(points), cardWidth - 36, cardHeight - 20);
        for (int i = 0; i < count; i++) {
            double angle = Math.toRadians(start + 360.0 * i / count);
            double between = angle + Math.PI / count;
            double turn =
                    Math.toDegrees(
                            Math.atan2(radiusY * Math.cos(between), -radiusX * Math.sin(between)));
            sheet.figure(
                    Form.ARROW,
                    Area.around(
                            x + radiusX * Math.cos(between),
                            y + radiusY * Math.sin(between),
                            20,
                            24),
                    Ink.ACCENT,
                    turn);
            Area card =
                    Area.around(
                            x + radiusX * Math.cos(angle),
                            y + radiusY * Math.sin(angle),
                            cardWidth,
                            cardHeight);
            sheet.place(
                    Slot.body(i),
                    card,
                    card.inset(18, 10),
                    blocks.get(i),
                    Align.MIDDLE,
                    Anchor.MIDDLE,
                    new Panel(Form.CARD, Ink.SOFT));
        }
    }

    /// Dots on a line, when above and what below.
    static void timeline(Sheet sheet, Slide slide, Content.Timeline timeline) {
        List<Moment> moments = timeline.moments();
        double foot = Banner.points(sheet, slide);
        Area area = Area.between(Sheet.SIDE, Math.max(Banner.draw(sheet, slide), 258), 1200, foot);
        int count = moments.size();
        double gap = 24;
        double width = area.column(0, count, gap).width();
        List<Block> when = sheet.setter().fitAll(whens(moments), width, WHEN);
        double room = area.height() - WHEN - ABOVE - BELOW - 2 * PAD;
        List<Block> what = sheet.setter().fitAll(whats(moments), width - 36, room);
        double tallest = what.stream().mapToDouble(Block::height).max().orElse(0);
        double height = Math.min(Math.max(130, tallest + 2 * PAD), room + 2 * PAD);
        double spare = area.height() - WHEN - ABOVE - BELOW - height;
        double y = area.y() + spare * LIFT + WHEN + ABOVE;
        sheet.figure(Form.PILL, new Area(Sheet.SIDE, y - 2, Sheet.WIDTH, 4), Ink.FIFTH);
        for (int i = 0; i < count; i++) {
            Area column = area.column(i, count, gap);
            sheet.place(
                    Slot.body(2 * i),
                    new Area(column.x(), y - ABOVE - WHEN, width, WHEN),
                    when.get(i),
                    Align.MIDDLE,
                    Anchor.BOTTOM);
            sheet.figure(Form.OVAL, Area.around(column.centreX(), y, 18, 18), Ink.ACCENT);
            Area card = new Area(column.x(), y + BELOW, width, height);
            sheet.place(
                    Slot.body(2 * i + 1),
                    card,
                    card.inset(18, PAD),
                    what.get(i),
                    Align.MIDDLE,
                    Anchor.MIDDLE,
                    new Panel(Form.CARD, Ink.SURFACE));
        }
    }

    private static List<List<Para>> whens(List<Moment> moments) {
        return moments.stream()
                .map(each -> List.of(Para.of(each.when(), 22, LEAST, Ink.ACCENT).bold()))
                .toList();
    }

    private static List<List<Para>> whats(List<Moment> moments) {
        return moments.stream()
                .map(each -> List.of(Para.of(each.what(), SIZE, LEAST, Ink.TEXT)))
                .toList();
    }
}
