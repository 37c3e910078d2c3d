package org.quintet.media;

import org.jspecify.annotations.Nullable;

/// A decoded picture, upright, 8 bits a channel, sRGB. Immutable by convention: nobody writes into
/// the arrays, which are shared and not copied.
///
/// @param width pixels, at least 1
/// @param height pixels, at least 1
/// @param rgb red, green, blue of each pixel, row by row from the upper left; `3·width·height`
///   bytes
/// @param alpha opacity of each pixel, or null where all are opaque
@SuppressWarnings("ArrayRecordComponent") // a picture is a buffer; copying it would double memory
public record Bitmap(int width, int height, byte[] rgb, byte @Nullable [] alpha) {
    /// Checks that the arrays fit the size.
    public Bitmap {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    width + "×" + height + " pixels in " + rgb.length + " bytes");
        }
        if (alpha != null && alpha.length != width * height) {
            throw new IllegalArgumentException("alpha of " + alpha.length + " bytes");
        }
    }

    /// A picture whose pixels are all opaque.
    public Bitmap(int width, int height, byte[] rgb) {
        this(width, height, rgb, null);
    }
}
