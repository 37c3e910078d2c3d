package org.quintet.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// From the many pixel layouts of decoders to the one of [Bitmap].
final class Pixels {
    private Pixels() {}

    /// The pixels of a decoded image.
    ///
    /// @param kind what the file is, for messages
    /// @param name the file, for messages
    /// @param step this many pixels of a row and of a column are averaged into one
    static Bitmap bitmap(PictureKind kind, String name, BufferedImage image, int step) {
        BufferedImage source = toSrgb(image);
        return bitmap(
                rows(kind, name, source),
                source.getWidth(),
                source.getHeight(),
                source.getColorModel().hasAlpha(),
                step);
    }

    /// The pixels of a picture that is read row by row.
    ///
    /// @param fullWidth pixels of a row
    /// @param fullHeight number of rows
    /// @param hasAlpha whether opacity is worth keeping
    /// @param step this many pixels of a row and of a column are averaged into one
    static Bitmap bitmap(
            RowReader rows, int fullWidth, int fullHeight, boolean hasAlpha, int step) {
        int width = Math.ceilDiv(fullWidth, step);
        int height = Math.ceilDiv(fullHeight, step);
        byte[] rgb = new byte[3 * width * height];
        byte[] alpha = hasAlpha ? new byte[width * height] : null;
        int[] row = new int[4 * fullWidth];
        int[] sums = new int[4 * width];
        int[] counts = new int[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            int end = Math.min(fullHeight, (y + 1) * step);
            for (int from = y * step; from < end; from++) {
                rows.read(from, row);
                add(row, fullWidth, step, sums, counts);
            }
            store(sums, counts, y * width, rgb, alpha);
        }
        return new Bitmap(width, height, rgb, alpha == null || isOpaque(alpha) ? null : alpha);
    }

    private static void add(int[] row, int width, int step, int[] sums, int[] counts) {
        for (int x = 0; x < width; x++) {
            int to = x / step;
            counts[to]++;
            for (int c = 0; c < 4; c++) {
                sums[4 * to + c] += row[4 * x + c];
            }
        }
    }

    private static void store(
            int[] sums, int[] counts, int at, byte[] rgb, byte @Nullable [] alpha) {
        for (int x = 0; x < counts.length; x++) {
            int half = counts[x] / 2;
            for (int c = 0; c < 3; c++) {
                rgb[3 * (at + x) + c] = (byte) ((sums[4 * x + c] + half) / counts[x]);
            }
            if (alpha != null) {
                alpha[at + x] = (byte) ((sums[4 * x + 3] + half) / counts[x]);
            }
        }
    }

    private static boolean isOpaque(byte[] alpha) {
        for (byte a : alpha) {
            if (a != -1) {
                return false;
            }
        }
        return true;
    }

    /// Applies an embedded colour profile. Grey stays as it is stored: grey profiles of files are
    /// close to sRGB's curve, and Java's own grey space is linear, which no file means.
    private static BufferedImage toSrgb(BufferedImage image) {
        ColorSpace space = image.getColorModel().getColorSpace();
        if (space.isCS_sRGB()
                || space.getType() == ColorSpace.TYPE_GRAY
                || !(space instanceof ICC_ColorSpace)) {
            return image;
        }
        BufferedImage srgb =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        image.getColorModel().hasAlpha()
                                ? BufferedImage.TYPE_4BYTE_ABGR
                                : BufferedImage.TYPE_3BYTE_BGR);
        return new ColorConvertOp(null).filter(image, srgb);
    }

    private static RowReader rows(PictureKind kind, String name, BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return paletteRows(image.getRaster(), palette);
        }
        if (!(model instanceof ComponentColorModel)) {
            return packedRows(image);
        }
        int type = model.getTransferType();
        int space = model.getColorSpace().getType();
        boolean known =
                space == ColorSpace.TYPE_GRAY
                        || space == ColorSpace.TYPE_RGB
                        || space == ColorSpace.TYPE_CMYK;
        if (!known || (type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT)) {
            throw new QuintetException(Kind.FAILED, "media.unsupported", name, kind.shown());
        }
        return space == ColorSpace.TYPE_CMYK
                ? inkRows(image.getRaster(), model)
                : componentRows(image.getRaster(), model);
    }

    private static RowReader packedRows(BufferedImage image) {
        int width = image.getWidth();
        int[] argb = new int[width];
        return (y, rgba) -> {
            image.getRGB(0, y, width, 1, argb, 0, width);
            for (int x = 0; x < width; x++) {
                split(argb[x], rgba, 4 * x);
            }
        };
    }

    private static RowReader paletteRows(Raster raster, IndexColorModel palette) {
        int width = raster.getWidth();
        int[] indices = new int[width];
        // Damaged files hold indices beyond the palette: black, as browsers show them.
        int[] argb = new int[1 << palette.getPixelSize()];
        Arrays.fill(argb, 0xff000000);
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        System.arraycopy(colours, 0, argb, 0, Math.min(colours.length, argb.length));
        return (y, rgba) -> {
            raster.getPixels(0, y, width, 1, indices);
            for (int x = 0; x < width; x++) {
                split(argb[indices[x]], rgba, 4 * x);
            }
        };
    }

    private static void split(int argb, int[] rgba, int at) {
        rgba[at] = (argb >> 16) & 0xff;
        rgba[at + 1] = (argb >> 8) & 0xff;
        rgba[at + 2] = argb & 0xff;
        rgba[at + 3] = argb >>> 24;
    }

    private static RowReader componentRows(Raster raster, ColorModel model) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int max = (1 << model.getComponentSize(0)) - 1;
        boolean grey = bands < 3;
        boolean hasAlpha = model.hasAlpha();
        int[] samples = new int[bands * width];
        return (y, rgba) -> {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                for (int c = 0; c < 3; c++) {
                    rgba[4 * x + c] = toByte(samples[grey ? at : at + c], max);
                }
                rgba[4 * x + 3] = hasAlpha ? toByte(samples[at + bands - 1], max) : 255;
            }
        };
    }

    /// Cyan, magenta, yellow and black without a profile: each colour is what its ink and the black
    /// leave of white.
    private static RowReader inkRows(Raster raster, ColorModel model) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int max = (1 << model.getComponentSize(0)) - 1;
        int[] samples = new int[bands * width];
        return (y, rgba) -> {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int light = 255 - toByte(samples[x * bands + 3], max);
                for (int c = 0; c < 3; c++) {
                    int ink = toByte(samples[x * bands + c], max);
                    rgba[4 * x + c] = (light * (255 - ink) + 127) / 255;
                }
                rgba[4 * x + 3] = 255;
            }
        };
    }

    private static int toByte(int sample, int max) {
        return max == 255 ? sample : (sample * 255 + max / 2) / max;
    }

    /// Reads one row as red, green, blue, opacity, 0 to 255.
    interface RowReader {
        /// Fills `rgba`, four numbers a pixel.
        void read(int y, int[] rgba);
    }
}
