package org.quintet.perception.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Pictures;

/// Reads the lines of an upright page: once, again where they stand on their heads, and again where
/// they are hard to read. Leaves out what is no text. Thread-safe.
final class LineReader {
    /// Lines less sure than this are noise more often than text.
    private static final double NOISE = 0.5;

    /// A single character is only believed when it is surer than this.
    private static final double LONE_CHARACTER = 0.85;

    /// A bullet or another picture at either end that is less sure than this is left out.
    private static final double SURE_SYMBOL = 0.8;

    /// Any other mark at either end that is less sure than this is a rule, a frame or dirt.
    private static final double SURE_MARK = 0.4;

    /// Lines that stand on their heads are never read as surely as this.
    private static final double UPRIGHT = 0.9;

    private static final double ROOM_ALONG = 0.45;
    private static final double ROOM_ACROSS = 0.04;

    private final DirectionClassifier direction;
    private final TextRecognizer recognizer;
    private final SecondLook secondLook;

    LineReader(DirectionClassifier direction, TextRecognizer recognizer) {
        this.direction = direction;
        this.recognizer = recognizer;
        this.secondLook = new SecondLook(recognizer);
    }

    /// A line that was read.
    ///
    /// @param quad where it is, in pixels of the page
    /// @param reading what it says
    record Line(Quad quad, Reading reading) {}

    /// Reads lines.
    ///
    /// @param budget how many lines may be looked at a second time
    List<Line> read(Bitmap page, List<Quad> quads, Budget budget, Stop stop) {
        List<Bitmap> crops = quads.stream().map(quad -> crop(page, quad)).toList();
        List<Reading> readings = new ArrayList<>(recognizer.read(crops, stop));
        turnOver(crops, readings, stop);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < quads.size(); i++) {
            Quad quad = quads.get(i);
            Reading reading = readings.get(i);
            if (!quad.isTall()
                    && !reading.text().isBlank()
                    && SecondLook.isWorthwhile(quad, reading)
                    && budget.take()) {
                reading = secondLook.read(page, quad, reading, stop);
            }
            Reading clean = withoutMarks(reading);
            if (isText(clean)) {
                lines.add(new Line(quad, clean));
            }
        }
        return lines;
    }

    /// Reads lines again that seem to stand on their heads, and keeps the surer reading.
    private void turnOver(List<Bitmap> crops, List<Reading> readings, Stop stop) {
        List<Integer> doubtful =
                IntStream.range(0, crops.size())
                        .filter(i -> readings.get(i).mean() < UPRIGHT)
                        .boxed()
                        .toList();
        if (doubtful.isEmpty()) {
            return;
        }
        List<Double> onHead =
                direction.upsideDown(doubtful.stream().map(crops::get).toList(), stop);
        for (int k = 0; k < doubtful.size(); k++) {
            int i = doubtful.get(k);
            if (2 * onHead.get(k) > 1) {
                Bitmap turned = Pictures.turn(crops.get(i), 2);
                Reading reading = recognizer.read(List.of(turned), stop).getFirst();
                if (reading.mean() > readings.get(i).mean()) {
                    readings.set(i, reading);
                }
            }
        }
    }

    /// Cuts unsure marks and all spaces off both ends.
    private static Reading withoutMarks(Reading reading) {
        int[] characters = reading.text().codePoints().toArray();
        int from = 0;
        int to = characters.length;
        while (from < to && isLoose(characters[from], reading.probabilities().get(from))) {
            from++;
        }
        while (to > from && isLoose(characters[to - 1], reading.probabilities().get(to - 1))) {
            to--;
        }
        return new Reading(
                new String(characters, from, to - from), reading.probabilities().subList(from, to));
    }

    private static boolean isLoose(int character, double probability) {
        if (Character.isLetterOrDigit(character)) {
            return false;
        }
        boolean symbol = Character.getType(character) == Character.OTHER_SYMBOL;
        return isSpace(character) || probability < (symbol ? SURE_SYMBOL : SURE_MARK);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isText(Reading reading) {
        String text = reading.text();
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                && reading.mean() >= (reading.probabilities().size() > 1 ? NOISE : LONE_CHARACTER);
    }

    /// A line with a little room around it: the first and last letters are cut off easily.
    private static Bitmap crop(Bitmap picture, Quad quad) {
        if (quad.isTall()) {
            return ColumnStrip.of(picture, quad);
        }
        Quad roomy = quad.grown(ROOM_ALONG * quad.height(), ROOM_ACROSS * quad.height());
        return LineCrop.of(picture, roomy, TextRecognizer.HEIGHT, TextRecognizer.MOST_WIDTH);
    }

    /// A number of permissions. For one thread.
    static final class Budget {
        private int left;

        Budget(int left) {
            this.left = left;
        }

        boolean take() {
            return left-- > 0;
        }
    }
}
