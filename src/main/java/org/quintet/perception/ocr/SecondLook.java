package org.quintet.perception.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;

/// Reads a line that was hard to read again, cut in several ways and without colour, and lets the
/// readings vote. Thread-safe.
final class SecondLook {
    /// Below this a character is worth a second look.
    private static final double UNSURE = 0.8;

    /// Chinese characters are square: a line that holds fewer than this share of them was not read
    /// to its end.
    private static final double COVERED = 0.7;

    /// What stays of the confidence when the other cuts read something else.
    private static final double ALONE = 0.7;

    /// Lines longer than this, in heights, are cut close to their letters already.
    private static final double LONG = 6;

    private static final List<Cut> ROOMY =
            List.of(
                    new Cut(0.1, 0.1, Tone.COLOUR),
                    new Cut(0.3, 0, Tone.GREY),
                    new Cut(0.1, 0.05, Tone.GREY));

    /// For short lines, around which the detector leaves more room, and which cost little.
    private static final List<Cut> CLOSE =
            List.of(
                    new Cut(0, -0.12, Tone.GREY),
                    new Cut(0, -0.2, Tone.GREY),
                    new Cut(0.1, -0.2, Tone.GREY),
                    new Cut(0.1, -0.06, Tone.GREY),
                    new Cut(0, -0.06, Tone.COLOUR),
                    new Cut(0, 0, Tone.NEGATIVE),
                    new Cut(0.1, 0, Tone.NEGATIVE));

    private final TextRecognizer recognizer;

    SecondLook(TextRecognizer recognizer) {
        this.recognizer = recognizer;
    }

    /// What becomes of the colours.
    private enum Tone {
        COLOUR,
        GREY,
        /// Grey, light and dark exchanged.
        NEGATIVE
    }

    /// A way to cut a line.
    ///
    /// @param along how much longer, in heights, at each end
    /// @param across how much higher, in heights, on each side
    /// @param tone what becomes of its colours
    private record Cut(double along, double across, Tone tone) {
        Bitmap of(Bitmap picture, Quad quad) {
            Bitmap cut =
                    LineCrop.of(
                            picture,
                            quad.grown(along * quad.height(), across * quad.height()),
                            TextRecognizer.HEIGHT,
                            TextRecognizer.MOST_WIDTH);
            return tone == Tone.COLOUR ? cut : grey(cut, tone == Tone.NEGATIVE);
        }
    }

    /// Whether a reading is unsure or too short for its line.
    static boolean isWorthwhile(Quad quad, Reading reading) {
        return reading.lowest() < UNSURE || coverage(quad, reading) < COVERED;
    }

    /// Reads again.
    ///
    /// @param first what was read at the first look
    /// @return the reading with the most weight; its probabilities are smaller the less weight
    ///   agrees
    Reading read(Bitmap picture, Quad quad, Reading first, Stop stop) {
        List<Cut> cuts = new ArrayList<>(ROOMY);
        if (quad.width() < LONG * quad.height()) {
            cuts.addAll(CLOSE);
        }
        List<Bitmap> lines = cuts.stream().map(cut -> cut.of(picture, quad)).toList();
        List<Reading> readings =
                Stream.concat(Stream.of(first), recognizer.read(lines, stop).stream()).toList();
        Reading best = first;
        for (Reading reading : readings) {
            double lead = weight(quad, reading, readings) - weight(quad, best, readings);
            boolean surer = reading.text().equals(best.text()) && reading.mean() > best.mean();
            if (lead > 0 || surer) {
                best = reading;
            }
        }
        double all = readings.stream().mapToDouble(r -> weight(quad, r)).sum();
        double share = all == 0 ? 0 : weight(quad, best, readings) / all;
        double trust = ALONE + (1 - ALONE) * share;
        return new Reading(best.text(), best.probabilities().stream().map(p -> p * trust).toList());
    }

    /// The weight of all that read the same.
    private static double weight(Quad quad, Reading reading, List<Reading> readings) {
        return readings.stream()
                .filter(r -> r.text().equals(reading.text()))
                .mapToDouble(r -> weight(quad, r))
                .sum();
    }

    private static double weight(Quad quad, Reading reading) {
        return reading.lowest() * coverage(quad, reading);
    }

    /// The share of a line that its characters fill, if all of them are Chinese; else 1.
    private static double coverage(Quad quad, Reading reading) {
        String text = reading.text();
        if (text.isEmpty() || !text.codePoints().allMatch(Character::isIdeographic)) {
            return 1;
        }
        return Math.min(1, reading.probabilities().size() * quad.height() / quad.width());
    }

    private static Bitmap grey(Bitmap picture, boolean negative) {
        byte[] from = picture.rgb();
        byte[] to = new byte[from.length];
        for (int i = 0; i < from.length; i += 3) {
            // ITU-R BT.601 luma.
            int luma =
                    ((from[i] & 0xff) * 299
                                    + (from[i + 1] & 0xff) * 587
                                    + (from[i + 2] & 0xff) * 114
                                    + 500)
                            / 1000;
            byte tone = (byte) (negative ? 255 - luma : luma);
            to[i] = tone;
            to[i + 1] = tone;
            to[i + 2] = tone;
        }
        return new Bitmap(picture.width(), picture.height(), to);
    }
}
