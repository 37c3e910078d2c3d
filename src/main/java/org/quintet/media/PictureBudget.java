package org.quintet.media;

import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// How much of a picture file Quintet is ready to hold in memory; every limit on pictures lies
/// here.
final class PictureBudget {
    /// Largest file, in mebibytes: a 40-megapixel TIFF of 16 bits a channel fits.
    static final int FILE_MIB = 256;

    /// Most pixels a file may declare, in millions: the largest phone cameras make 200.
    static final int DECLARED_MEGAPIXELS = 256;

    /// Most pixels decoded at once; larger pictures are decoded with every second, third, … pixel.
    static final int DECODED_MEGAPIXELS = 64;

    /// Most pixels kept; larger ones are averaged down by 2, 3, …
    static final int KEPT_MEGAPIXELS = 32;

    private static final int MILLION = 1_000_000;

    private PictureBudget() {}

    /// Refuses a file that is too long to be read.
    static void checkLength(String name, long bytes) {
        if (bytes > (long) FILE_MIB << 20) {
            throw new QuintetException(
                    Kind.FAILED, "media.file_too_large", name, bytes >> 20, FILE_MIB);
        }
    }

    /// Refuses a picture, before anything is allocated for it, whose header declares too much.
    static void checkSize(String name, int width, int height) {
        checkSize(name, width, height, DECLARED_MEGAPIXELS);
    }

    /// The same for formats that can only be decoded whole.
    static void checkWholeSize(String name, int width, int height) {
        checkSize(name, width, height, DECODED_MEGAPIXELS);
    }

    private static void checkSize(String name, int width, int height, int megapixels) {
        if ((long) width * height > (long) megapixels * MILLION) {
            throw new QuintetException(
                    Kind.FAILED, "media.too_many_pixels", name, width, height, megapixels);
        }
    }

    /// By how much to divide both sides while decoding.
    static int decodeStep(int width, int height) {
        return divisor(width, height, DECODED_MEGAPIXELS);
    }

    /// By how much to average down what was decoded.
    static int keepStep(int width, int height) {
        return divisor(width, height, KEPT_MEGAPIXELS);
    }

    private static int divisor(int width, int height, int megapixels) {
        int step = 1;
        while (Math.ceilDiv(width, step) * (long) Math.ceilDiv(height, step)
                > (long) megapixels * MILLION) {
            step++;
        }
        return step;
    }
}
