package org.quintet.perception.ocr;

import org.quintet.media.Bitmap;
import org.quintet.media.Resize;

/// Cuts turned rectangles out of pictures, straightened. Samples between pixels by cubic
/// convolution (Keys, 1981).
final class LineCrop {
    private static final double A = -0.75;

    private LineCrop() {}

    /// The rectangle, straightened, in a given height and its own proportions.
    ///
    /// @param mostWidth the width is not made larger
    static Bitmap of(Bitmap picture, Quad quad, int height, int mostWidth) {
        int width = Math.clamp(Math.round(height * quad.width() / quad.height()), 1, mostWidth);
        // Large letters are sampled on a finer grid and averaged down.
        int finer = Math.max(1, (int) Math.round(quad.height() / height));
        Bitmap sampled = sample(picture, quad, width * finer, height * finer);
        return finer == 1 ? sampled : Resize.to(sampled, width, height, Resize.Filter.BILINEAR);
    }

    private static Bitmap sample(Bitmap picture, Quad quad, int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        double cos = Math.cos(quad.angle());
        double sin = Math.sin(quad.angle());
        double stepX = quad.width() / width;
        double stepY = quad.height() / height;
        Sampler sampler = new Sampler(picture);
        for (int y = 0; y < height; y++) {
            double v = (y + 0.5) * stepY - quad.height() / 2;
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) * stepX - quad.width() / 2;
                sampler.pixel(
                        quad.centreX() + u * cos - v * sin - 0.5,
                        quad.centreY() + u * sin + v * cos - 0.5,
                        rgb,
                        3 * (y * width + x));
            }
        }
        return new Bitmap(width, height, rgb);
    }

    /// Reads between pixels; outside the picture its edge goes on. For one thread.
    private static final class Sampler {
        private final byte[] rgb;
        private final int width;
        private final int height;
        private final float[] weightX = new float[4];
        private final float[] weightY = new float[4];
        private final int[] columns = new int[4];

        Sampler(Bitmap picture) {
            this.rgb = picture.rgb();
            this.width = picture.width();
            this.height = picture.height();
        }

        void pixel(double x, double y, byte[] target, int at) {
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            weights(x - left, weightX);
            weights(y - top, weightY);
            for (int i = 0; i < 4; i++) {
                columns[i] = 3 * Math.clamp(left - 1 + i, 0, width - 1);
            }
            float red = 0.5f;
            float green = 0.5f;
            float blue = 0.5f;
            for (int j = 0; j < 4; j++) {
                int row = 3 * width * Math.clamp(top - 1 + j, 0, height - 1);
                for (int i = 0; i < 4; i++) {
                    float weight = weightX[i] * weightY[j];
                    int from = row + columns[i];
                    red += weight * (rgb[from] & 0xff);
                    green += weight * (rgb[from + 1] & 0xff);
                    blue += weight * (rgb[from + 2] & 0xff);
                }
            }
            target[at] = (byte) Math.clamp((int) red, 0, 255);
            target[at + 1] = (byte) Math.clamp((int) green, 0, 255);
            target[at + 2] = (byte) Math.clamp((int) blue, 0, 255);
        }

        private static void weights(double fraction, float[] weights) {
            double f = fraction;
            double g = 1 - f;
            weights[0] = (float) (A * f * g * g);
            weights[1] = (float) (((A + 2) * f - (A + 3)) * f * f + 1);
            weights[2] = (float) (((A + 2) * g - (A + 3)) * g * g + 1);
            weights[3] = (float) (A * g * f * f);
        }
    }
}
