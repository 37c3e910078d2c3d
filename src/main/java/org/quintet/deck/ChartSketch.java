package org.quintet.deck;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Chart.Form;
import org.quintet.core.deck.Content.Chart.Series;
import org.quintet.deck.Letters.Stretch;
import org.quintet.deck.Piece.Align;
import org.quintet.deck.Piece.Graph;

/// Draws charts where they are not native ones: on pixels and in a PDF. For one thread.
final class ChartSketch {
    private static final double SIZE = 13 * Setter.POINT;
    private static final double LINE = SIZE * 1.5;
    private static final int MOST_VALUES = 16;
    private static final String ELLIPSIS = "…";

    private final Look look;
    private final Letters letters;
    private final Brush brush;

    ChartSketch(Look look, Letters letters, Brush brush) {
        this.look = look;
        this.letters = letters;
        this.brush = brush;
    }

    void draw(Graph graph) {
        Chart chart = graph.chart();
        Area area = graph.area();
        if (!chart.unit().isBlank()) {
            label(chart.unit(), area.x(), area.y() + LINE / 2, area.width(), Align.LEFT, Ink.MUTED);
        }
        Area rest = Area.between(area.x(), area.y() + LINE, area.right(), area.bottom());
        if (chart.form() == Form.PIE) {
            pie(chart, rest);
        } else {
            if (named(chart)) {
                legend(chart.series().stream().map(Series::name).toList(), rest);
                rest = Area.between(rest.x(), rest.y(), rest.right(), rest.bottom() - LINE - 8);
            }
            axes(chart, rest);
        }
    }

    /// Whether a legend says anything.
    static boolean named(Chart chart) {
        return chart.series().size() > 1
                || chart.series().stream().anyMatch(series -> !series.name().isBlank());
    }

    private void axes(Chart chart, Area area) {
        Scale scale = Scale.of(chart);
        double widest =
                scale.steps().stream()
                        .mapToDouble(each -> letters.width(Numbers.text(each), SIZE, false))
                        .max()
                        .orElse(0);
        Area plot =
                Area.between(
                        area.x() + widest + 14,
                        area.y() + LINE,
                        area.right(),
                        area.bottom() - LINE - 6);
        for (double step : scale.steps()) {
            double y = plot.bottom() - scale.part(step) * plot.height();
            boolean zero = Math.abs(step) < 1e-12;
            brush.draw(
                    new Line2D.Double(plot.x(), y, plot.right(), y),
                    zero ? 2 : 1,
                    look.colour(zero ? Ink.MUTED : Ink.SOFT));
            label(Numbers.text(step), area.x(), y, widest, Align.RIGHT, Ink.MUTED);
        }
        int count = chart.categories().size();
        double each = plot.width() / count;
        int skip = (int) Math.ceil(60 / each);
        for (int i = 0; i < count; i += skip) {
            label(
                    chart.categories().get(i),
                    plot.x() + i * each - (skip - 1) * each / 2,
                    plot.bottom() + 6 + LINE / 2,
                    each * skip,
                    Align.MIDDLE,
                    Ink.TEXT);
        }
        if (chart.form() == Form.LINE) {
            lines(chart, plot, scale);
        } else {
            columns(chart, plot, scale);
        }
    }

    private void columns(Chart chart, Area plot, Scale scale) {
        int count = chart.categories().size();
        int series = chart.series().size();
        double each = plot.width() / count;
        double width = each * 0.62 / series;
        double zero = plot.bottom() - scale.part(0) * plot.height();
        for (int s = 0; s < series; s++) {
            for (int i = 0; i < count; i++) {
                double value = chart.series().get(s).values().get(i);
                double y = plot.bottom() - scale.part(value) * plot.height();
                double x = plot.x() + i * each + each * 0.19 + s * width;
                Area bar = new Area(x, Math.min(y, zero), width, Math.abs(zero - y));
                brush.fill(bar.rectangle(), look.colour(Ink.series(s)));
                if (count * series <= MOST_VALUES) {
                    double above = value < 0 ? y + LINE / 2 : y - LINE / 2;
                    label(
                            Numbers.text(value),
                            x - width / 2,
                            above,
                            width * 2,
                            Align.MIDDLE,
                            Ink.TEXT);
                }
            }
        }
    }

