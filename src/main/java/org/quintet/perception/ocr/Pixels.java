package org.quintet.perception.ocr;

import java.nio.FloatBuffer;
import org.quintet.media.Bitmap;

/// Writes pictures into tensors: planes of one channel each, row by row.
final class Pixels {
    /// How a channel becomes a number: (value / 255 − mean) / deviation, in the order of the
    /// planes.
    @SuppressWarnings("ImmutableEnumChecker") // constants of three numbers, private to this class
    enum Normalization {
        /// As the detector was trained: the statistics of ImageNet's red, green and blue laid on
        /// blue, green and red.
        DETECTION(true, new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}),
        /// As the direction classifier was trained.
        DIRECTION(false, DETECTION.mean, DETECTION.deviation),
        /// As the recogniser was trained: −1 to 1.
        RECOGNITION(true, new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});

        private final boolean blueFirst;
        private final float[] mean;
        private final float[] deviation;

        Normalization(boolean blueFirst, float[] mean, float[] deviation) {
            this.blueFirst = blueFirst;
            this.mean = mean;
            this.deviation = deviation;
        }
    }

    private Pixels() {}

    /// Writes one picture into the upper left corner of its place in a batch.
    ///
    /// @param target the whole batch, filled with zeros before
    /// @param offset where the place of this picture begins
    /// @param width columns of a plane
    /// @param height rows of a plane
    static void write(
            Bitmap picture,
            FloatBuffer target,
            int offset,
            int width,
            int height,
            Normalization normalization) {
        byte[] rgb = picture.rgb();
        for (int plane = 0; plane < 3; plane++) {
            int channel = normalization.blueFirst ? 2 - plane : plane;
            float scale = 1 / (255 * normalization.deviation[plane]);
            float shift = -normalization.mean[plane] / normalization.deviation[plane];
            for (int y = 0; y < picture.height(); y++) {
                int to = offset + (plane * height + y) * width;
                int from = 3 * y * picture.width() + channel;
                for (int x = 0; x < picture.width(); x++) {
                    target.put(to + x, (rgb[from + 3 * x] & 0xff) * scale + shift);
                }
            }
        }
    }
}
