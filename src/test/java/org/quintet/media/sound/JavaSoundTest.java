package org.quintet.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.Sound;

/// Java Sound itself, on Linux, where ALSA can be told in a program of its own that a file is its
/// sound card. That card is faster than time.
class JavaSoundTest {
    private static final Path ALSA = Path.of("/usr/share/alsa/alsa.conf");
    private static final int CARD_RATE = 48_000;

    @TempDir Path folder;

    @BeforeEach
    void needsAlsa() {
        assumeTrue(Files.exists(ALSA), "no ALSA on this machine");
    }

    private void run() throws IOException, InterruptedException {
        Path configuration = folder.resolve("card.conf");
        Files.writeString(
                configuration,
                """
                <%s>
                pcm.!default {
                    type file
                    slave.pcm "null"
                    file "%s"
                    format "raw"
                }
                """
                        .formatted(ALSA, folder.resolve("out.raw")));
        ProcessBuilder program =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName());
        program.environment().put("ALSA_CONFIG_PATH", configuration.toString());
        Process process = program.inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void theLoudspeakerPlays() throws IOException, InterruptedException {
        run();

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("out.raw")));
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        float[] played = new float[bytes.remaining() / Short.BYTES];
        for (int i = 0; i < played.length; i++) {
            played[i] = bytes.getShort() / 32768f;
        }
        assertThat(played.length).isBetween(CARD_RATE - 10, CARD_RATE + 10);
        float[] tone = TestSounds.tone(CARD_RATE, 1, 440);
        assertThat(TestSounds.difference(tone, played, 1_000)).isLessThan(-60);
    }

    /// What runs with that sound card.
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.exit(play() ? 0 : 1);
        }

        private static boolean play() throws InterruptedException {
            try (JavaLoudspeaker loudspeaker = new JavaLoudspeaker(null)) {
                Playback playback = loudspeaker.play(1);
                playback.add(new Sound(TestSounds.tone(24_000, 1, 440), 24_000, ""));
                playback.end();
                return playback.await() && playback.position() > 0.99;
            }
        }
    }
}
