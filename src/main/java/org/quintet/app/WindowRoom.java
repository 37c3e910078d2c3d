package org.quintet.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Language;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.fusion.MentionFinder;
import org.quintet.fusion.Names;
import org.quintet.fusion.Vocabulary;
import org.quintet.media.Bitmap;
import org.quintet.media.PictureReader;
import org.quintet.media.Resize;
import org.quintet.service.AnswerJson;
import org.quintet.service.LocalAssistant;
import org.quintet.storage.Store;
import org.quintet.ui.PictureReader.Pixels;
import org.quintet.ui.QuintetWindow;
import org.quintet.ui.Services;

/// Opens the window and waits until it is closed.
final class WindowRoom {
    private final Places places;
    private final Supplier<Store> store;
    private final Supplier<LocalAssistant> assistant;

    WindowRoom(Places places, Supplier<Store> store, Supplier<LocalAssistant> assistant) {
        this.places = places;
        this.store = store;
        this.assistant = assistant;
    }

    /// Opens the window.
    ///
    /// @param stop closes it from outside
    /// @return the exit code of the process
    int open(Stop stop) throws InterruptedException {
        Later<Services> services = new Later<>(this::services);
        // The rooms are put together while the toolkit starts.
        Thread.ofPlatform().daemon().name("quintet-start").start(services::get);
        CountDownLatch closed = new CountDownLatch(1);
        Failure failure = new Failure();
        Platform.startup(
                () -> {
                    try {
                        Stage stage = new Stage();
                        stage.setOnHidden(_ -> closed.countDown());
                        new QuintetWindow(services.get()).show(stage);
                    } catch (QuintetException told) {
                        failure.told = told;
                        closed.countDown();
                    }
                });
        try (Stop.Registration _ = stop.onStop(closed::countDown)) {
            closed.await();
        }
        Platform.exit();
        QuintetException told = failure.told;
        if (told != null) {
            throw told;
        }
        return 0;
    }

    private static final class Failure {
        private volatile @Nullable QuintetException told;
    }

    private Services services() {
        Store opened = store.get();
        LocalAssistant working = assistant.get();
        opened.preferences().listen(_ -> working.warmUp());
        Names names = new Names(Vocabulary.standard());
        MentionFinder mentions = new MentionFinder(Vocabulary.standard());
        return new Services(
                working,
                working.packs(),
                opened.preferences(),
                opened.history(),
                places,
                mentions::find,
                names::of,
                this::pixels,
                WindowRoom::json,
                Desktop::browse);
    }

    private static String json(Path picture, Answer answer, Language language) {
        return AnswerJson.description(picture.toString(), answer, language).toPrettyString();
    }

    private Pixels pixels(Path file, int longestSide) {
        Bitmap picture = new PictureReader().read(file, new Stop());
        int longest = Math.max(picture.width(), picture.height());
        if (longest > longestSide) {
            double scale = (double) longestSide / longest;
            picture =
                    Resize.to(
                            picture,
                            Math.max(1, (int) Math.round(picture.width() * scale)),
                            Math.max(1, (int) Math.round(picture.height() * scale)),
                            Resize.Filter.BILINEAR);
        }
        return new Pixels(picture.width(), picture.height(), argb(picture));
    }

    private static int[] argb(Bitmap picture) {
        byte[] rgb = picture.rgb();
        byte[] alpha = picture.alpha();
        int[] argb = new int[picture.width() * picture.height()];
        for (int i = 0; i < argb.length; i++) {
            int opacity = alpha == null ? 0xff : alpha[i] & 0xff;
            int red = rgb[3 * i] & 0xff;
            int green = rgb[3 * i + 1] & 0xff;
            int blue = rgb[3 * i + 2] & 0xff;
            argb[i] = (opacity << 24) | (red << 16) | (green << 8) | blue;
        }
        return argb;
    }
}
