package org.quintet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Language;
import org.quintet.core.Settings;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.fakes.Fx;
import org.quintet.ui.fakes.TestWindow;

/// Everything the keyboard can reach has a name for a screen reader.
class AccessibleNamesTest {
    @TempDir Path home;

    private TestWindow open(Settings settings) {
        FakeServices fakes = new FakeServices(home, settings);
        if (settings.welcomed()) {
            fakes.packs.install("base");
        }
        fakes.assistant.automatic().answering("Some `code`:\n\n```\nx\n```\n");
        return new TestWindow(fakes, 1400, 900);
    }

    @Test
    void everyReachableControlOfEveryViewHasAName() {
        try (TestWindow window = open(TestWindow.settings())) {
            check(window);
            window.dialogs.pictures = List.of(FakeServices.sample(), FakeServices.sample());
            window.press("Choose pictures");
            check(window);
            for (KeyCode view :
                    List.of(
                            KeyCode.DIGIT1,
                            KeyCode.DIGIT3,
                            KeyCode.DIGIT4,
                            KeyCode.DIGIT5,
                            KeyCode.DIGIT6)) {
                window.key(view, true, false);
                check(window);
            }
            window.press("Show");
            check(window);
            window.key(KeyCode.DIGIT1, true, false);
            window.press("What is in this picture?");
            check(window);
            window.key(KeyCode.DIGIT3, true, false);
            window.press("Only while I hold the key");
            window.press("Language, voices, speed and volume");
            check(window);
            window.press("Explain tides in two sentences");
            check(window);
            window.press("Transcribe");
            check(window);
            window.dialogs.sounds = List.of(home.resolve("talk.mp3"), home.resolve("b.wav"));
            window.press("Choose files");
            check(window);
            window.key(KeyCode.DIGIT4, true, false);
            check(window);
            window.press("Try an example: how vaccines work");
            check(window);
            window.press("Present");
            check(window);
            window.key(KeyCode.ESCAPE, false, false);
            window.key(KeyCode.F1, false, false);
            check(window);
        }
    }

    @Test
    void theFirstStepsHaveNamesToo() {
        try (TestWindow window = open(Settings.DEFAULT.withLanguage(Language.ENGLISH))) {
            check(window);
            window.press("Next");
            check(window);
        }
    }

    private static void check(TestWindow window) {
        List<Node> nameless =
                Fx.get(
                        () ->
                                Fx.all(
                                        window.root(),
                                        node ->
                                                node.isFocusTraversable()
                                                        && !node.isDisabled()
                                                        && nameless(node)));
        assertThat(nameless).isEmpty();
    }

    private static boolean nameless(Node node) {
        String name = node.getAccessibleText();
        boolean named = name != null && !name.isBlank();
        boolean words =
                node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        return !named && !words;
    }
}
