package org.quintet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Settings;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.fakes.Fx;
import org.quintet.ui.fakes.TestWindow;

/// Voice in the real window, without a display, on scripted services.
class VoiceWindowTest {
    @TempDir Path home;
    private TestWindow window;
    private FakeServices fakes;

    @BeforeEach
    void open() {
        Settings settings = TestWindow.settings();
        fakes = new FakeServices(home, settings.withVoice(settings.voice().withConsent(true)));
        fakes.packs.install("base");
        window = new TestWindow(fakes, 1000, 700);
        window.key(KeyCode.DIGIT3, true, false);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void hold(KeyCode key) {
        window.key(key, false, false);
        Fx.until("the recording", () -> fakes.voice.microphone.listener != null);
    }

    private static void longEnough() {
        try {
            Thread.sleep(350);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void holdingSpaceAsksAndTheAnswerIsShown() {
        fakes.assistant.automatic().answering("A long wave.");
        fakes.voice.speech.hears("What is a tide?", "en");
        hold(KeyCode.SPACE);
        assertThat(window.words()).contains("release to send");
        window.key(KeyCode.SPACE, false, false); // the key repeats
        longEnough();
        window.letGo(KeyCode.SPACE);
        Fx.until("the answer", () -> window.words().contains("A long wave."));
        assertThat(window.words()).contains("What is a tide?");
        assertThat(fakes.voice.microphone.recordings).isEqualTo(1);
    }

    @Test
    void spaceInATextFieldIsASpace() {
        Fx.run(() -> window.node(TextField.class).requestFocus());
        window.key(KeyCode.SPACE, false, false);
        window.letGo(KeyCode.SPACE);
        assertThat(fakes.voice.microphone.recordings).isZero();
    }

    @Test
    void theButtonBeginsAndEndsByKeyboard() {
        fakes.assistant.automatic().answering("Yes.");
        fakes.voice.speech.hears("Is it on?", "en");
        window.press("Talk: hold while you speak, or press Enter to begin");
        Fx.until("the recording", () -> fakes.voice.microphone.listener != null);
        longEnough();
        window.press("End and send");
        Fx.until("the answer", () -> window.words().contains("Yes."));
    }

    @Test
    void theMicrophoneRestsWhereVoiceIsNotShown() {
        Fx.until("armed", () -> fakes.voice.microphone.armed);
        window.key(KeyCode.DIGIT1, true, false);
        Fx.until("not armed", () -> !fakes.voice.microphone.armed);
    }

    @Test
    void aLineOfATranscriptPlaysFromItsTime() {
        window.press("Transcribe");
        window.dialogs.sounds = List.of(home.resolve("talk.mp3"));
        window.press("Choose files");
        fakes.assistant
                .last()
                .start()
                .hear(
                        new Transcript(
                                "One. Two.",
                                "en",
                                1,
                                10,
                                List.of(
                                        new Segment(0, 4, "One.", 1, List.of()),
                                        new Segment(4, 10, "Two.", 1, List.of()))))
                .finish();
        Fx.until("the line", () -> window.words().contains("Two."));
        Fx.run(
                () -> {
                    var lines = (ListView<?>) window.styled("q-lines");
                    lines.getSelectionModel().select(1);
                    lines.requestFocus();
                });
        fakes.voice.loudspeaker.hold();
        window.key(KeyCode.ENTER, false, false);
        Fx.until("the sound", () -> !fakes.voice.loudspeaker.plays.isEmpty());
        Fx.until("all of it", () -> fakes.voice.loudspeaker.last().sounds.size() >= 2);
        assertThat(fakes.voice.loudspeaker.last().sounds.getFirst().seconds()).isEqualTo(10);
    }
}