    private void lines(Chart chart, Area plot, Scale scale) {
        double each = plot.width() / chart.categories().size();
        for (int s = 0; s < chart.series().size(); s++) {
            List<Double> values = chart.series().get(s).values();
            int colour = look.colour(Ink.series(s));
            Path2D path = new Path2D.Double();
            for (int i = 0; i < values.size(); i++) {
                double x = plot.x() + (i + 0.5) * each;
                double y = plot.bottom() - scale.part(values.get(i)) * plot.height();
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                brush.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12), colour);
                if (values.size() * chart.series().size() <= MOST_VALUES) {
                    label(
                            Numbers.text(values.get(i)),
                            x - each / 2,
                            y - LINE * 0.8,
                            each,
                            Align.MIDDLE,
                            Ink.TEXT);
                }
            }
            brush.draw(path, 4, colour);
        }
    }

    private void pie(Chart chart, Area area) {
        List<Double> values =
                chart.series().getFirst().values().stream()
                        .map(value -> Math.max(0, value))
                        .toList();
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        double diameter = Math.min(area.height() - 10, area.width() * 0.55);
        Area disc = new Area(area.x(), area.centreY() - diameter / 2, diameter, diameter);
        double angle = 90;
        double row = Math.min(34, area.height() / values.size());
        double top = area.centreY() - row * values.size() / 2;
        for (int i = 0; i < values.size(); i++) {
            double share = sum == 0 ? 0 : values.get(i) / sum;
            Shape slice = new Arc2D.Double(disc.rectangle(), angle, -360 * share, Arc2D.PIE);
            int colour = look.colour(Ink.series(i));
            if (share > 0) {
                brush.fill(slice, colour);
                brush.draw(slice, 2, look.colour(Ink.PAGE));
            }
            angle -= 360 * share;
            double y = top + row * (i + 0.5);
            double x = disc.right() + 40;
            brush.fill(new Ellipse2D.Double(x, y - 7, 14, 14), colour);
            String text =
                    chart.categories().get(i)
                            + "  "
                            + Numbers.text(Math.round(share * 1000) / 10.0)
                            + "%";
            label(text, x + 24, y, area.right() - x - 24, Align.LEFT, Ink.TEXT);
        }
    }

    private void legend(List<String> names, Area area) {
        double y = area.bottom() - LINE / 2;
        double each = area.width() / names.size();
        for (int i = 0; i < names.size(); i++) {
            double width = Math.min(each - 36, letters.width(names.get(i), SIZE, false));
            double x = area.x() + i * each + (each - width - 24) / 2;
            brush.fill(new Ellipse2D.Double(x, y - 7, 14, 14), look.colour(Ink.series(i)));
            label(names.get(i), x + 24, y, each - 36, Align.LEFT, Ink.TEXT);
        }
    }

    /// A line of text, cut where it is too long, its middle at a height.
    private void label(String text, double x, double y, double width, Align align, Ink ink) {
        String shown = text;
        while (shown.length() > 1 && letters.width(shown, SIZE, false) > width) {
            String less = shown.endsWith(ELLIPSIS) ? shown.substring(0, shown.length() - 1) : shown;
            shown = less.substring(0, less.offsetByCodePoints(less.length(), -1)) + ELLIPSIS;
            if (shown.equals(ELLIPSIS)) {
                break;
            }
        }
        double spare = width - letters.width(shown, SIZE, false);
        double left =
                switch (align) {
                    case LEFT -> x;
                    case MIDDLE -> x + spare / 2;
                    case RIGHT -> x + spare;
                };
        for (Stretch part : letters.stretches(shown, SIZE, false)) {
            Point2D foot = new Point2D.Double(left + part.x(), y + SIZE * 0.35 - part.rise());
            brush.text(part.text(), foot, part.size(), part.bold(), look.colour(ink));
        }
    }
}
