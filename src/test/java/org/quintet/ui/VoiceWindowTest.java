package org.quintet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Diagram;
import org.quintet.core.Settings;
import org.quintet.core.SupportCase;
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
    void spaceBetweenTheWordsOfATextFieldIsASpace() {
        Fx.run(
                () -> {
                    window.node(TextField.class).setText("How");
                    window.node(TextField.class).requestFocus();
                });
        window.key(KeyCode.SPACE, false, false);
        window.letGo(KeyCode.SPACE);
        assertThat(fakes.voice.microphone.recordings).isZero();
    }

    @Test
    void spaceInAnEmptyTextFieldTalks() {
        Fx.run(() -> window.node(TextField.class).requestFocus());
        hold(KeyCode.SPACE);
        assertThat(fakes.voice.microphone.recordings).isEqualTo(1);
        window.letGo(KeyCode.SPACE);
    }

    @Test
    void spacePressesAButtonWhereNothingIsSpoken() {
        window.press("Transcribe");
        window.dialogs.sounds = List.of(home.resolve("talk.mp3"));
        Fx.run(() -> window.button("Choose files").requestFocus());
        window.key(KeyCode.SPACE, false, false);
        window.letGo(KeyCode.SPACE);
        Fx.until("the file", () -> window.words().contains("talk.mp3"));
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
    void anAnswerWithADiagramIsShownFromItsQuestion() {
        window.press("Support desk");
        Fx.run(
                () -> {
                    TextField field = window.node(TextField.class);
                    field.setText("How do I clean it?");
                    field.fireEvent(new ActionEvent());
                });
        Diagram diagram = new Diagram.Steps("Cleaning", List.of("Unplug it.", "Rinse it."));
        fakes.assistant
                .last()
                .start()
                .support(
                        new SupportCase(
                                "How do I clean it?",
                                "use",
                                0.9,
                                List.of(),
                                true,
                                diagram,
                                List.of(),
                                List.of("scan.pdf holds pictures of pages and no text.")))
                .write("A line of the answer.\n\n".repeat(40))
                .finish();
        Fx.until("no following", () -> window.has("Jump to latest"));
        assertThat(top("q-exchange")).isGreaterThanOrEqualTo(top("q-scroll"));
    }

    private double top(String style) {
        Node node = window.styled(style);
        return Fx.get(() -> node.localToScene(node.getLayoutBounds()).getMinY());
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
