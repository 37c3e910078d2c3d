package org.quintet.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.History.Conversation;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;
import org.quintet.ui.fakes.FakeServices;
import org.quintet.ui.fakes.Fx;
import org.quintet.ui.fakes.TestWindow;

/// Draws every view in every state, both languages, both themes and two sizes, to
/// `target/screenshots`. Run by name: `mvn test -Dtest=ScreenshotTool`; `-Dshots=NAME` draws those
/// whose names contain it.
class ScreenshotTool {
    private static final Path OUT = Path.of("target", "screenshots");
    private static final double[][] SIZES = {{1000, 700}, {1600, 1000}};

    @TempDir Path home;
    private int count;

    @Test
    void drawsEveryView() throws IOException {
        Files.createDirectories(OUT);
        for (Language language : Language.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                for (double[] size : SIZES) {
                    new Shots(language, theme, size).draw();
                }
            }
        }
        System.out.println(count + " pictures in " + OUT);
    }

    private final class Shots {
        private final Language language;
        private final Theme theme;
        private final double[] size;

        Shots(Language language, Theme theme, double[] size) {
            this.language = language;
            this.theme = theme;
            this.size = size;
        }

        void draw() {
            shot("describe-empty", window -> {});
            shot("describe-working", this::describeWorking);
            shot("describe-answer", this::describeAnswer);
            shot("describe-lit", this::describeLit);
            shot("describe-many", this::describeMany);
            shot("describe-trouble", this::describeTrouble);
            shot("describe-question", this::describeQuestion);
            shot("chat-empty", window -> window.key(KeyCode.DIGIT1, true, false));
            shot("chat-nopack", false, 1, window -> window.key(KeyCode.DIGIT1, true, false));
            shot("chat-working", this::chatWorking);
            shot("chat-answer", this::chatAnswer);
            shot("chat-trouble", this::chatTrouble);
            shot("models-nopack", false, 1, window -> window.key(KeyCode.DIGIT4, true, false));
            shot("models-getting", false, 1, this::modelsGetting);
            shot("models-trouble", false, 1, this::modelsTrouble);
            shot("models", window -> window.key(KeyCode.DIGIT4, true, false));
            shot("settings", window -> window.key(KeyCode.DIGIT5, true, false));
            shot("settings-advanced", this::advanced);
            shot("keys", window -> window.key(KeyCode.F1, false, false));
            shot("large-describe", true, 2, this::describeAnswer);
            shot("large-chat", true, 2, this::chatAnswer);
            shot("large-settings", true, 2, window -> window.key(KeyCode.DIGIT5, true, false));
            welcome();
        }

        private void shot(String name, Consumer<TestWindow> act) {
            shot(name, true, 1, act);
        }

        private void shot(String name, boolean pack, double scale, Consumer<TestWindow> act) {
            Settings settings =
                    Settings.DEFAULT
                            .withWelcomed(true)
                            .withLanguage(language)
                            .withTheme(theme)
                            .withTextScale(scale);
            shot(name, pack, settings, act);
        }

        private void shot(String name, boolean pack, Settings settings, Consumer<TestWindow> act) {
            String full =
                    String.format(
                            Locale.ROOT,
                            "%s-%s-%s-%.0f",
                            name,
                            language.code(),
                            theme.name().toLowerCase(Locale.ROOT),
                            size[0]);
            if (!full.contains(System.getProperty("shots", ""))) {
                return;
            }
            FakeServices fakes = new FakeServices(home, settings);
            if (pack) {
                fakes.packs.install("base");
            } else {
                fakes.assistant.withoutPack();
            }
            past(fakes);
            try (TestWindow window = new TestWindow(fakes, size[0], size[1])) {
                act.accept(window);
                Fx.pulses();
                Fx.pulses();
                save(window, full);
            }
        }

        private void past(FakeServices fakes) {
            boolean en = language == Language.ENGLISH;
            String[] titles =
                    en
                            ? new String[] {
                                "How do tides work?",
                                "A reminder about the parents’ evening",
                                "grace_hopper.jpg",
                                "Explain the difference between weather and climate"
                            }
                            : new String[] {"潮汐是怎么形成的？", "家长会提醒", "示例照片.jpg", "解释天气和气候的区别"};
            for (int i = 0; i < titles.length; i++) {
                fakes.history.put(
                        new Conversation(
                                i + 1,
                                titles[i],
                                Instant.parse("2026-11-23T09:30:00Z").minusSeconds(i * 90_000L)));
            }
        }

        private void describeWorking(TestWindow window) {
            window.press(en("Try the sample photo", "试试示例照片"));
            window.fakes
                    .assistant
                    .last()
                    .start()
                    .see()
                    .write(en("A person in dark blue", "一位身穿深蓝色衣服的人"));
        }

        private void describeAnswer(TestWindow window) {
            window.fakes.assistant.automatic();
            window.press(en("Try the sample photo", "试试示例照片"));
            Fx.pulses();
        }

        private void describeLit(TestWindow window) {
            describeAnswer(window);
            Fx.run(
                    () ->
                            window.styled("q-evidence").lookupAll(".q-evidence-row").stream()
                                    .skip(3)
                                    .findFirst()
                                    .orElseThrow()
                                    .requestFocus());
        }

        private void describeMany(TestWindow window) {
            window.dialogs.pictures =
                    List.of(
                            FakeServices.sample(),
                            FakeServices.sample(),
                            FakeServices.sample(),
                            FakeServices.sample());
            window.press(en("Choose pictures", "选择图片"));
            var plays = window.fakes.assistant.plays();
            plays.get(0).all();
            plays.get(1).start();
            plays.get(3).fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
        }

        private void describeTrouble(TestWindow window) {
            window.dialogs.pictures = List.of(Path.of("assets", "README.md").toAbsolutePath());
            window.press(en("Choose pictures", "选择图片"));
            window.fakes
                    .assistant
                    .last()
                    .fail(new QuintetException(Kind.FAILED, "fakes.unreadable"));
        }

        private void describeQuestion(TestWindow window) {
            describeAnswer(window);
            window.fakes.assistant.answering(
                    en("The tie is **black** and hangs below the collar.", "领带是**黑色**的，系在衣领下面。"));
            Fx.run(
                    () -> {
                        TextArea area = window.node(TextArea.class);
                        area.setText(en("What colour is the tie?", "领带是什么颜色？"));
                        area.requestFocus();
                    });
            window.key(KeyCode.ENTER, false, false);
        }

        private void say(TestWindow window, String text) {
            window.key(KeyCode.DIGIT1, true, false);
            Fx.run(
                    () -> {
                        TextArea area = window.node(TextArea.class);
                        area.setText(text);
                        area.requestFocus();
                    });
            window.key(KeyCode.ENTER, false, false);
        }

        private void chatWorking(TestWindow window) {
            say(window, en("How do tides work?", "潮汐是怎么形成的？"));
            window.fakes
                    .assistant
                    .last()
                    .start()
                    .write(en("The Moon pulls on the water", "月球吸引着海水"));
        }

        private void chatAnswer(TestWindow window) {
            window.fakes.assistant.automatic().answering(language == Language.ENGLISH ? EN : ZH);
            say(window, en("How do tides work?", "潮汐是怎么形成的？"));
        }

        private void chatTrouble(TestWindow window) {
            say(window, en("How do tides work?", "潮汐是怎么形成的？"));
            window.fakes
                    .assistant
                    .last()
                    .fail(new QuintetException(Kind.PACK_MISSING, "fakes.packMissing"));
        }

        private void modelsGetting(TestWindow window) {
            window.key(KeyCode.DIGIT4, true, false);
            window.fakes.packs.hold();
            window.press(en("Get · 1.1 GB", "获取 · 1.1 GB"));
        }

        private void modelsTrouble(TestWindow window) {
            window.key(KeyCode.DIGIT4, true, false);
            window.fakes.packs.fail(new QuintetException(Kind.FAILED, "fakes.offline"));
            window.press(en("Get · 1.1 GB", "获取 · 1.1 GB"));
        }

        private void advanced(TestWindow window) {
            window.key(KeyCode.DIGIT5, true, false);
            window.press(en("Show", "展开"));
        }

        private void welcome() {
            Settings settings = Settings.DEFAULT.withLanguage(language).withTheme(theme);
            shot("welcome-1", false, settings, window -> {});
            shot("welcome-2", false, settings, window -> window.press(en("Next", "下一步")));
            shot(
                    "welcome-3",
                    false,
                    settings,
                    window -> {
                        window.press(en("Next", "下一步"));
                        window.press(en("Next", "下一步"));
                    });
        }

        private String en(String english, String chinese) {
            return language == Language.ENGLISH ? english : chinese;
        }
    }

    private void save(TestWindow window, String name) {
        WritableImage image = Fx.get(() -> window.scene().snapshot(null));
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(out, "png", OUT.resolve(name + ".png").toFile());
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String EN =
            """
            ## Tides in short

            The **Moon** pulls on the water of the oceans, and the side that faces it rises. \
            Because the Earth turns, each coast passes *two* bulges a day.

            1. The near side is pulled hardest.
            2. The far side is pulled least, so it stays behind.
            3. The Sun helps or hinders:
               - in line: spring tides
               - at a right angle: neap tides

            | Kind | When | Range |
            |---|---|---|
            | Spring | new and full Moon | large |
            | Neap | half Moon | small |

            ```python
            def height(t):
                return 1.2 * cos(2 * pi * t / 12.42)
            ```

            > A tide is a very long wave.

            See [the almanac](https://example.org/tides), or use `height(6)`.
            """;

    private static final String ZH =
            """
            ## 潮汐简介

            **月球**吸引海水，朝向月球的一面会隆起。地球自转时，每处海岸每天经过*两次*隆起。

            1. 近月一侧受到的引力最大。
            2. 远月一侧受到的引力最小，因而滞后。
            3. 太阳也有影响：
               - 同一直线：大潮
               - 成直角：小潮

            | 种类 | 时间 | 潮差 |
            |---|---|---|
            | 大潮 | 新月和满月 | 大 |
            | 小潮 | 上弦和下弦 | 小 |

            ```python
            def height(t):
                return 1.2 * cos(2 * pi * t / 12.42)
            ```

            > 潮汐是一种很长的波。

            参见[年历](https://example.org/tides)，或使用 `height(6)`。
            """;
}
