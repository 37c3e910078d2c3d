package org.quintet.media;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Resizing that averages over all source pixels a target pixel covers, byte for byte as the Python
/// imaging library Pillow does it for 8-bit pictures: models were trained on pictures resized so.
///
/// First the rows, then the columns; between them the picture is rounded to 8 bits. Weights are
/// fixed-point numbers of 22 bits. Opacity is left out: flatten before. Thread-safe; large pictures
/// are shared out over the common pool.
///
/// See <https://github.com/python-pillow/Pillow/blob/main/src/libImaging/Resample.c>.
public final class Resize {
    private static final int PRECISION = 22;
    private static final int HALF = 1 << (PRECISION - 1);

    private Resize() {}

    /// How source pixels are weighed by their distance.
    public enum Filter {
        /// A triangle of radius 1.
        BILINEAR(1) {
            @Override
            double weight(double x) {
                return Math.max(0, 1 - Math.abs(x));
            }
        },
        /// The cubic convolution of Keys with a = −0.5; radius 2.
        BICUBIC(2) {
            @Override
            double weight(double x) {
                double d = Math.abs(x);
                if (d < 1) {
                    return ((A + 2) * d - (A + 3)) * d * d + 1;
                }
                return d < 2 ? (((d - 5) * d + 8) * d - 4) * A : 0;
            }
        };

        private static final double A = -0.5;

        private final double radius;

        Filter(double radius) {
            this.radius = radius;
        }

        abstract double weight(double x);
    }

    /// The whole picture in another size.
    public static Bitmap to(Bitmap picture, int width, int height, Filter filter) {
        return to(picture, 0, 0, picture.width(), picture.height(), width, height, filter);
    }

    /// A part of the picture in another size; its edges may lie between pixels.
    ///
    /// @throws IllegalArgumentException where the part is empty or sticks out of the picture
    public static Bitmap to(
            Bitmap picture,
            double left,
            double top,
            double right,
            double bottom,
            int width,
            int height,
            Filter filter) {
        if (!(0 <= left && left < right && right <= picture.width())
                || !(0 <= top && top < bottom && bottom <= picture.height())) {
            throw new IllegalArgumentException("no such part of the picture");
        }
        Weights columns = Weights.of(picture.width(), left, right, width, filter);
        Weights rows = Weights.of(picture.height(), top, bottom, height, filter);
        // Only the rows that the second pass will look at.
        int first = rows.first[0];
        int last = rows.first[height - 1] + rows.count[height - 1];
        byte[] wide =
                isIdentity(picture.width(), left, right, width)
                        ? Arrays.copyOfRange(
                                picture.rgb(),
                                3 * first * picture.width(),
                                3 * last * picture.width())
                        : resizeRows(picture, first, last - first, columns);
        if (isIdentity(picture.height(), top, bottom, height)) {
            return new Bitmap(width, height, wide);
        }
        return new Bitmap(width, height, resizeColumns(wide, first, 3 * width, rows));
    }

    private static boolean isIdentity(int from, double low, double high, int to) {
        return low == 0 && high == from && from == to;
    }

    private static byte[] resizeRows(Bitmap picture, int firstRow, int rowCount, Weights weights) {
        int width = weights.first.length;
        byte[] from = picture.rgb();
        byte[] to = new byte[3 * width * rowCount];
        IntStream.range(0, rowCount)
                .parallel()
                .forEach(
                        row ->
                                resizeRow(
                                        from,
                                        3 * (firstRow + row) * picture.width(),
                                        to,
                                        3 * row * width,
                                        weights));
        return to;
    }

    private static void resizeRow(byte[] from, int rowStart, byte[] to, int out, Weights weights) {
        int at = out;
        for (int x = 0; x < weights.first.length; x++) {
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            int pixel = rowStart + 3 * weights.first[x];
            int weightsAt = x * weights.size;
            for (int k = 0; k < weights.count[x]; k++) {
                int weight = weights.fixed[weightsAt + k];
                red += (from[pixel] & 0xff) * weight;
                green += (from[pixel + 1] & 0xff) * weight;
                blue += (from[pixel + 2] & 0xff) * weight;
                pixel += 3;
            }
            to[at++] = toByte(red);
            to[at++] = toByte(green);
            to[at++] = toByte(blue);
        }
    }

    private static byte[] resizeColumns(byte[] from, int firstRow, int stride, Weights weights) {
        int height = weights.first.length;
        byte[] to = new byte[stride * height];
        IntStream.range(0, height)
                .parallel()
                .forEach(
                        y -> {
                            int[] sums = new int[stride];
                            Arrays.fill(sums, HALF);
                            for (int k = 0; k < weights.count[y]; k++) {
                                int row = (weights.first[y] - firstRow + k) * stride;
                                addRow(from, row, weights.fixed[y * weights.size + k], sums);
                            }
                            for (int i = 0; i < stride; i++) {
                                to[y * stride + i] = toByte(sums[i]);
                            }
                        });
        return to;
    }

    /// A loop of its own, simple enough to be compiled to vector instructions.
    private static void addRow(byte[] from, int start, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (from[start + i] & 0xff) * weight;
        }
    }

    private static byte toByte(int sum) {
        return (byte) Math.clamp(sum >> PRECISION, 0, 255);
    }

    /// For each target position the first source position, how many there are, and their weights.
    private static final class Weights {
        final int[] first;
        final int[] count;
        final int[] fixed;
        final int size;

        private Weights(int[] first, int[] count, int[] fixed, int size) {
            this.first = first;
            this.count = count;
            this.fixed = fixed;
            this.size = size;
        }

        static Weights of(int length, double low, double high, int target, Filter filter) {
            double scale = (high - low) / target;
            double filterScale = Math.max(1, scale);
            double support = filter.radius * filterScale;
            int size = (int) Math.ceil(support) * 2 + 1;
            int[] first = new int[target];
            int[] count = new int[target];
            int[] fixed = new int[target * size];
            double[] weights = new double[size];
            for (int x = 0; x < target; x++) {
                double centre = low + (x + 0.5) * scale;
                // Cast, not floor: it rounds toward zero, as in C.
                first[x] = Math.max(0, (int) (centre - support + 0.5));
                count[x] = Math.min(length, (int) (centre + support + 0.5)) - first[x];
                double sum = 0;
                for (int k = 0; k < count[x]; k++) {
                    weights[k] = filter.weight((k + first[x] - centre + 0.5) * (1 / filterScale));
                    sum += weights[k];
                }
                for (int k = 0; k < count[x]; k++) {
                    double weight = sum == 0 ? weights[k] : weights[k] / sum;
                    fixed[x * size + k] =
                            (int) ((weight < 0 ? -0.5 : 0.5) + weight * (1 << PRECISION));
                }
            }
            return new Weights(first, count, fixed, size);
        }
    }
}
