package org.quintet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.Settings;
import org.quintet.ui.Services;
import org.quintet.ui.chat.ChatView;
import org.quintet.ui.chat.ChatViewModel;
import org.quintet.ui.chat.PastViewModel;
import org.quintet.ui.common.FileDialogs;
import org.quintet.ui.common.Fonts;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.PictureFiles;
import org.quintet.ui.common.PulseThread;
import org.quintet.ui.common.Thumbnails;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.VirtualWork;
import org.quintet.ui.common.Words;
import org.quintet.ui.describe.DescribeView;
import org.quintet.ui.describe.DescribeViewModel;
import org.quintet.ui.models.ModelsView;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.settings.SettingsView;
import org.quintet.ui.settings.SettingsViewModel;
import org.quintet.ui.welcome.WelcomeView;
import org.quintet.ui.welcome.WelcomeViewModel;

/// Puts the window together: view models, views when they are first shown, keys, drops, looks.
public final class Frame {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;
    private static final Duration STATUS_EVERY = Duration.seconds(2);
    private static final java.time.Duration LAST_WORDS = java.time.Duration.ofSeconds(5);

    private final Services services;
    private final @Nullable FileDialogs givenDialogs;
    private final UiThread ui = new PulseThread();
    private final Notices notices = new Notices();
    private final VirtualWork work =
            new VirtualWork(trouble -> ui.run(() -> notices.tell(trouble)));
    private final CompletableFuture<Optional<WindowPlace>> place;
    private final PictureFiles files;
    private final SettingsViewModel settings;
    private final Words words;
    private final Timeline refreshing = new Timeline();

    private @Nullable ChatViewModel chat;
    private @Nullable PastViewModel past;
    private @Nullable DescribeViewModel describe;
    private @Nullable ModelsViewModel models;
    private @Nullable VoiceRoom voice;
    private @Nullable SlidesRoom slides;
    private @Nullable Shell shell;

    /// A window not yet shown.
    ///
    /// @param dialogs asks for files; null takes the system's dialogs
    public Frame(Services services, @Nullable FileDialogs dialogs) {
        this.services = services;
        this.givenDialogs = dialogs;
        files = new PictureFiles(services.places(), ui, work);
        Path home = services.places().home();
        place =
                CompletableFuture.supplyAsync(
                        () -> WindowPlace.read(home), Thread::startVirtualThread);
        settings =
                new SettingsViewModel(
                        services.preferences(),
                        services.history(),
                        ui,
                        work,
                        notices,
                        this::historyErased);
        words = new Words(language(settings.settingsProperty().get()));
    }

    /// Tells of a failure at the foot of the window.
    public void tell(QuintetException failure) {
        notices.tell(failure);
    }

    /// Shows the window on a stage.
    public void show(Stage stage) {
        open(stage);
    }

