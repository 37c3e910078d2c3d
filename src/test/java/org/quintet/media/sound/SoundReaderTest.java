package org.quintet.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_F32LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S24LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VORBIS;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.quintet.media.sound.TestSounds.CONFORMANCE;
import static org.quintet.media.sound.TestSounds.difference;
import static org.quintet.media.sound.TestSounds.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Sound;
import org.quintet.core.Stop;

class SoundReaderTest {
    private static final int RATE = 16_000;

    @TempDir Path folder;

    @Test
    void wavGivesThePublishedSamplesAndFlacAndMp3NearlySo() throws IOException {
        Path audio = CONFORMANCE.resolve("audio");
        assumeTrue(Files.isDirectory(audio), "no outside test material");
        float[] published = npy(audio.resolve("1272-141231-0002.npy"));

        float[] flac = read(audio.resolve("1272-141231-0002.flac"), RATE);
        float[] wav = read(audio.resolve("1272-141231-0002.wav"), RATE);
        float[] mp3 = read(audio.resolve("1272-141231-0002.mp3"), RATE);

        assertThat(wav).hasSameSizeAs(published);
        assertThat(flac).hasSameSizeAs(published);
        for (int i = 0; i < wav.length; i++) {
            assertThat(wav[i]).isCloseTo(published[i], within(1e-6f));
            // This copy was dithered when it was made: up to nine of the smallest steps.
            assertThat(flac[i]).isCloseTo(published[i], within(9.1f / 32768));
        }
        assertThat(mp3.length).isCloseTo(flac.length, within(RATE / 10));
        assertThat(difference(flac, mp3)).isLessThan(-12);
    }

