package org.quintet.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/// How a camera was held, by the EXIF tag 0x0112; in the order of the tag's values 1 to 8. Each
/// tells where a pixel of the upright picture lies in the stored one.
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, false, true),
    TRANSVERSED(true, true, true),
    TURN_LEFT(true, true, false);

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    /// @param swapped whether the stored rows are the upright columns
    /// @param fromRight whether stored x runs against its upright axis
    /// @param fromBottom whether stored y runs against its upright axis
    Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /// What a file says; upright where it says nothing.
    static Orientation of(byte[] file) {
        FutureTask<Orientation> task = new FutureTask<>(() -> stored(file));
        Thread.ofPlatform().name("picture-notes").daemon().start(task);
        try {
            return task.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return UPRIGHT;
        } catch (ExecutionException _) {
            // The pixels were decoded; damaged notes beside them are no reason to refuse them.
            return UPRIGHT;
        }
    }

    private static Orientation stored(byte[] file) throws IOException, ImageProcessingException {
        ExifIFD0Directory exif =
                ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length)
                        .getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer tag = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return tag == null || tag < 1 || tag > 8 ? UPRIGHT : values()[tag - 1];
    }

    /// The orientation that a display matrix stands for: stored x goes to (`a`, `b`), stored y to
    /// (`c`, `d`), of which only the signs count.
    static Orientation ofMatrix(int a, int b, int c, int d) {
        boolean swapped = a == 0;
        boolean fromRight = a < 0 || b < 0;
        boolean fromBottom = c < 0 || d < 0;
        return Stream.of(values())
                .filter(o -> o.swapped == swapped)
                .filter(o -> o.fromRight == fromRight && o.fromBottom == fromBottom)
                .findFirst()
                .orElse(UPRIGHT);
    }

    /// The upright picture.
    Bitmap applyTo(Bitmap stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapped ? stored.height() : stored.width();
        int height = swapped ? stored.width() : stored.height();
        byte[] storedAlpha = stored.alpha();
        byte[] rgb = new byte[3 * width * height];
        byte[] alpha = storedAlpha == null ? null : new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int storedX = swapped ? y : x;
                int storedY = swapped ? x : y;
                int from =
                        (fromBottom ? stored.height() - 1 - storedY : storedY) * stored.width()
                                + (fromRight ? stored.width() - 1 - storedX : storedX);
                int to = y * width + x;
                rgb[3 * to] = stored.rgb()[3 * from];
                rgb[3 * to + 1] = stored.rgb()[3 * from + 1];
                rgb[3 * to + 2] = stored.rgb()[3 * from + 2];
                if (alpha != null && storedAlpha != null) {
                    alpha[to] = storedAlpha[from];
                }
            }
        }
        return new Bitmap(width, height, rgb, alpha);
    }
}
