package org.quintet.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.Sound;
import org.quintet.core.Stop;

/// Java Sound itself, on Linux, where ALSA can be told in a program of its own that files are its
/// sound card. That card is faster than time.
class JavaSoundTest {
    private static final Path ALSA = Path.of("/usr/share/alsa/alsa.conf");
    private static final int CARD_RATE = 48_000;

    @TempDir Path folder;

    @BeforeEach
    void needsAlsa() {
        assumeTrue(Files.exists(ALSA), "no ALSA on this machine");
    }

    private void run(String what) throws IOException, InterruptedException {
        Path configuration = folder.resolve("card.conf");
        Files.writeString(
                configuration,
                """
                <%s>
                pcm.!default {
                    type file
                    slave.pcm "null"
                    file "%s"
                    infile "%s"
                    format "raw"
                }
                """
                        .formatted(ALSA, folder.resolve("out.raw"), folder.resolve("in.raw")));
        ProcessBuilder program =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        what,
                        folder.toString());
        program.environment().put("ALSA_CONFIG_PATH", configuration.toString());
        Process process = program.inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void theMicrophoneIsRecorded() throws IOException, InterruptedException {
        Files.write(
                folder.resolve("in.raw"),
                TestSounds.pcm16(TestSounds.tone(CARD_RATE, 120, 440), 1));

        run("record");

        float[] recorded = TestSounds.read(folder.resolve("x.wav"), 16_000);
        assertThat(recorded.length).isGreaterThan(8_000);
        float[] part = Arrays.copyOfRange(recorded, 800, 8_000);
        assertThat(besidesTone(part, 16_000, 440)).isLessThan(-50);
    }

    @Test
    void theLoudspeakerPlays() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("in.raw"));

        run("play");

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

    /// What is left when a tone is taken away, in dB of the whole.
    private static double besidesTone(float[] samples, int rate, double hertz) {
        double sine = 0;
        double cosine = 0;
        double power = 0;
        for (int i = 0; i < samples.length; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            sine += samples[i] * Math.sin(angle);
            cosine += samples[i] * Math.cos(angle);
            power += samples[i] * samples[i];
        }
        double rest = 0;
        for (int i = 0; i < samples.length; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            double tone = 2 * (sine * Math.sin(angle) + cosine * Math.cos(angle)) / samples.length;
            rest += Math.pow(samples[i] - tone, 2);
        }
        return 10 * Math.log10(rest / power);
    }

    /// What runs with that sound card.
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path folder = Path.of(arguments[1]);
            boolean done = arguments[0].equals("play") ? play() : record(folder.resolve("x.wav"));
            System.exit(done ? 0 : 1);
        }

        private static boolean play() throws InterruptedException {
            try (JavaLoudspeaker loudspeaker = new JavaLoudspeaker(null)) {
                Playback playback = loudspeaker.play(1);
                playback.add(new Sound(TestSounds.tone(24_000, 1, 440), 24_000, ""));
                playback.end();
                return playback.await() && playback.position() > 0.99;
            }
        }

        private static boolean record(Path file) {
            LineSources sources = new LineSources();
            float[] samples = new float[16_000];
            // Read on this thread: another one might wake when the card is through its file.
            try (AudioSource source = sources.open(sources.devices().getFirst().id());
                    WavWriter writer = new WavWriter(file, AudioSources.RATE)) {
                int filled = 0;
                while (filled < samples.length) {
                    int wanted = samples.length - filled;
                    filled += source.read(samples, filled, wanted, new Stop());
                }
                writer.write(samples, 0, samples.length);
            }
            return true;
        }
    }
}
