package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Comparison.Side;
import org.quintet.core.deck.Content.Quiz.Question;
import org.quintet.core.deck.Slide;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Anchor;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Form;
import org.quintet.deck.Piece.Panel;
import org.quintet.deck.Piece.Para;
import org.quintet.deck.Piece.Slot;

/// Lays out what stands side by side on grounds of its own: a comparison, a quiz.
final class Panels {
    private static final double PAD = 28;
    private static final double HEADING = 50;

    private Panels() {}

    /// Two cards, each with its heading.
    static void comparison(Sheet sheet, Slide slide, Content.Comparison both) {
        double foot = Banner.points(sheet, slide);
        double y = Math.max(Banner.draw(sheet, slide), 258);
        Area area = Area.between(Sheet.SIDE, y, 1200, foot);
        List<Side> sides = List.of(both.left(), both.right());
        double width = area.column(0, 2, 32).width() - 2 * PAD;
        double room = area.height() - HEADING - PAD - 44;
        List<Block> lists =
                sheet.setter()
                        .fitAll(
                                sides.stream()
                                        .map(side -> Lists.paras(side.points(), 22, 14, 16))
                                        .toList(),
                                width,
                                room);
        List<Block> headings =
                sheet.setter()
                        .fitAll(
                                sides.stream()
                                        .map(
                                                side ->
                                                        List.of(
                                                                Para.of(
                                                                                side.heading(),
                                                                                20,
                                                                                14,
                                                                                Ink.PAGE)
                                                                        .bold()))
                                        .toList(),
                                width - 24,
                                HEADING - 4);
        for (int i = 0; i < 2; i++) {
            Area card = area.column(i, 2, 32);
            sheet.figure(Form.CARD, card, Ink.SURFACE);
            Area top = new Area(card.x() + PAD, card.y() + 24, width, HEADING);
            sheet.place(
                    Slot.body(2 * i),
                    top,
                    top.inset(12, 2),
                    headings.get(i),
                    Align.MIDDLE,
                    Anchor.MIDDLE,
                    new Panel(Form.PILL, i == 0 ? Ink.ACCENT : Ink.SECOND));
            if (!lists.get(i).paragraphs().isEmpty()) {
                Area list = new Area(card.x() + PAD, top.bottom() + 22, width, room);
                sheet.place(Slot.body(2 * i + 1), list, lists.get(i), Align.LEFT, Anchor.TOP);
            }
        }
    }

    /// One question large with cards to choose from, or several side by side.
    static void quiz(Sheet sheet, Slide slide, Content.Quiz quiz) {
        if (quiz.questions().size() == 1 && slide.points().isEmpty()) {
            question(sheet, slide, quiz.questions().getFirst());
        } else {
            questions(sheet, slide, quiz.questions());
        }
    }

    private static void question(Sheet sheet, Slide slide, Question question) {
        double y = sheet.head(slide, 830);
        sheet.picture(slide.picture(), new Area(880, 46, 320, 300));
        double options = 384;
        Area area = Area.between(Sheet.SIDE, y, 830, options - 28);
        Block asked =
                sheet.setter()
                        .fit(
                                List.of(Para.of(question.text(), 26, 16, Ink.TEXT)),
                                area.width(),
                                area.height());
        sheet.place(Slot.body(0), area, asked, Align.LEFT, Anchor.MIDDLE);
        Area grid = Area.between(Sheet.SIDE, options, 1200, Sheet.FOOT);
        int count = question.options().size();
        int rows = Math.max(1, (count + 1) / 2);
        Area first = grid.column(0, 2, 24).row(0, rows, 20);
        double height = Math.min(first.height(), 116);
        double left = 84;
        List<Block> blocks =
                sheet.setter()
                        .fitAll(
                                question.options().stream()
                                        .map(each -> List.of(Para.of(each, 20, 14, Ink.TEXT)))
                                        .toList(),
                                first.width() - left - 20,
                                height - 16);
        for (int i = 0; i < count; i++) {
            Area cell = grid.column(i % 2, 2, 24);
            int row = i / 2;
            Area card = new Area(cell.x(), grid.y() + row * (height + 20), cell.width(), height);
            sheet.place(
                    Slot.body(1 + i),
                    card,
                    Area.between(
                            card.x() + left, card.y() + 8, card.right() - 20, card.bottom() - 8),
                    blocks.get(i),
                    Align.LEFT,
                    Anchor.MIDDLE,
                    new Panel(Form.CARD, Ink.SURFACE));
            double disc = Math.min(46, height - 10);
            sheet.badge(
                    letter(i),
                    Area.around(card.x() + 44, card.centreY(), disc, disc),
                    18,
                    Form.OVAL,
                    Ink.ACCENT,
                    Ink.PAGE);
        }
    }

    private static void questions(Sheet sheet, Slide slide, List<Question> questions) {
        double foot = Banner.points(sheet, slide);
        double y = Math.max(Banner.draw(sheet, slide), 258);
        Area area = Area.between(Sheet.SIDE, y, 1200, foot);
        int count = questions.size();
        Area first = area.column(0, count, 24);
        List<List<Para>> texts = questions.stream().map(Panels::paras).toList();
        List<Block> blocks =
                sheet.setter().fitAll(texts, first.width() - 2 * PAD, first.height() - 2 * PAD);
        double tallest = blocks.stream().mapToDouble(Block::height).max().orElse(0);
        double height = Math.min(first.height(), tallest + 2 * PAD);
        for (int i = 0; i < count; i++) {
            Area column = area.column(i, count, 24);
            Area card = new Area(column.x(), column.y(), column.width(), height);
            sheet.place(
                    Slot.body(i),
                    card,
                    card.inset(PAD, PAD),
                    blocks.get(i),
                    Align.LEFT,
                    Anchor.TOP,
                    new Panel(Form.CARD, Ink.SURFACE));
        }
    }

    private static List<Para> paras(Question question) {
        List<Para> paras = new ArrayList<>();
        paras.add(Para.of(question.text(), 21, 14, Ink.TEXT).bold());
        for (int i = 0; i < question.options().size(); i++) {
            String text = letter(i) + ". " + question.options().get(i);
            paras.add(Para.of(text, 20, 14, Ink.TEXT).after(i == 0 ? 18 : 10));
        }
        return paras;
    }

    /// `A` for the first option.
    static String letter(int index) {
        return Character.toString('A' + index);
    }
}
