package org.quintet.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Diagram;
import org.quintet.core.History.Conversation;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;
import org.quintet.core.Source;
import org.quintet.core.SupportCase;
import org.quintet.core.Transcript;
import org.quintet.core.Transcript.Segment;
import org.quintet.core.VoiceSettings;
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
            shot("voice-consent", window -> window.key(KeyCode.DIGIT3, true, false));
            voice("voice-empty", 1, window -> {});
            voice("voice-desk-empty", 1, window -> window.press(en("Support desk", "客服")));
            voice("voice-recording", 1, this::voiceRecording);
            voice("voice-speaking", 1, this::voiceSpeaking);
            voice("voice-kept", 1, this::voiceKept);
            voice("voice-nomic", 1, this::voiceNoMicrophone);
            voice("voice-desk", 1, this::voiceDesk);
            voice("voice-tuning", 1, this::voiceTuning);
            voice("voice-files-empty", 1, window -> window.press(en("Transcribe", "转写")));
            voice("voice-files-working", 1, window -> file(window, false));
            voice("voice-files", 1, window -> file(window, true));
            voice("large-voice-desk", 2, this::voiceDesk);
            voice("large-voice-files", 2, window -> file(window, true));
            shot("voice-nopack", false, 1, window -> window.key(KeyCode.DIGIT3, true, false));
            new SlidesShots(this::slides, language, home).draw();
            shot("models-nopack", false, 1, window -> window.key(KeyCode.DIGIT5, true, false));
            shot("models-getting", false, 1, this::modelsGetting);
            shot("models-trouble", false, 1, this::modelsTrouble);
            shot("models", window -> window.key(KeyCode.DIGIT5, true, false));
            shot("settings", window -> window.key(KeyCode.DIGIT6, true, false));
            shot("settings-advanced", this::advanced);
            shot("keys", window -> window.key(KeyCode.F1, false, false));
            shot("large-describe", true, 2, this::describeAnswer);
            shot("large-chat", true, 2, this::chatAnswer);
            shot("large-settings", true, 2, window -> window.key(KeyCode.DIGIT6, true, false));
            welcome();
        }

        private void shot(String name, Consumer<TestWindow> act) {
            shot(name, true, 1, act);
        }

        private void slides(SlidesShots.Shot shot) {
            shot(
                    shot.name(),
                    shot.pack(),
                    shot.scale(),
                    window -> {
                        window.key(KeyCode.DIGIT4, true, false);
                        shot.act().accept(window);
                        Fx.pulses();
                        Fx.pulses();
                    });
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
            FakeServices fakes = new FakeServices(home.resolve(full), settings);
            if (pack) {
                fakes.packs.install("base");
            } else {
                fakes.packs.offerVoice();
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

        private void voice(String name, double scale, Consumer<TestWindow> act) {
            Settings settings =
                    Settings.DEFAULT
                            .withWelcomed(true)
                            .withLanguage(language)
                            .withTheme(theme)
                            .withTextScale(scale)
                            .withVoice(VoiceSettings.DEFAULT.withConsent(true));
            shot(
                    name,
                    true,
                    settings,
                    window -> {
                        window.key(KeyCode.DIGIT3, true, false);
                        Fx.pulses();
                        act.accept(window);
                    });
        }

        private void speak(TestWindow window, String words) {
            window.fakes.voice.speech.hears(words, language.code());
            window.key(KeyCode.SPACE, false, false);
            Fx.until("the recording", () -> window.fakes.voice.microphone.listener != null);
            for (int i = 0; i < 150; i++) {
                double phrase = Math.abs(Math.sin(i / 14.0)) * Math.abs(Math.sin(i / 2.3));
                window.fakes.voice.microphone.hear(0.03, 0.03 + 0.6 * phrase * phrase);
            }
        }

        private void asked(TestWindow window, String words) {
            speak(window, words);
            try {
                Thread.sleep(350);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            window.letGo(KeyCode.SPACE);
            Fx.until("the question", () -> window.words().contains(words));
        }

        private void voiceRecording(TestWindow window) {
            voiceSpeaking(window);
            speak(window, "");
            window.fakes.voice.speech.understand(
                    en("And when is the next high", "那下一次涨潮是"), language.code());
        }

        private void voiceSpeaking(TestWindow window) {
            asked(window, en("How do tides work?", "潮汐是怎么形成的？"));
            String first = en("The Moon pulls on the water of the oceans.", "月球吸引海洋里的水。");
            String second =
                    en(
                            "The side that faces it rises, and so does the far side.",
                            "朝向月球的一面会隆起，背面也一样。");
            window.fakes
                    .assistant
                    .last()
                    .start()
                    .write(
                            first
                                    + " "
                                    + second
                                    + en(
                                            " Each coast passes two bulges a day, which is why the"
                                                    + " water comes and goes twice.",
                                            "每处海岸每天经过两次隆起，所以海水每天两次涨落。"))
                    .finish();
            Fx.pulses();
            window.fakes.voice.loudspeaker.hold();
            window.fakes.voice.speech.talks.getLast().say(first);
            window.fakes.voice.speech.talks.getLast().say(second);
            window.fakes.voice.loudspeaker.last().at = 2.5;
            Fx.pulses();
        }

        private void voiceKept(TestWindow window) {
            speak(window, "");
            window.fakes.voice.microphone.unplug(
                    new QuintetException(Kind.FAILED, "fakes.unplugged"));
        }

        private void voiceNoMicrophone(TestWindow window) {
            window.fakes.voice.microphone.fail(
                    new QuintetException(Kind.FAILED, "fakes.noMicrophone"));
            window.key(KeyCode.SPACE, false, false);
            window.letGo(KeyCode.SPACE);
        }

        private void voiceTuning(TestWindow window) {
            voiceSpeaking(window);
            window.press(en("Language, voices, speed and volume", "语言、声音、语速和音量"));
        }

        private void voiceDesk(TestWindow window) {
            window.press(en("Support desk", "客服"));
            String question =
                    en(
                            "I want to return the headphones I bought yesterday, the left side is"
                                    + " silent",
                            "我想退掉昨天买的蓝牙耳机，左耳没有声音");
            String product = en("headphones", "蓝牙耳机");
            String time = en("yesterday", "昨天");
            String fault = en("the left side is silent", "左耳没有声音");
            List<SupportCase.Entity> entities = new ArrayList<>();
            entity(entities, SupportCase.Kind.PRODUCT, question, product);
            entity(entities, SupportCase.Kind.TIME, question, time);
            entity(entities, SupportCase.Kind.FAULT, question, fault);
            asked(window, question);
            window.fakes
                    .assistant
                    .last()
                    .start()
                    .support(
                            new SupportCase(
                                    question,
                                    "return an item",
                                    0.94,
                                    entities,
                                    true,
                                    new Diagram.Steps(
                                            en("Return", "退货"),
                                            language == Language.ENGLISH
                                                    ? List.of(
                                                            "Ask for it",
                                                            "Name the fault",
                                                            "Hand it over",
                                                            "Money back")
                                                    : List.of("申请退货", "选择质量问题", "快递上门", "原路退款")),
                                    List.of(
                                            new Source(
                                                    "returns.md",
                                                    en("Within seven days", "七天内"),
                                                    en(
                                                            "Faulty items go back free of charge"
                                                                    + " within seven days.",
                                                            "有质量问题的商品七天内免运费退回。"))),
                                    List.of()))
                    .write(
                            en(
                                    "You can return it: a silent side is a fault, and within seven"
                                            + " days the way back is free. First hold both sides"
                                            + " for ten seconds to pair them anew; if it stays"
                                            + " silent, follow these steps.",
                                    "可以退货。左耳没有声音属于质量问题，七天内免运费。先试一步：长按两只耳机十秒重新配对，"
                                            + "如果还是不响，按下面的步骤退货。"))
                    .finish();
            window.fakes.voice.speech.talks.getLast().done();
            Fx.pulses();
            Fx.pulses();
        }

        private void entity(
                List<SupportCase.Entity> all, SupportCase.Kind kind, String in, String text) {
            int at = in.indexOf(text);
            all.add(new SupportCase.Entity(kind, text, text, at, at + text.length()));
        }

        private void file(TestWindow window, boolean whole) {
            window.press(en("Transcribe", "转写"));
            window.dialogs.sounds =
                    List.of(
                            home.resolve(en("team meeting.mp3", "周会录音.mp3")),
                            home.resolve("b.wav"));
            window.press(en("Choose files", "选择文件"));
            String[] lines =
                    language == Language.ENGLISH
                            ? new String[] {
                                "Good morning, everyone, and welcome to the weekly meeting.",
                                "We begin with the figures of last week, which look better than"
                                        + " anyone of us expected when we met in October.",
                                "The new packaging saves eleven percent.",
                                "Any questions on that before we go on?"
                            }
                            : new String[] {
                                "大家早上好，欢迎参加本周例会。",
                                "我们先看上周的数据，比十月份开会时大家预计的都要好，特别是线上渠道的订单。",
                                "新包装节省了百分之十一。",
                                "继续之前，大家有什么问题吗？"
                            };
            List<Segment> segments = new ArrayList<>();
            for (int i = 0; i < (whole ? lines.length : 2); i++) {
                segments.add(new Segment(i * 6.5, i * 6.5 + 6, lines[i], 0.9, List.of()));
            }
            var play = window.fakes.assistant.plays().getFirst();
            play.start()
                    .hear(
                            new Transcript(
                                    String.join(" ", lines),
                                    language.code(),
                                    0.97,
                                    whole ? 42 : 13,
                                    segments));
            Fx.pulses();
            if (whole) {
                play.finish();
                window.fakes.voice.loudspeaker.hold();
                Fx.run(
                        () -> {
                            var list = (ListView<?>) window.styled("q-lines");
                            list.getSelectionModel().select(1);
                            list.requestFocus();
                            window.node(TextField.class).setText(en("the", "我们"));
                        });
                window.key(KeyCode.ENTER, false, false);
                Fx.pulses();
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
            window.key(KeyCode.DIGIT5, true, false);
            window.fakes.packs.hold();
            window.press(en("Get · 1.1 GB", "获取 · 1.1 GB"));
        }

        private void modelsTrouble(TestWindow window) {
            window.key(KeyCode.DIGIT5, true, false);
            window.fakes.packs.fail(new QuintetException(Kind.FAILED, "fakes.offline"));
            window.press(en("Get · 1.1 GB", "获取 · 1.1 GB"));
        }

        private void advanced(TestWindow window) {
            window.key(KeyCode.DIGIT6, true, false);
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
