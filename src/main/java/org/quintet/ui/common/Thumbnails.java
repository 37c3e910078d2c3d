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

    private static final int SMALL_KEPT = 64;
    // Each takes up to 10 MB.
    private static final int LARGE_KEPT = 4;

    private final PictureReader reader;
    private final UiThread ui;
    private final Shelf small;
    private final Shelf large;

    /// Nothing read yet.
    public Thumbnails(PictureReader reader, UiThread ui, Work work) {
        this.reader = reader;
        this.ui = ui;
        this.small = new Shelf(work.ordered(), SMALL_KEPT);
        this.large = new Shelf(work.ordered(), LARGE_KEPT);
    }

    /// A picture; null until it is read, and where it can't be.
    public ReadOnlyObjectProperty<@Nullable Image> of(Path file, int longestSide) {
        Wanted wanted = new Wanted(file, longestSide);
        Shelf shelf = longestSide > SMALL ? large : small;
        ReadOnlyObjectWrapper<@Nullable Image> known = shelf.kept.get(wanted);
        if (known != null) {
            return known.getReadOnlyProperty();
        }
        ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
        shelf.put(wanted, image);
        shelf.queue.execute(() -> read(wanted, image));
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

    // A big picture waits for no row of small ones.
    private static final class Shelf {
        private final Executor queue;
        private final int most;
        private final Map<Wanted, ReadOnlyObjectWrapper<@Nullable Image>> kept =
                new LinkedHashMap<>(16, 0.75f, true);

        Shelf(Executor queue, int most) {
            this.queue = queue;
            this.most = most;
        }

        void put(Wanted wanted, ReadOnlyObjectWrapper<@Nullable Image> image) {
            kept.put(wanted, image);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private record Wanted(Path file, int longestSide) {}
}
