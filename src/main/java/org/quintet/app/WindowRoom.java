package org.quintet.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Answer;
import org.quintet.core.Aside;
import org.quintet.core.Language;
import org.quintet.core.Places;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.fusion.MentionFinder;
import org.quintet.fusion.Names;
import org.quintet.fusion.Vocabulary;
import org.quintet.media.Bitmap;
import org.quintet.media.PictureReader;
import org.quintet.media.Resize;
import org.quintet.service.AnswerJson;
import org.quintet.service.Assistant;
import org.quintet.service.LocalAssistant;
import org.quintet.storage.Store;
import org.quintet.ui.DeckServices;
import org.quintet.ui.PictureReader.Pixels;
import org.quintet.ui.QuintetWindow;
import org.quintet.ui.Services;
import org.quintet.ui.VoiceServices;

/// Opens the window and waits until it is closed.
final class WindowRoom {
    private final Places places;
    private final Supplier<Store> store;
    private final Supplier<LocalAssistant> assistant;
    private final VoiceServices voice;

    WindowRoom(
            Places places,
            Supplier<Store> store,
            Supplier<LocalAssistant> assistant,
            VoiceServices voice) {
        this.places = places;
        this.store = store;
        this.assistant = assistant;
        this.voice = voice;
    }

    /// Opens the window.
    ///
    /// @param stop closes it from outside
    /// @return the exit code of the process
    int open(Stop stop) throws InterruptedException {
        return run(stop, (window, stage) -> window.show(stage));
    }

    /// Opens the window without a display, shows every view, describes the sample and ends: what
    /// the Java VM learns from that is kept for faster starts.
    ///
    /// @return the exit code of the process
    int rehearse(Stop stop) throws InterruptedException {
        Path sample = places.assets().resolve("sample.jpg");
        return run(stop, (window, stage) -> window.rehearse(stage, sample));
    }

    private int run(Stop stop, BiConsumer<QuintetWindow, Stage> show) throws InterruptedException {
        // The rooms are put together while the toolkit starts.
        Aside<Services> services = Aside.start("quintet-start", this::services);
        CountDownLatch closed = new CountDownLatch(1);
        Failure failure = new Failure();
        Platform.startup(
                () -> {
                    try {
                        Stage stage = new Stage();
                        QuintetWindow window = new QuintetWindow(services.result());
                        show.accept(window, stage);
                        setAside(store.get()).ifPresent(window::tell);
                        // After the window's own handler, which puts away what is under way.
                        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.countDown());
                    } catch (RuntimeException | Error thrown) { // the thread's edge
                        failure.thrown = thrown;
                        closed.countDown();
                    }
                });
        try (Stop.Registration _ = stop.onStop(closed::countDown)) {
            closed.await();
        }
        Platform.exit();
        return switch (failure.thrown) {
            case null -> 0;
            case QuintetException told -> throw told;
            case Throwable fault -> throw new IllegalStateException(fault);
        };
    }

    /// What the user must know of a history that was damaged.
    static Optional<QuintetException> setAside(Store opened) {
        return opened.setAside()
                .map(file -> new QuintetException(Kind.FAILED, "storage.setAside", file));
    }

    private static final class Failure {
        private volatile @Nullable Throwable thrown;
    }

    private Services services() {
        Store opened = store.get();
        Assistant working = new LateAssistant(assistant);
        opened.preferences().listen(_ -> working.warmUp());
        Later<Names> names = new Later<>(() -> new Names(Vocabulary.standard()));
        Later<MentionFinder> mentions = new Later<>(() -> new MentionFinder(Vocabulary.standard()));
        return new Services(
                working,
                new LatePacks(new Later<>(() -> assistant.get().packs())),
                opened.preferences(),
                opened.history(),
                places,
                (text, sight, language) -> mentions.get().find(text, sight, language),
                (evidence, language) -> names.get().of(evidence, language),
                this::pixels,
                WindowRoom::json,
                voice,
                new DeckServices(opened.decks(), new DeckRoom(places), Desktop::show),
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
