package org.quintet.perception.ocr;

import org.quintet.media.Bitmap;

/// Lays the characters of a hanging column side by side, since the recogniser reads rows only.
final class ColumnStrip {
    /// How far a cut between two characters may move to a row without ink, in character heights.
    private static final double SLACK = 0.3;

    private ColumnStrip() {}

    /// The column as a row of [TextRecognizer#HEIGHT] pixels.
    static Bitmap of(Bitmap picture, Quad column) {
        int side = TextRecognizer.HEIGHT;
        int length =
                (int)
                        Math.min(
                                TextRecognizer.MOST_WIDTH,
                                Math.round(side * column.height() / column.width()));
        // LineCrop scales to a height; the column is cut at its own proportions.
        Bitmap hanging = LineCrop.of(picture, column, length, side);
        int count = Math.max(1, (int) Math.round(length / (double) hanging.width()));
        double[] ink = ink(hanging);
        int[] cuts = new int[count + 1];
        for (int i = 1; i < count; i++) {
            cuts[i] = quietest(ink, length * i / (double) count, SLACK * length / count);
        }
        cuts[count] = length;
        int width = hanging.width();
        byte[] rgb = new byte[3 * side * width * count];
        Bitmap row = new Bitmap(width * count, side, rgb);
        for (int i = 0; i < count; i++) {
            copy(hanging, cuts[i], cuts[i + 1], row, i * width);
        }
        return row;
    }

    /// Puts one character in the middle of its square; what it leaves free repeats its edge.
    private static void copy(Bitmap from, int top, int bottom, Bitmap to, int left) {
        int free = (to.height() - (bottom - top)) / 2;
        for (int y = 0; y < to.height(); y++) {
            int row = Math.clamp(top + y - free, top, bottom - 1);
            System.arraycopy(
                    from.rgb(),
                    3 * row * from.width(),
                    to.rgb(),
                    3 * (y * to.width() + left),
                    3 * from.width());
        }
    }

    /// How much each row varies: a row between characters is of one colour.
    private static double[] ink(Bitmap column) {
        double[] ink = new double[column.height()];
        for (int y = 0; y < ink.length; y++) {
            for (int x = 1; x < column.width(); x++) {
                int at = 3 * (y * column.width() + x) + 1;
                ink[y] += Math.abs((column.rgb()[at] & 0xff) - (column.rgb()[at - 3] & 0xff));
            }
        }
        return ink;
    }

    private static int quietest(double[] ink, double around, double slack) {
        int best = (int) around;
        for (int y = (int) (around - slack); y <= around + slack; y++) {
            if (y > 0 && y < ink.length && ink[y] < ink[best]) {
                best = y;
            }
        }
        return best;
    }
}