    private Shell open(Stage stage) {
        Fonts.load(services.places().assets());
        FileDialogs dialogs =
                givenDialogs == null ? new StageFileDialogs(stage, words) : givenDialogs;
        Kit kit =
                new Kit(
                        services,
                        words,
                        ui,
                        work,
                        new Thumbnails(services.pictures(), ui, work),
                        dialogs,
                        notices);
        StatusViewModel status = new StatusViewModel(services.assistant(), ui, work);
        Shell[] made = new Shell[1];
        Shell shell = new Shell(kit, status, view -> build(view, kit, made[0]));
        made[0] = shell;
        this.shell = shell;
        Scene scene = new Scene(shell, WIDTH, HEIGHT);
        Looks looks = new Looks(scene, settings.settingsProperty().get());
        settings.settingsProperty()
                .subscribe(
                        (_, now) -> {
                            speak(language(now));
                            looks.follow(now);
                            if (voice != null) {
                                voice.talk().settingsChanged();
                            }
                        });
        Intake intake = new Intake(shell, this::room, this::slidesRoom);
        new Drops(
                scene,
                shell,
                files,
                intake,
                taken -> chat().addPictures(taken),
                taken -> describe(shell, taken),
                source -> {
                    shell.go(View.MODELS);
                    models().take(source);
                });
        new Keys(scene, shell, kit, files, intake, this);
        shell.go(View.DESCRIBE);
        shell.shownProperty().subscribe((_, _) -> attend(stage));
        stage.focusedProperty().subscribe((_, _) -> attend(stage));
        if (!settings.settingsProperty().get().welcomed()) {
            welcome(shell);
        }
        stage.setTitle("Quintet");
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        restore(stage);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> close(stage));
        refreshing.setCycleCount(Animation.INDEFINITE);
        refreshing.getKeyFrames().add(new KeyFrame(STATUS_EVERY, _ -> status.refresh()));
        // Models, packs and all they need would share the processor with the window's first frame.
        FirstFrame.then(
                scene,
                () -> {
                    work.start(services.assistant()::warmUp);
                    work.start(this::purge);
                    models().refresh();
                    status.refresh();
                    refreshing.play();
                });
        stage.show();
        return shell;
    }

    /// Shows the window and all there is in it, and closes it.
    public void rehearse(Stage stage, Path picture) {
        Shell shell = open(stage);
        new Rehearsal(shell, describe(), picture, stage::close).play();
    }

    private void welcome(Shell shell) {
        WelcomeViewModel steps =
                new WelcomeViewModel(
                        () -> {
                            settings.welcomed();
                            shell.cover(null);
                        });
        shell.cover(
                new WelcomeView(
                        words,
                        steps,
                        settings,
                        models(),
                        () -> {
                            steps.skip();
                            shell.go(View.MODELS);
                        }));
    }

    private Region build(View view, Kit kit, Shell shell) {
        Runnable showModels = () -> shell.go(View.MODELS);
        return switch (view) {
            case CHAT -> new ChatView(kit, chat(), past(), models(), showModels);
            case DESCRIBE ->
                    new DescribeView(
                            kit,
                            describe(),
                            models().stateProperty()
                                    .map(now -> now == ModelsViewModel.State.NO_PACK),
                            showModels);
            case VOICE -> room().view(kit, showModels);
            case SLIDES -> slidesRoom().view(kit, shell);
            case MODELS -> new ModelsView(kit, models());
            case SETTINGS -> new SettingsView(kit, settings, models(), room().microphoneTest());
        };
    }

    private VoiceRoom room() {
        if (voice == null) {
            voice =
                    new VoiceRoom(
                            services,
                            ui,
                            work,
                            notices,
                            words,
                            settings,
                            models(),
                            () -> ui.run(this::historyChanged));
        }
        return voice;
    }

    private SlidesRoom slidesRoom() {
        if (slides == null) {
            slides = new SlidesRoom(services, ui, work, notices, words, settings, models());
        }
        return slides;
    }

    // The microphone is armed only while the user looks at the place to speak.
    private void attend(Stage stage) {
        boolean here = shell != null && shell.shown() == View.VOICE;
        if (here || voice != null) {
            room().talk().attend(here && stage.isFocused());
        }
    }

    boolean talk() {
        return room().talk().talk();
    }

    void release() {
        room().talk().release();
    }

    void stopVoice() {
        room().stop();
    }

    /// The name of the key to hold while speaking.
    String talkKey() {
        return settings.settingsProperty().get().voice().talkKey();
    }

    void stopSlides() {
        slidesRoom().slides().stop();
    }

    void newSlides() {
        slidesRoom().slides().startNew();
    }

    private void describe(Shell shell, List<Path> pictures) {
        shell.go(View.DESCRIBE);
        describe().add(pictures);
    }

    ChatViewModel chat() {
        if (chat == null) {
            chat =
                    new ChatViewModel(
                            services.assistant(),
                            services.history(),
                            ui,
                            work,
                            words::language,
                            this::generation,
                            () -> past().refresh());
            chat.packMissing(models().stateProperty().get() == ModelsViewModel.State.NO_PACK);
        }
        return chat;
    }

    private PastViewModel past() {
        if (past == null) {
            past = new PastViewModel(services.history(), ui, work, notices);
        }
        return past;
    }

    DescribeViewModel describe() {
        if (describe == null) {
            describe =
                    new DescribeViewModel(
                            services.assistant(),
                            services.history(),
                            ui,
                            work,
                            notices,
                            words.language(),
                            this::generation,
                            this::historyChanged);
        }
        return describe;
    }

    ModelsViewModel models() {
        if (models == null) {
            models = new ModelsViewModel(services.packs(), ui, work, notices, System::nanoTime);
            models.stateProperty()
                    .subscribe(
                            (_, now) -> {
                                if (chat != null) {
                                    chat.packMissing(now == ModelsViewModel.State.NO_PACK);
                                }
                            });
        }
        return models;
    }

    // A language chosen for one view of descriptions stays until the window's own changes.
    private void speak(Language next) {
        if (next != words.language()) {
            words.speak(next);
            if (describe != null) {
                describe.languageProperty().set(next);
            }
        }
    }

    // What a window before this one was to erase and did not come to.
    private void purge() {
        services.history().purge();
        services.decks().decks().purge();
        files.forgetUnnamed(services.history());
    }

    private Generation generation() {
        return settings.settingsProperty().get().generation();
    }

    private void historyChanged() {
        if (past != null) {
            past.refresh();
        }
    }

    private void historyErased() {
        files.forgetPasted();
        room().talk().forget();
        if (chat != null) {
            chat.startNew();
            past().refresh();
        }
    }

    private void restore(Stage stage) {
        try {
            place.get().filter(WindowPlace::onScreen).ifPresent(at -> at.restore(stage));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void close(Stage stage) {
        refreshing.stop();
        notices.settle();
        WindowPlace at = WindowPlace.of(stage);
        work.ordered().execute(() -> at.write(services.places().home()));
        if (chat != null) {
            chat.keep();
        }
        if (voice != null) {
            voice.close();
        }
        if (slides != null) {
            slides.slides().stop();
        }
        work.drain(LAST_WORDS);
    }

    private static Language language(Settings settings) {
        Language chosen = settings.language();
        return chosen == null ? Language.of(Locale.getDefault()) : chosen;
    }
}
