package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Slide;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Anchor;
import org.quintet.deck.Piece.Block;
import org.quintet.deck.Piece.Grid;
import org.quintet.deck.Piece.Para;
import org.quintet.deck.Piece.Slot;

/// Lays out charts and tables.
final class Figures {
    private static final double CELL = 18;
    private static final double CELL_LEAST = 12;
    private static final double STEP = 1;

    private Figures() {}

    /// The chart on the left; a picture and what the chart shows on the right.
    static void chart(Sheet sheet, Slide slide, Content.Chart chart, Language language) {
        double y = sheet.head(slide, 1200);
        double left = 850;
        double foot = Sheet.FOOT;
        if (chart.example()) {
            Block note =
                    sheet.setter()
                            .set(
                                    List.of(
                                            Para.of(
                                                    Messages.text(language, "deck.example"),
                                                    12,
                                                    12,
                                                    Ink.MUTED)),
                                    left - 40 - Sheet.SIDE,
                                    1);
            Area area =
                    new Area(
                            Sheet.SIDE,
                            foot - note.height(),
                            left - 40 - Sheet.SIDE,
                            note.height());
            sheet.place(Slot.FREE, area, note, Align.LEFT, Anchor.BOTTOM);
            foot = area.y() - 8;
        }
        sheet.add(
                new Piece.Graph(
                        Area.between(Sheet.SIDE, y, left - 40, foot), chart, alt(slide, chart)));
        if (slide.points().isEmpty()) {
            sheet.picture(slide.picture(), Area.between(left, y, 1200, Sheet.FOOT));
            return;
        }
        Area picture = new Area(left, y, 1200 - left, 210);
        sheet.picture(slide.picture(), picture);
        Area list = Area.between(left, picture.bottom() + 24, 1200, Sheet.FOOT);
        Block said =
                sheet.setter()
                        .fit(Lists.paras(slide.points(), 20, 14, 12), list.width(), list.height());
        sheet.place(Slot.body(0), list, said, Align.LEFT, Anchor.TOP);
    }

    private static String alt(Slide slide, Content.Chart chart) {
        StringBuilder text = new StringBuilder(slide.title());
        for (Content.Chart.Series series : chart.series()) {
            text.append(" · ").append(series.name());
            for (int i = 0; i < chart.categories().size(); i++) {
                text.append(i == 0 ? " " : ", ").append(chart.categories().get(i)).append(' ');
                text.append(Numbers.text(series.values().get(i))).append(chart.unit());
            }
        }
        return text.toString();
    }

    /// A table of the whole width.
    static void table(Sheet sheet, Slide slide, Content.Table table) {
        double foot = Banner.points(sheet, slide);
        double y = Math.max(Banner.draw(sheet, slide), 250);
        Area area = Area.between(Sheet.SIDE, y, 1200, foot);
        double size = CELL;
        Grid grid = grid(sheet, slide, table, area, size);
        while (!grid.fits() && size > CELL_LEAST) {
            size -= STEP;
            grid = grid(sheet, slide, table, area, size);
        }
        sheet.add(grid);
    }

    private static Grid grid(
            Sheet sheet, Slide slide, Content.Table table, Area area, double size) {
        List<Double> columns = columns(sheet, table, area.width(), size);
        List<Grid.Row> rows = new ArrayList<>();
        rows.add(row(sheet, table.header(), columns, size, true));
        table.rows().forEach(row -> rows.add(row(sheet, row, columns, size, false)));
        double height = rows.stream().mapToDouble(Grid.Row::height).sum();
        double spare = Math.min(20, (area.height() - height) / rows.size());
        List<Grid.Row> airy =
                spare <= 0
                        ? rows
                        : rows.stream()
                                .map(row -> new Grid.Row(row.height() + spare, row.cells()))
                                .toList();
        double whole = airy.stream().mapToDouble(Grid.Row::height).sum();
        return new Grid(
                new Area(area.x(), area.y(), area.width(), Math.min(whole, area.height())),
                columns,
                airy,
                slide.title() + " · " + table.header().stream().collect(Collectors.joining(", ")));
    }

    private static Grid.Row row(
            Sheet sheet, List<String> cells, List<Double> columns, double size, boolean header) {
        List<Block> blocks = new ArrayList<>();
        double height = 0;
        for (int i = 0; i < cells.size(); i++) {
            Para para =
                    new Para(
                            cells.get(i),
                            size,
                            size,
                            header,
                            header ? Ink.PAGE : Ink.TEXT,
                            false,
                            0);
            Block block = sheet.setter().set(List.of(para), columns.get(i) - 2 * Grid.PAD_X, 1);
            blocks.add(block);
            height = Math.max(height, block.height());
        }
        return new Grid.Row(height + 2 * Grid.PAD_Y, blocks);
    }

    /// Widths by what stands in the columns: each gets what its longest word needs, and of the rest
    /// as much as its texts ask for.
    private static List<Double> columns(
            Sheet sheet, Content.Table table, double width, double size) {
        int count = table.header().size();
        double least = Math.min(90, width / count);
        double[] wanted = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int column = i;
            double longest =
                    table.rows().stream()
                            .mapToDouble(row -> wide(sheet, row.get(column), size, false))
                            .max()
                            .orElse(0);
            longest = Math.max(longest, wide(sheet, table.header().get(i), size, true));
            // The square root keeps one long text from starving the others.
            wanted[i] = Math.sqrt(longest + 40);
            sum += wanted[i];
        }
        List<Double> widths = new ArrayList<>();
        for (double each : wanted) {
            widths.add(least + (width - least * count) * each / sum);
        }
        return widths;
    }

    private static double wide(Sheet sheet, String text, double size, boolean strong) {
        return sheet.setter().letters().width(text, size * Setter.POINT, strong);
    }
}
