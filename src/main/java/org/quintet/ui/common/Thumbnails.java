package org.quintet.ui.common;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.ui.PictureReader;
import org.quintet.ui.PictureReader.Pixels;

/// Pictures for the screen, read aside one after the other and kept while they are likely to be
/// shown again. Lives on the window's thread.
public final class Thumbnails {
    /// Longest side of a small picture.
    public static final int SMALL = 192;

    /// Longest side of a big picture.
    public static final int LARGE = 1600;

    private static final int KEPT = 64;

    private final PictureReader reader;
    private final UiThread ui;
    private final Executor queue;
    private final Map<Wanted, ReadOnlyObjectWrapper<@Nullable Image>> kept =
            new LinkedHashMap<>(16, 0.75f, true);

    /// Nothing read yet.
    public Thumbnails(PictureReader reader, UiThread ui, Work work) {
        this.reader = reader;
        this.ui = ui;
        this.queue = work.ordered();
    }

    /// A picture; null until it is read, and where it can't be.
    public ReadOnlyObjectProperty<@Nullable Image> of(Path file, int longestSide) {
        Wanted wanted = new Wanted(file, longestSide);
        ReadOnlyObjectWrapper<@Nullable Image> known = kept.get(wanted);
        if (known != null) {
            return known.getReadOnlyProperty();
        }
        ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
        kept.put(wanted, image);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        queue.execute(() -> read(wanted, image));
        return image.getReadOnlyProperty();
    }

    private void read(Wanted wanted, ReadOnlyObjectWrapper<@Nullable Image> image) {
        Pixels pixels;
        try {
            pixels = reader.read(wanted.file, wanted.longestSide);
        } catch (QuintetException _) {
            // A frame without a picture: why it can't be read is told where it is described.
            return;
        }
        WritableImage shown = new WritableImage(pixels.width(), pixels.height());
        shown.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        ui.run(() -> image.set(shown));
    }

    private record Wanted(Path file, int longestSide) {}
}
