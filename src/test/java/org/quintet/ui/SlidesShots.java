package org.quintet.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.Decks.Kept;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.fakes.Fx;
import org.quintet.ui.fakes.SampleDeck;
import org.quintet.ui.fakes.ScriptedAssistant;
import org.quintet.ui.fakes.TestWindow;

/// The states of Slides, for [ScreenshotTool].
final class SlidesShots {
    private final Consumer<Shot> draw;
    private final Language language;
    private final Path home;

    SlidesShots(Consumer<Shot> draw, Language language, Path home) {
        this.draw = draw;
        this.language = language;
        this.home = home;
    }

    /// A picture to take once the view is shown and something was done in it.
    record Shot(String name, boolean pack, double scale, Consumer<TestWindow> act) {}

    void draw() {
        shot("slides-empty", window -> {});
        shot("slides-asked", this::asked);
        draw.accept(new Shot("slides-nopack", false, 1, this::listed));
        shot("slides-planning", this::planning);
        shot("slides-outline", this::outline);
        shot("slides-trouble", this::trouble);
        shot("slides-writing", window -> writing(window, 3));
        shot("slides-first", window -> writing(window, 0));
        shot("slides-ready", window -> ready(window, 3));
        shot("slides-content", window -> ready(window, 5));
        shot("slides-source", this::source);
        shot("slides-stopped", this::stopped);
        shot("slides-exporting", window -> export(window, true));
        shot("slides-exported", window -> export(window, false));
        shot("slides-failed", this::failed);
        shot("slides-dark-theme", this::themed);
        shot("slides-present", this::present);
        draw.accept(new Shot("large-slides-empty", true, 2, window -> {}));
        draw.accept(new Shot("large-slides-ready", true, 2, window -> ready(window, 3)));
    }

    private void shot(String name, Consumer<TestWindow> act) {
        draw.accept(new Shot(name, true, 1, act));
    }

    private String en(String english, String chinese) {
        return language == Language.ENGLISH ? english : chinese;
    }

    private void kept(FakeServices fakes) {
        for (int count : new int[] {7, 3}) {
            fakes.decks.begin(
                    new Kept(
                            SampleDeck.first(language, count),
                            "",
                            List.of(),
                            new DeckWish(
                                    7,
                                    "",
                                    DeckWish.Tone.PLAIN,
                                    DeckTheme.INDIGO,
                                    List.of(),
                                    false)));
        }
    }

    private void listed(TestWindow window) {
        kept(window.fakes);
        window.key(KeyCode.DIGIT2, true, false);
        window.key(KeyCode.DIGIT4, true, false);
    }

    private void asked(TestWindow window) {
        listed(window);
        window.dialogs.documents =
                List.of(
                        home.resolve(en("plants, chapter 3.pdf", "植物 第三章.pdf")),
                        FakeServices.sample(),
                        home.resolve(en("lesson.mp3", "课堂录音.mp3")));
        window.press(en("Add files", "添加文件"));
        topic(window);
    }

    private void topic(TestWindow window) {
        Fx.run(
                () ->
                        window.node(TextArea.class)
                                .setText(
                                        en(
                                                "Photosynthesis: what goes in, what comes out",
                                                "光合作用：原料和产物")));
    }

    private ScriptedAssistant.Play plan(TestWindow window, String button) {
        topic(window);
        window.press(button);
        return window.fakes.assistant.last().start();
    }

    private void planning(TestWindow window) {
        plan(window, en("Plan the slides", "拟定大纲"))
                .outline(SampleDeck.outline(language).subList(0, 4));
    }

    private void outline(TestWindow window) {
        plan(window, en("Plan the slides", "拟定大纲")).outline(SampleDeck.outline(language)).finish();
    }

    private void trouble(TestWindow window) {
        plan(window, en("Plan the slides", "拟定大纲"))
                .fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
    }

    private ScriptedAssistant.Play writing(TestWindow window, int slides) {
        ScriptedAssistant.Play play = plan(window, en("Make it all", "一键生成"));
        play.outline(SampleDeck.outline(language));
        Fx.pulses();
        for (int i = 1; i <= slides; i++) {
            if (i == 2) {
                pause();
            }
            play.deck(SampleDeck.first(language, i), SampleDeck.size());
            Fx.pulses();
        }
        return play;
    }

    private static void pause() {
        try {
            Thread.sleep(900);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ready(TestWindow window, int chosen) {
        ScriptedAssistant.Play play = plan(window, en("Make it all", "一键生成"));
        play.outline(SampleDeck.outline(language))
                .deck(SampleDeck.first(language, SampleDeck.size()), SampleDeck.size())
                .finish();
        Fx.pulses();
        Fx.run(
                () ->
                        window.root().lookupAll(".q-slide-thumb").stream()
                                .skip(chosen)
                                .map(Button.class::cast)
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    private void source(TestWindow window) {
        ready(window, 3);
        Fx.pulses();
        Fx.run(() -> ((Button) window.styled("q-source-row")).fire());
    }

    private void stopped(TestWindow window) {
        writing(window, 3).stop();
    }

    private void export(TestWindow window, boolean held) {
        ready(window, 3);
        CountDownLatch hold = new CountDownLatch(1);
        window.fakes.painter.hold = hold;
        window.dialogs.saveAs = home.resolve(en("Photosynthesis.pptx", "光合作用.pptx"));
        window.press(en("Export PPTX", "导出 PPTX"));
        if (!held) {
            hold.countDown();
        }
    }

    private void failed(TestWindow window) {
        window.fakes.painter.failure = new QuintetException(Kind.FAILED, "fakes.unreadable");
        export(window, false);
    }

    private void themed(TestWindow window) {
        ready(window, 3);
        Fx.run(
                () -> {
                    MenuButton themes = (MenuButton) window.styled("q-menu");
                    themes.show();
                });
    }

    private void present(TestWindow window) {
        ready(window, 3);
        window.press(en("Present", "放映"));
    }
}
