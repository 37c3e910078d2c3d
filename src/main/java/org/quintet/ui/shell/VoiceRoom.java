package org.quintet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Generation;
import org.quintet.core.Packs.Pack;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.Services;
import org.quintet.ui.VoiceServices;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Words;
import org.quintet.ui.common.Work;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.models.PackItem;
import org.quintet.ui.settings.MicrophoneTest;
import org.quintet.ui.settings.SettingsViewModel;
import org.quintet.ui.voice.Mode;
import org.quintet.ui.voice.TranscriptsViewModel;
import org.quintet.ui.voice.VoiceView;
import org.quintet.ui.voice.VoiceViewModel;

/// What belongs to Voice: its view models, and what they learn of settings and packs.
final class VoiceRoom {
    private final VoiceServices voice;
    private final SettingsViewModel settings;
    private final ModelsViewModel models;
    private final VoiceViewModel talk;
    private final TranscriptsViewModel files;
    private final MicrophoneTest test;
    private Subscription watching = Subscription.EMPTY;

    VoiceRoom(
            Services services,
            UiThread ui,
            Work work,
            Notices notices,
            Words words,
            SettingsViewModel settings,
            ModelsViewModel models,
            Runnable historyChanged) {
        voice = services.voice();
        this.settings = settings;
        this.models = models;
        talk =
                new VoiceViewModel(
                        services,
                        ui,
                        work,
                        notices,
                        System::nanoTime,
                        words::language,
                        this::generation,
                        this::now,
                        historyChanged);
        files =
                new TranscriptsViewModel(
                        services,
                        ui,
                        work,
                        notices,
                        words::language,
                        this::generation,
                        this::now,
                        historyChanged);
        test = new MicrophoneTest(voice.microphone(), ui, work, () -> now().microphone());
        models.items().addListener((ListChangeListener<PackItem>) _ -> watch());
        watch();
    }

    private void watch() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        models.item(Pack.VOICE)
                .ifPresentOrElse(
                        item -> watching = item.packProperty().subscribe(this::installed),
                        () -> installed(null));
    }

    private void installed(@Nullable Pack pack) {
        boolean missing = pack != null && !pack.installed();
        talk.packMissing(missing);
        files.packMissing(missing);
    }

    private Generation generation() {
        return settings.settingsProperty().get().generation();
    }

    private VoiceSettings now() {
        return settings.settingsProperty().get().voice();
    }

    VoiceView view(Kit kit, Runnable showModels) {
        return new VoiceView(kit, voice, talk, files, settings, models, showModels);
    }

    VoiceViewModel talk() {
        return talk;
    }

    MicrophoneTest microphoneTest() {
        return test;
    }

    void listen(List<Path> sounds) {
        talk.modeProperty().set(Mode.FILES);
        files.add(sounds);
    }

    void stop() {
        talk.stop();
        if (talk.modeProperty().get() == Mode.FILES) {
            files.stop();
        }
    }

    void close() {
        // What is being said is kept, and nothing is asked with it any more.
        talk.stop();
        talk.attend(false);
        test.stop();
    }
}
