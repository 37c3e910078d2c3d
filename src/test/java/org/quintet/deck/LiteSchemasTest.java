package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide.Kind;

/// The program carries POI's lite schemas, which lack what POI's own tests do not use; other tests
/// have the whole ones on their class path. So one export runs in a Java of its own without these.
class LiteSchemasTest {
    private static final String WHOLE = "poi-ooxml-full";

    @TempDir Path folder;

    @Test
    void everyKindOfSlideIsWrittenWithTheSchemasOfTheProgram()
            throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", "");
        String all = path.isEmpty() ? System.getProperty("java.class.path") : path;
        assertThat(all).contains(WHOLE);
        String lite =
                Arrays.stream(all.split(File.pathSeparator))
                        .filter(jar -> !jar.contains(WHOLE))
                        .collect(Collectors.joining(File.pathSeparator));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-cp",
                                lite,
                                Export.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
        assertThat(folder.resolve("zh.pptx")).isNotEmptyFile();
    }

    /// Writes decks with all there is; its argument is a folder.
    static final class Export {
        private Export() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            DeckPress press = Presses.press();
            Deck english = SampleDecks.english(DeckTheme.INDIGO);
            Deck chinese = SampleDecks.chinese(DeckTheme.BOARD);
            press.pptx(english, folder.resolve("en.pptx"), Progress.NONE, new Stop());
            press.pptx(chinese, folder.resolve("zh.pptx"), Progress.NONE, new Stop());
            for (Kind kind : Kind.values()) {
                Deck hostile =
                        new Deck(
                                "",
                                "",
                                Language.CHINESE,
                                DeckTheme.NIGHT,
                                "",
                                java.util.List.of(),
                                java.util.List.of(FittedTest.hostile(kind, "x".repeat(500))));
                press.pptx(hostile, folder.resolve("x.pptx"), Progress.NONE, new Stop());
            }
        }
    }
}
