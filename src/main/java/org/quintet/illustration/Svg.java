package org.quintet.illustration;

import java.util.Locale;
import java.util.stream.Collectors;
import org.quintet.illustration.Drawing.Paint;
import org.quintet.illustration.Drawing.Point;
import org.quintet.illustration.Drawing.Shape;

/// Writes a drawing as SVG 1.1: text stays text, and a screen reader is told what it says. Each
/// line is held to the width that it was measured at, so that another font does not leave its box.
final class Svg {
    private static final String FONTS =
            "'Quintet Sans', Inter, 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC',"
                    + " 'Microsoft YaHei', sans-serif";
    private static final double ROUND = 8;

    private Svg() {}

    static String write(Drawing drawing) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title desc" font-family="%3$s">
                <title id="title">%4$s</title>
                <desc id="desc">%5$s</desc>
                <defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="#5d6067"/></marker></defs>
                """
                        .formatted(
                                drawing.width(),
                                drawing.height(),
                                FONTS,
                                escape(drawing.title()),
                                escape(drawing.description())));
        drawing.shapes().forEach(shape -> svg.append(write(shape)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String write(Shape shape) {
        return switch (shape) {
            case Shape.Box box ->
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>"
                            .formatted(
                                    number(box.x()),
                                    number(box.y()),
                                    number(box.width()),
                                    number(box.height()),
                                    number(box.paint() == Paint.PAGE ? 0 : ROUND),
                                    paint(box.paint()));
            case Shape.Rhombus r ->
                    "<polygon points=\"%s,%s %s,%s %s,%s %s,%s\" %s/>"
                            .formatted(
                                    number(r.x() + r.width() / 2),
                                    number(r.y()),
                                    number(r.x() + r.width()),
                                    number(r.y() + r.height() / 2),
                                    number(r.x() + r.width() / 2),
                                    number(r.y() + r.height()),
                                    number(r.x()),
                                    number(r.y() + r.height() / 2),
                                    paint(r.paint()));
            case Shape.Disc disc ->
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>"
                            .formatted(
                                    number(disc.x()),
                                    number(disc.y()),
                                    number(disc.radius()),
                                    paint(disc.paint()));
            case Shape.Way way ->
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"#5d6067\" stroke-width=\"1.5\"%s/>"
                            .formatted(
                                    way.points().stream()
                                            .map(Svg::point)
                                            .collect(Collectors.joining(" ")),
                                    way.arrow() ? " marker-end=\"url(#head)\"" : "");
            case Shape.Line line -> write(line);
        };
    }

    private static String write(Shape.Line line) {
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\">%s</text>"
                .formatted(
                        number(line.x()),
                        number(line.baseline()),
                        number(line.size()),
                        line.ink().colour(false),
                        line.strong() ? " font-weight=\"600\"" : "",
                        line.middle() ? " text-anchor=\"middle\"" : "",
                        number(line.width()),
                        escape(line.text()));
    }

    private static String paint(Paint paint) {
        return "fill=\"%s\" stroke=\"%s\"".formatted(paint.fill(false), paint.edge(false));
    }

    private static String point(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// Text without markup, and without characters that XML forbids.
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                case '"' -> escaped.append("&quot;");
                                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
