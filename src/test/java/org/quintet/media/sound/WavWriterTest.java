package org.quintet.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.QuintetException;

class WavWriterTest {
    private static final int RATE = 16_000;

    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadBackToTheLastBit() {
        Path file = folder.resolve("x.wav");
        float[] samples = {0, 1 / 32768f, -1 / 32768f, 0.5f, -1, 32767 / 32768f, 1, 3, -3};
        try (WavWriter writer = new WavWriter(file, RATE)) {
            writer.write(samples, 0, 4);
            writer.write(samples, 4, 5);
        }

        float top = 32767 / 32768f;
        assertThat(TestSounds.read(file, RATE))
                .containsExactly(0, 1 / 32768f, -1 / 32768f, 0.5f, -1, top, top, top, -1);
    }

    @Test
    void theFileIsWholeAfterEveryPiece() throws IOException {
        Path file = folder.resolve("x.wav");
        try (WavWriter writer = new WavWriter(file, RATE)) {
            for (int i = 1; i <= 5; i++) {
                writer.write(new float[100], 0, 100);
                Path copy = Files.copy(file, folder.resolve(i + ".wav"));
                assertThat(TestSounds.read(copy, RATE)).hasSize(100 * i);
            }
        }
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> new WavWriter(folder.resolve("no/x.wav"), RATE))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("x.wav");
    }

    @RepeatedTest(3)
    void whatWasWrittenBeforeTheProgramWasKilledCanBeRead() throws Exception {
        Path file = folder.resolve("x.wav");
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Counting.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String last = "0";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 200; i++) {
                last = lines.readLine();
                assertThat(last).isNotNull();
            }
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isNotZero();

        float[] read = TestSounds.read(file, RATE);

        System.out.printf("killed: %d samples, %s were told of%n", read.length, last);
        assertThat(read.length).isGreaterThanOrEqualTo(Integer.parseInt(last));
        for (int i = 0; i < read.length; i++) {
            assertThat(read[i] * 32768).isEqualTo(i % 32768);
        }
    }

    /// Writes numbers that count upward, until it is killed.
    static final class Counting {
        private Counting() {}

        public static void main(String[] arguments) {
            float[] samples = new float[160];
            try (WavWriter writer = new WavWriter(Path.of(arguments[0]), RATE)) {
                for (int written = 0; true; written += samples.length) {
                    System.out.println(written);
                    for (int i = 0; i < samples.length; i++) {
                        samples[i] = (written + i) % 32768 / 32768f;
                    }
                    writer.write(samples, 0, samples.length);
                }
            }
        }
    }
}
