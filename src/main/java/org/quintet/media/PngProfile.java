package org.quintet.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The colour profile in a PNG file (chunk `iCCP`), which the JDK's decoder leaves aside.
final class PngProfile {
    private static final int SIGNATURE = 8;
    private static final int CHUNK_HEADER = 8;
    private static final int CHECK_SUM = 4;
    private static final int MOST_BYTES = 4 << 20;

    private PngProfile() {}

    /// The image with the profile of its file as its colour space; the same image where there is
    /// none, where it is not for red, green and blue, and where it is damaged.
    static BufferedImage applyTo(BufferedImage image, byte[] file) throws IOException {
        ColorModel model = image.getColorModel();
        ICC_Profile profile = model instanceof ComponentColorModel ? profile(file) : null;
        if (profile == null || profile.getNumComponents() != model.getNumColorComponents()) {
            return image;
        }
        ComponentColorModel profiled =
                new ComponentColorModel(
                        new ICC_ColorSpace(profile),
                        model.hasAlpha(),
                        false,
                        model.getTransparency(),
                        model.getTransferType());
        return new BufferedImage(profiled, image.getRaster(), false, null);
    }

    private static @Nullable ICC_Profile profile(byte[] file) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(file);
        long at = SIGNATURE;
        while (at + CHUNK_HEADER <= file.length) {
            int length = data.getInt((int) at);
            String tag = new String(file, (int) at + 4, 4, ISO_8859_1);
            long end = at + CHUNK_HEADER + Integer.toUnsignedLong(length);
            // A profile must stand before the pixels.
            if (tag.equals("IDAT") || end > file.length) {
                return null;
            }
            if (tag.equals("iCCP")) {
                return inflated(file, (int) at + CHUNK_HEADER, (int) end);
            }
            at = end + CHECK_SUM;
        }
        return null;
    }

    private static @Nullable ICC_Profile inflated(byte[] file, int from, int end)
            throws IOException {
        int name = from;
        while (name < end && file[name] != 0) {
            name++;
        }
        // After the name a zero and the method, of which there is only one.
        int start = name + 2;
        if (start >= end) {
            return null;
        }
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(file, start, end - start))) {
            return ICC_Profile.getInstance(in.readNBytes(MOST_BYTES));
        } catch (IllegalArgumentException | ZipException | EOFException _) {
            // As browsers do: colours without a usable profile are taken for sRGB.
            return null;
        }
    }
}
