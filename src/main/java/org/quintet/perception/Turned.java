package org.quintet.perception;

import java.util.Arrays;
import org.quintet.media.Bitmap;

/// Cuts turned squares out of pictures.
final class Turned {
    private Turned() {}

    /// A square that lies turned in the picture, made upright; what lies outside is black. Each
    /// pixel is the mean of a few points spread over what it covers, each read bilinearly.
    ///
    /// @param side its side in pixels of the picture
    /// @param angle how far it is turned clockwise, in radians
    /// @param size its side in the result
    static Bitmap square(
            Bitmap picture, double centreX, double centreY, double side, double angle, int size) {
        double step = side / size;
        int points = Math.clamp((int) Math.ceil(step), 1, 4);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        byte[] rgb = new byte[3 * size * size];
        double[] sum = new double[3];
        for (int i = 0; i < size * size; i++) {
            int column = i % size;
            int row = i / size;
            Arrays.fill(sum, 0);
            for (int p = 0; p < points * points; p++) {
                int fineColumn = p % points;
                int fineRow = p / points;
                double across = (column + (fineColumn + 0.5) / points) * step - side / 2;
                double down = (row + (fineRow + 0.5) / points) * step - side / 2;
                add(
                        picture,
                        centreX + across * cos - down * sin - 0.5,
                        centreY + across * sin + down * cos - 0.5,
                        sum);
            }
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (byte) Math.round(sum[c] / (points * points));
            }
        }
        return new Bitmap(size, size, rgb);
    }

    private static void add(Bitmap picture, double x, double y, double[] sum) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        for (int corner = 0; corner < 4; corner++) {
            int px = left + corner % 2;
            int py = top + corner / 2;
            if (px < 0 || py < 0 || px >= picture.width() || py >= picture.height()) {
                continue;
            }
            double weight =
                    (corner % 2 == 0 ? left + 1 - x : x - left)
                            * (corner / 2 == 0 ? top + 1 - y : y - top);
            int at = 3 * (py * picture.width() + px);
            for (int c = 0; c < 3; c++) {
                sum[c] += weight * (picture.rgb()[at + c] & 0xff);
            }
        }
    }
}
