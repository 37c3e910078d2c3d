package org.quintet.media;

/// Cutting, turning and laying pictures on a ground. Every function leaves its input as it is.
public final class Pictures {
    private Pictures() {}

    /// A part of a picture; what sticks out of it is cut off.
    ///
    /// @param left first column, in pixels
    /// @param top first row, in pixels
    /// @throws IllegalArgumentException where the part and the picture have no pixel in common
    public static Bitmap crop(Bitmap picture, int left, int top, int width, int height) {
        int x = Math.max(0, left);
        int y = Math.max(0, top);
        int w = Math.min(picture.width(), left + width) - x;
        int h = Math.min(picture.height(), top + height) - y;
        if (w < 1 || h < 1) {
            throw new IllegalArgumentException(
                    width + "×" + height + " at " + left + "," + top + " is outside the picture");
        }
        byte[] alpha = picture.alpha();
        return new Bitmap(
                w,
                h,
                cut(picture.rgb(), 3, picture.width(), x, y, w, h),
                alpha == null ? null : cut(alpha, 1, picture.width(), x, y, w, h));
    }

    private static byte[] cut(byte[] from, int channels, int stride, int x, int y, int w, int h) {
        byte[] to = new byte[channels * w * h];
        for (int row = 0; row < h; row++) {
            System.arraycopy(
                    from,
                    channels * ((y + row) * stride + x),
                    to,
                    channels * row * w,
                    channels * w);
        }
        return to;
    }

    /// The picture turned clockwise.
    ///
    /// @param quarters how many quarter turns; negative ones turn counterclockwise
    public static Bitmap turn(Bitmap picture, int quarters) {
        Orientation orientation =
                switch (Math.floorMod(quarters, 4)) {
                    case 1 -> Orientation.TURN_RIGHT;
                    case 2 -> Orientation.UPSIDE_DOWN;
                    case 3 -> Orientation.TURN_LEFT;
                    default -> Orientation.UPRIGHT;
                };
        return orientation.applyTo(picture);
    }

    /// The picture as it looks over a ground of one colour; opaque.
    ///
    /// @param ground the colour, 0xRRGGBB
    public static Bitmap flatten(Bitmap picture, int ground) {
        byte[] alpha = picture.alpha();
        if (alpha == null) {
            return picture;
        }
        byte[] rgb = picture.rgb().clone();
        for (int i = 0; i < alpha.length; i++) {
            int opacity = alpha[i] & 0xff;
            for (int c = 0; c < 3; c++) {
                int under = (ground >> (16 - 8 * c)) & 0xff;
                int over = rgb[3 * i + c] & 0xff;
                rgb[3 * i + c] = (byte) ((over * opacity + under * (255 - opacity) + 127) / 255);
            }
        }
        return new Bitmap(picture.width(), picture.height(), rgb);
    }

    /// A larger canvas of one colour with the picture in it; opaque.
    ///
    /// @param ground the colour, 0xRRGGBB
    /// @throws IllegalArgumentException where the picture does not fit
    public static Bitmap pad(Bitmap picture, int left, int top, int width, int height, int ground) {
        if (left < 0
                || top < 0
                || left + picture.width() > width
                || top + picture.height() > height) {
            throw new IllegalArgumentException("the picture sticks out of the canvas");
        }
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (ground >> (16 - 8 * (i % 3)));
        }
        Bitmap flat = flatten(picture, ground);
        for (int y = 0; y < flat.height(); y++) {
            System.arraycopy(
                    flat.rgb(),
                    3 * y * flat.width(),
                    rgb,
                    3 * ((top + y) * width + left),
                    3 * flat.width());
        }
        return new Bitmap(width, height, rgb);
    }
}
