package org.quintet.perception.ocr;

import java.util.Comparator;
import java.util.List;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Pictures;

/// Finds out how a page must be turned, and whether it is written in columns downward. Thread-safe.
final class Uprighting {
    /// How many of the longest lines are asked.
    private static final int WITNESSES = 5;

    private final DirectionClassifier direction;
    private final TextRecognizer recognizer;

    Uprighting(DirectionClassifier direction, TextRecognizer recognizer) {
        this.direction = direction;
        this.recognizer = recognizer;
    }

    /// A page that can be read.
    ///
    /// @param picture the picture, turned so that its lines lie or its columns hang
    /// @param quarters by how many quarters it was turned clockwise
    /// @param lines its lines in reading order, in pixels of the turned picture
    record Page(Bitmap picture, int quarters, List<Quad> lines) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    /// Turns a page.
    Page upright(Bitmap picture, List<Quad> found, Stop stop) {
        double lying = length(found.stream().filter(q -> !q.isTall()).toList());
        double standing = length(found.stream().filter(Quad::isTall).toList());
        if (standing > lying) {
            List<Quad> tall = longest(found.stream().filter(Quad::isTall).toList());
            List<Bitmap> asRows = tall.stream().map(q -> crop(picture, q.sideways(-1))).toList();
            List<Bitmap> asColumns = tall.stream().map(q -> ColumnStrip.of(picture, q)).toList();
            List<Double> heads = direction.upsideDown(asRows, stop);
            boolean topToBottom = 2 * mean(heads) > 1;
            List<Bitmap> rows =
                    topToBottom ? asRows.stream().map(b -> Pictures.turn(b, 2)).toList() : asRows;
            if (sureness(rows, stop) > sureness(asColumns, stop)) {
                return turned(picture, found, topToBottom ? 3 : 1, stop);
            }
            return new Page(
                    picture, 0, ReadingOrder.ofColumns(LineJoiner.joinColumns(found), stop));
        }
        List<Bitmap> rows = longest(found).stream().map(q -> crop(picture, q)).toList();
        // The classifier alone errs with single words.
        boolean onHead =
                2 * mean(direction.upsideDown(rows, stop)) > 1
                        && sureness(rows.stream().map(b -> Pictures.turn(b, 2)).toList(), stop)
                                > sureness(rows, stop);
        return turned(picture, found, onHead ? 2 : 0, stop);
    }

    private static Page turned(Bitmap picture, List<Quad> found, int quarters, Stop stop) {
        List<Quad> quads =
                found.stream()
                        .map(q -> q.turned(quarters, picture.width(), picture.height()))
                        .toList();
        return new Page(
                Pictures.turn(picture, quarters),
                quarters,
                ReadingOrder.of(LineJoiner.join(quads), stop));
    }

    private double sureness(List<Bitmap> lines, Stop stop) {
        return recognizer.read(lines, stop).stream().mapToDouble(Reading::mean).average().orElse(0);
    }

    private static Bitmap crop(Bitmap picture, Quad quad) {
        return LineCrop.of(picture, quad, TextRecognizer.HEIGHT, TextRecognizer.MOST_WIDTH);
    }

    private static double length(List<Quad> lines) {
        return lines.stream().mapToDouble(q -> Math.max(q.width(), q.height())).sum();
    }

    private static List<Quad> longest(List<Quad> lines) {
        return lines.stream()
                .sorted(Comparator.comparingDouble(q -> -Math.max(q.width(), q.height())))
                .limit(WITNESSES)
                .toList();
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(n -> n).average().orElse(0);
    }
}
