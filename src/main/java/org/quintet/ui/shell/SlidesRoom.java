package org.quintet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.quintet.core.DocumentEndings;
import org.quintet.core.SoundEndings;
import org.quintet.ui.Services;
import org.quintet.ui.common.Kit;
import org.quintet.ui.common.Notices;
import org.quintet.ui.common.PictureFiles;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Words;
import org.quintet.ui.common.Work;
import org.quintet.ui.models.ModelsViewModel;
import org.quintet.ui.settings.SettingsViewModel;
import org.quintet.ui.slides.SlidesView;
import org.quintet.ui.slides.SlidesViewModel;

/// What belongs to Slides: its view model, and what it learns of settings and packs.
final class SlidesRoom {
    private final ModelsViewModel models;
    private final SlidesViewModel slides;

    SlidesRoom(
            Services services,
            UiThread ui,
            Work work,
            Notices notices,
            Words words,
            SettingsViewModel settings,
            ModelsViewModel models) {
        this.models = models;
        slides =
                new SlidesViewModel(
                        services,
                        ui,
                        work,
                        notices,
                        System::nanoTime,
                        words::language,
                        () -> settings.settingsProperty().get().generation());
        models.stateProperty()
                .subscribe(now -> slides.packMissing(now == ModelsViewModel.State.NO_PACK));
    }

    SlidesView view(Kit kit, Shell shell) {
        return new SlidesView(kit, slides, models, shell::cover, () -> shell.go(View.MODELS));
    }

    SlidesViewModel slides() {
        return slides;
    }

    /// Whether slides can be made of these files, by their names.
    static boolean takes(List<Path> files) {
        return !files.isEmpty()
                && files.stream()
                        .allMatch(
                                file ->
                                        DocumentEndings.has(file)
                                                || PictureFiles.isPicture(file)
                                                || SoundEndings.has(file));
    }
}