    private static float[] npy(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(10 + bytes.getShort(8));
        float[] samples = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(samples);
        return samples;
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("wav", AV_CODEC_ID_PCM_S16LE, 16_000, 1, -80),
                Arguments.of("wav", AV_CODEC_ID_PCM_S16LE, 8_000, 1, -60),
                Arguments.of("wav", AV_CODEC_ID_PCM_S16LE, 44_100, 2, -60),
                Arguments.of("wav", AV_CODEC_ID_PCM_S24LE, 96_000, 2, -60),
                Arguments.of("wav", AV_CODEC_ID_PCM_F32LE, 48_000, 1, -60),
                Arguments.of("wav", AV_CODEC_ID_PCM_S16LE, 192_000, 2, -60),
                Arguments.of("flac", AV_CODEC_ID_FLAC, 48_000, 2, -60),
                Arguments.of("matroska", AV_CODEC_ID_FLAC, 22_050, 1, -60),
                Arguments.of("mp3", AV_CODEC_ID_MP3, 44_100, 2, -25),
                Arguments.of("ipod", AV_CODEC_ID_AAC, 48_000, 2, -25),
                Arguments.of("mp4", AV_CODEC_ID_AAC, 44_100, 1, -25),
                Arguments.of("adts", AV_CODEC_ID_AAC, 16_000, 1, -25),
                Arguments.of("ogg", AV_CODEC_ID_OPUS, 48_000, 2, -20),
                Arguments.of("webm", AV_CODEC_ID_OPUS, 48_000, 1, -20),
                Arguments.of("ogg", AV_CODEC_ID_VORBIS, 44_100, 2, -15));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindGivesTheSoundThatWasWrittenAtItsTime(
            String container, int codec, int rate, int channels, double decibels)
            throws IOException {
        double seconds = 3;
        Path file =
                TestSounds.encode(
                        folder.resolve("x"),
                        container,
                        codec,
                        TestSounds.sweep(rate, seconds, 3_000),
                        rate,
                        channels);
        float[] expected = TestSounds.sweep(RATE, seconds, 3_000);

        float[] read = read(file, RATE);

        // What AAC adds in front is only known to containers that note it.
        int shift = container.equals("adts") ? 1024 : 0;
        float[] aligned = Arrays.copyOfRange(read, shift, read.length);
        assertThat(aligned.length).isBetween(expected.length - 1600, expected.length + 1600);
        double difference = difference(expected, aligned, RATE / 20);
        System.out.printf(
                "%s %d Hz %d ch: %d of %d samples, %.1f dB%n",
                container, rate, channels, aligned.length, expected.length, difference);
        assertThat(difference).isLessThan(decibels);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 8, 9, 16, 32})
    void manyEqualChannelsSoundAsLoudAsOne(int channels) throws IOException {
        float[] sweep = TestSounds.sweep(RATE, 0.5, 3_000);
        byte[] data = TestSounds.pcm16(sweep, channels);
        Path file = folder.resolve("x.wav");
        Files.write(file, TestSounds.wav(1, channels, RATE, 16, data.length, data));

        float[] read = read(file, RATE);

        assertThat(read).hasSameSizeAs(sweep);
        // The channel of the deepest tones takes no part in the mix, as everywhere.
        assertThat(difference(sweep, read)).isLessThan(-70);
    }

    @ParameterizedTest
    @CsvSource({"48000, 16000", "44100, 16000", "8000, 16000", "24000, 48000", "96000, 16000"})
    void resamplingKeepsTonesToSixtyDecibels(int rate, int wanted) throws IOException {
        for (double hertz : new double[] {60, 440, 1_000, 3_000}) {
            Path file =
                    TestSounds.wavFile(
                            folder.resolve("x.wav"), TestSounds.tone(rate, 1, hertz), rate);

            float[] read = read(file, wanted);

            assertThat(read.length).isCloseTo(wanted, within(1));
            assertThat(difference(TestSounds.tone(wanted, 1, hertz), read, wanted / 50))
                    .describedAs("%s Hz", hertz)
                    .isLessThan(-60);
        }
    }

    @Test
    void whatIsTooHighForTheWantedRateIsNotHeard() throws IOException {
        float[] high = TestSounds.tone(48_000, 1, 12_000);

        float[] read = read(TestSounds.wavFile(folder.resolve("x.wav"), high, 48_000), RATE);

        for (int i = RATE / 50; i < read.length - RATE / 50; i++) {
            assertThat(read[i]).isCloseTo(0, within(0.0005f));
        }
    }

    @Test
    void theLengthIsSaidBeforehand() throws IOException {
        float[] sweep = TestSounds.sweep(8_000, 2.5, 3_000);
        Path file = TestSounds.wavFile(folder.resolve("x.wav"), sweep, 8_000);
        try (AudioStream stream = new SoundReader().open(file, RATE)) {
            assertThat(stream.seconds()).isCloseTo(2.5, within(0.001));
            assertThat(stream.sampleRate()).isEqualTo(RATE);
        }
    }

    static Stream<Arguments> seekable() {
        return kinds().filter(kind -> !kind.get()[0].equals("adts"));
    }

    @ParameterizedTest
    @MethodSource("seekable")
    void aSectionIsWhatIsHeardThere(
            String container, int codec, int rate, int channels, double decibels)
            throws IOException {
        Path file =
                TestSounds.encode(
                        folder.resolve("x"),
                        container,
                        codec,
                        TestSounds.sweep(rate, 20, 3_000),
                        rate,
                        channels);
        float[] all = read(file, 48_000);
        double end = all.length / 48_000.0;

        for (double[] section : new double[][] {{0, 1}, {0.5, 2}, {7.3, 9.1}, {18, 19.5}}) {
            Sound sound = new SoundReader().section(file, section[0], section[1], "x", new Stop());

            int from = (int) Math.round(section[0] * 48_000);
            float[] expected = Arrays.copyOfRange(all, from, from + sound.samples().length);
            assertThat(sound.seconds()).isCloseTo(section[1] - section[0], within(0.001));
            int lag = TestSounds.lag(expected, sound.samples(), 100);
            System.out.printf("%s from %.1f: lag %d%n", container, section[0], lag);
            // Some containers keep times in whole milliseconds only.
            assertThat(lag).describedAs("%s from %s", container, section[0]).isBetween(-48, 48);
        }
        assertThat(new SoundReader().section(file, end - 1, end + 5, "", new Stop()).seconds())
                .isCloseTo(1, within(0.1));
        assertThat(new SoundReader().section(file, end + 5, end + 6, "", new Stop()).samples())
                .isEmpty();
    }
}
