package org.quintet.ui.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Settings;
import org.quintet.core.Task;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;
import org.quintet.core.VoiceSettings;
import org.quintet.ui.common.Notices;
import org.quintet.ui.fakes.Direct;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.voice.TranscriptsViewModel.State;

class TranscriptsViewModelTest {
    private static final Transcript HALF =
            new Transcript(
                    "Hello.", "en", 0.9, 2, List.of(new Segment(0, 2, "Hello.", 0.9, List.of())));

    @TempDir Path home;
    private final Direct direct = new Direct();
    private VoiceSettings settings = VoiceSettings.DEFAULT;
    private FakeServices fakes;
    private TranscriptsViewModel model;
    private Path file;

    @BeforeEach
    void open() {
        file = home.resolve("talk.mp3");
        fakes = new FakeServices(home, Settings.DEFAULT);
        model =
                new TranscriptsViewModel(
                        fakes.services(),
                        direct,
                        direct,
                        new Notices(),
                        () -> Language.ENGLISH,
                        () -> Generation.DEFAULT,
                        () -> settings,
                        () -> {});
    }

    @Test
    void aFileIsWrittenDownAsItIsUnderstood() {
        model.add(List.of(file));
        direct.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.WORKING);
        TranscriptItem item = model.selectedProperty().get();
        assertThat(item.peaksProperty().get().seconds()).isEqualTo(42);
        fakes.assistant.last().start().hear(HALF);
        direct.settle();
        assertThat(item.transcriptProperty().get()).isEqualTo(HALF);
        fakes.assistant.last().finish();
        direct.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.ANSWER);
        assertThat(fakes.history.conversations("")).hasSize(1);
    }

    @Test
    void anotherLanguageBeginsAnewAndTheOldRunIsNotHeard() {
        model.add(List.of(file));
        var first = fakes.assistant.last();
        settings = settings.withSpoken("zh");
        model.again(model.selectedProperty().get());
        direct.settle();
        assertThat(first.stopped()).isTrue();
        first.hear(HALF);
        direct.settle();
        assertThat(model.selectedProperty().get().transcriptProperty().get())
                .isEqualTo(Transcript.EMPTY);
        assertThat(((Task.Transcribe) fakes.assistant.last().request().task()).hearing().language())
                .isEqualTo("zh");
        assertThat(model.stateProperty().get()).isEqualTo(State.WORKING);
    }

    @Test
    void stopKeepsWhatIsWrittenDown() {
        model.add(List.of(file));
        fakes.assistant.last().start().hear(HALF);
        direct.settle();
        model.stop();
        direct.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.ANSWER);
        assertThat(model.selectedProperty().get().transcriptProperty().get()).isEqualTo(HALF);
    }

    @Test
    void aFileThatCannotBeReadSaysSo() {
        model.add(List.of(file));
        fakes.assistant.last().fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
        direct.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.TROUBLE);
    }

    @Test
    void theEndingTellsTheFormat() throws Exception {
        model.add(List.of(file));
        fakes.assistant.last().start().hear(HALF).finish();
        direct.settle();
        Path target = home.resolve("talk.srt");
        model.save(model.selectedProperty().get(), target);
        direct.settle();
        assertThat(Files.readString(target)).startsWith("1\n00:00:").contains("Hello.");
    }

    @Test
    void theLastFileTakenAwayLeavesTheViewEmpty() {
        model.add(List.of(file, home.resolve("other.wav")));
        model.remove(model.items().getFirst());
        assertThat(model.selectedProperty().get().name()).isEqualTo("other.wav");
        model.remove(model.items().getFirst());
        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);
    }
}
