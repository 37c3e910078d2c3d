package org.quintet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.quintet.core.DocumentEndings;
import org.quintet.core.SoundEndings;
import org.quintet.ui.common.PictureFiles;

/// Where files go that come from outside: by what they are, and by the view that is shown.
final class Intake {
    private final Shell shell;
    private final Supplier<VoiceRoom> voice;
    private final Supplier<SlidesRoom> slides;

    Intake(Shell shell, Supplier<VoiceRoom> voice, Supplier<SlidesRoom> slides) {
        this.shell = shell;
        this.voice = voice;
        this.slides = slides;
    }

    /// Whether these files are to be heard: by their names, or because Voice is shown.
    boolean hears(List<Path> files) {
        return !files.isEmpty()
                && (files.stream().allMatch(SoundEndings::has)
                        || (shell.shown() == View.VOICE
                                && files.stream().noneMatch(PictureFiles::isPicture)));
    }

    /// Goes to Voice and writes files down.
    void listen(List<Path> files) {
        if (!files.isEmpty()) {
            shell.go(View.VOICE);
            voice.get().listen(files);
        }
    }

    /// Whether slides are to be made of these files: of documents always, of all that can be read
    /// while Slides is shown.
    boolean makesSlides(List<Path> files) {
        return SlidesRoom.takes(files)
                && (files.stream().allMatch(DocumentEndings::has) || shell.shown() == View.SLIDES);
    }

    /// Goes to Slides and takes files to make a deck of.
    void makeSlides(List<Path> files) {
        if (!files.isEmpty()) {
            shell.go(View.SLIDES);
            slides.get().slides().take(files);
        }
    }
}
