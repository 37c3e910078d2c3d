package org.quintet.ui.slides;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.ui.DeckPainter;
import org.quintet.ui.PictureReader.Pixels;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// Slides drawn for the screen aside, and kept while they are likely to be shown again. Lives on
/// the window's thread.
final class SlideImages {
    private static final int SMALL = 480;
    private static final int SMALL_KEPT = 120;
    // Each takes up to 10 MB.
    private static final int LARGE_KEPT = 8;

    private final DeckPainter painter;
    private final UiThread ui;
    private final Shelf small;
    private final Shelf large;

    SlideImages(DeckPainter painter, UiThread ui, Work work) {
        this.painter = painter;
        this.ui = ui;
        this.small = new Shelf(work.ordered(), SMALL_KEPT);
        this.large = new Shelf(work.ordered(), LARGE_KEPT);
    }

    /// A place where one slide at a time is shown.
    Place place(Consumer<Image> shown) {
        return new Place(shown);
    }

    /// Shows the newest slide it was asked for. While it is drawn the one before stays, and what is
    /// no longer wanted when its turn comes is not drawn.
    final class Place {
        private final Consumer<Image> shown;
        private volatile @Nullable Wanted wanted;

        Place(Consumer<Image> shown) {
            this.shown = shown;
        }

        /// Draws a slide.
        ///
        /// @param width pixels
        void show(Deck deck, int slide, int width) {
            Wanted next = Wanted.of(deck, slide, width);
            if (next.equals(wanted)) {
                return;
            }
            wanted = next;
            Shelf shelf = width > SMALL ? large : small;
            Image known = shelf.kept.get(next);
            if (known != null) {
                shown.accept(known);
                return;
            }
            shelf.queue.execute(
                    () -> {
                        if (next.equals(wanted)) {
                            Image image = image(painter.paint(deck, slide, width));
                            ui.run(() -> drawn(shelf, next, image));
                        }
                    });
        }

        private void drawn(Shelf shelf, Wanted what, Image image) {
            shelf.put(what, image);
            if (what.equals(wanted)) {
                shown.accept(image);
            }
        }

        /// Shows nothing any more.
        void clear() {
            wanted = null;
        }
    }

    private static Image image(Pixels pixels) {
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        return image;
    }

    // All that a drawn slide depends on.
    private record Wanted(
            Slide slide,
            int index,
            int count,
            String title,
            Language language,
            DeckTheme theme,
            List<?> sources,
            int width) {
        static Wanted of(Deck deck, int slide, int width) {
            return new Wanted(
                    deck.slides().get(slide),
                    slide,
                    deck.slides().size(),
                    deck.title(),
                    deck.language(),
                    deck.theme(),
                    deck.sources(),
                    width);
        }
    }

    private static final class Shelf {
        private final Executor queue;
        private final int most;
        private final Map<Wanted, Image> kept = new LinkedHashMap<>(16, 0.75f, true);

        Shelf(Executor queue, int most) {
            this.queue = queue;
            this.most = most;
        }

        void put(Wanted wanted, Image image) {
            kept.put(wanted, image);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
