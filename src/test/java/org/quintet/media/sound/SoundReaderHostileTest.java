package org.quintet.media.sound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Damaged, cut and lying sound files: what can be heard or a message, and never anything else.
class SoundReaderHostileTest {
    private static final int RATE = 16_000;
    private static final float[] SWEEP = TestSounds.sweep(RATE, 2, 3_000);

    private @TempDir Path folder;
    private float[] lastRead = new float[0];

    private Map<String, byte[]> kinds() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("wav", bytes("wav", AV_CODEC_ID_PCM_S16LE, RATE));
        files.put("flac", bytes("flac", AV_CODEC_ID_FLAC, RATE));
        files.put("mp3", bytes("mp3", AV_CODEC_ID_MP3, RATE));
        files.put("m4a", bytes("ipod", AV_CODEC_ID_AAC, RATE));
        files.put("opus", bytes("ogg", AV_CODEC_ID_OPUS, RATE));
        files.put("mkv", bytes("matroska", AV_CODEC_ID_AAC, RATE));
        return files;
    }

    private byte[] bytes(String container, int codec, int rate) throws IOException {
        return Files.readAllBytes(
                TestSounds.encode(folder.resolve("made"), container, codec, SWEEP, rate, 1));
    }

    private String outcome(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("x"), bytes);
        try {
            lastRead = TestSounds.read(file, RATE);
            return "read";
        } catch (QuintetException e) {
            assertThat(e.getMessage()).contains("“x”");
            assertThat(e.message(Language.CHINESE)).contains("“x”");
            return e.key().substring(e.key().indexOf('.') + 1);
        }
    }

    @Test
    void ofACutFileTheBeginningIsHeard() throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Map.Entry<String, byte[]> kind : kinds().entrySet()) {
            byte[] whole = kind.getValue();
            assertThat(outcome(whole)).isEqualTo("read");
            float[] sound = lastRead;
            int step = Math.max(1, whole.length / 40);
            for (int length = 0; length < whole.length; length += step) {
                String outcome = outcome(Arrays.copyOf(whole, length));
                outcomes.merge(kind.getKey() + " " + outcome, 1, Integer::sum);
                if (outcome.equals("read")) {
                    assertThat(lastRead.length).isLessThanOrEqualTo(sound.length);
                    // The last packet before the cut may be half.
                    int sure = Math.max(0, lastRead.length - RATE / 10);
                    assertThat(Arrays.copyOf(lastRead, sure))
                            .describedAs("%s cut to %d", kind.getKey(), length)
                            .isEqualTo(Arrays.copyOf(sound, sure));
                }
                if (kind.getKey().equals("wav") && length > 100) {
                    assertThat(lastRead).hasSize((length - dataOffset(whole)) / 2);
                }
            }
        }
        print("cut", outcomes);
    }

    private static int dataOffset(byte[] wav) {
        return new String(wav, 0, 200, ISO_8859_1).indexOf("data") + 8;
    }

    @Test
    void damagedBytesGiveASoundOrAMessage() throws IOException {
        long seed = 20_261_124;
        Random random = new Random(seed);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Map.Entry<String, byte[]> kind : kinds().entrySet()) {
            for (int trial = 0; trial < 60; trial++) {
                byte[] damaged = kind.getValue().clone();
                int hits = 1 + random.nextInt(8);
                for (int hit = 0; hit < hits; hit++) {
                    // Twice as often in the header, where lies are most harmful.
                    int reach = random.nextBoolean() ? 64 : damaged.length;
                    damaged[random.nextInt(Math.min(reach, damaged.length))] =
                            (byte) random.nextInt(256);
                }
                outcomes.merge(kind.getKey() + " " + outcome(damaged), 1, Integer::sum);
            }
        }
        print("damaged, seed " + seed, outcomes);
    }

    private static void print(String what, Map<String, Integer> outcomes) {
        int sum = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(sum + " sound files " + what + ": " + outcomes);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xffff_ffffL, 0x7fff_ffffL, 0x8000_0000L, 1_000_000})
    void aWavThatClaimsTooMuchIsReadToItsEnd(long declared) throws IOException {
        byte[] data = TestSounds.pcm16(SWEEP, 1);

        assertThat(outcome(TestSounds.wav(1, 1, RATE, 16, declared, data))).isEqualTo("read");

        assertThat(lastRead).hasSameSizeAs(SWEEP);
        try (AudioStream stream = new SoundReader().open(folder.resolve("x"), RATE)) {
            assertThat(stream.seconds()).isBetween(2.0, 2.01);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 16000, 16, not_a_sound",
        "1, 1, 0, 16, not_a_sound",
        "1, 1, 1, 16, sound_rate",
        "1, 1, 999, 16, sound_rate",
        "1, 1, 1000, 16, read",
        "1, 1, 768001, 16, sound_rate",
        "1, 1, -294967296, 16, not_a_sound",
        "1, 65, 16000, 16, sound_channels",
        "1, 65535, 16000, 16, not_a_sound",
        "1, 1, 16000, 0, sound_unsupported",
        "1, 1, 16000, 8, read",
        "1, 1, 16000, 24, read",
        "1, 1, 16000, 32, read",
        "3, 1, 16000, 32, read",
        "3, 1, 16000, 64, read",
        "9999, 1, 16000, 16, sound_unsupported"
    })
    void aWavThatLiesAboutItsFormIsRefused(
            int format, int channels, int rate, int bits, String outcome) throws IOException {
        byte[] data = TestSounds.pcm16(SWEEP, 1);

        assertThat(outcome(TestSounds.wav(format, channels, rate, bits, data.length, data)))
                .isEqualTo(outcome);
    }

    @Test
    void theMessageSaysWhatTheBudgetIs() throws IOException {
        byte[] data = TestSounds.pcm16(SWEEP, 1);
        Path file = folder.resolve("x.wav");
        Files.write(file, TestSounds.wav(1, 1, 800_000, 16, data.length, data));

        assertThatThrownBy(() -> TestSounds.read(file, RATE))
                .hasMessageContaining("800,000")
                .hasMessageContaining("768,000");
        assertThatThrownBy(() -> SoundBudget.checkLength("x", 86_400L * RATE, RATE))
                .hasMessageContaining("24 hours");
    }

    @Test
    void whatIsNoSoundIsRefused() throws IOException {
        assertThat(outcome(new byte[0])).isEqualTo("empty");
        assertThat(outcome("Hello. This is a letter.\n".repeat(500).getBytes(UTF_8)))
                .isEqualTo("not_a_sound");
        assertThat(outcome("#EXTM3U\nfile:///etc/passwd\n".getBytes(UTF_8)))
                .isEqualTo("not_a_sound");
        assertThat(outcome("ffconcat version 1.0\nfile x.wav\n".getBytes(UTF_8)))
                .isEqualTo("not_a_sound");
        assertThat(outcome(new byte[10_000])).isIn("not_a_sound", "sound_damaged");
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);
        assertThat(outcome(noise)).isIn("not_a_sound", "sound_damaged", "sound_unsupported");
        assertThat(outcome(Files.readAllBytes(TestSounds.silentFilm(folder.resolve("f")))))
                .isEqualTo("no_sound");
        assertThatThrownBy(() -> TestSounds.read(folder.resolve("none.wav"), RATE))
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> TestSounds.read(folder, RATE)).hasMessageContaining("folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with spaces.wav",
                "it's \"quoted\".wav",
                "😀 emoji.wav",
                "录音 一.wav",
                "http:x.wav",
                "-i x.wav",
                "%d.wav",
                "no ending",
                "picture.png"
            })
    void anyNameWillDo(String name) throws IOException {
        Path file = TestSounds.wavFile(folder.resolve(name), SWEEP, RATE);

        assertThat(TestSounds.read(file, RATE)).hasSameSizeAs(SWEEP);
    }

    @Test
    void threeHoursAreReadWithFlatMemory() throws IOException {
        int seconds = 3 * 3600;
        long data = 2L * RATE * seconds;
        Path file = folder.resolve("long.wav");
        Files.write(file, TestSounds.wav(1, 1, RATE, 16, data, new byte[0]));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(44 + data);
            sparse.seek(44 + data - 2);
            sparse.write(ByteBuffer.allocate(2).putShort((short) 0x0040).array());
        }
        TestSounds.read(TestSounds.wavFile(folder.resolve("x"), SWEEP, RATE), RATE);
        float[] block = new float[8_192];
        long before = Pointer.physicalBytes();
        long most = 0;
        long read = 0;
        try (AudioStream stream = new SoundReader().open(file, RATE)) {
            assertThat(stream.seconds()).isEqualTo(seconds);
            int count;
            while ((count = stream.read(block, 0, block.length, new Stop())) >= 0) {
                read += count;
                if (read % (1 << 22) < block.length) {
                    most = Math.max(most, Pointer.physicalBytes());
                }
                if (read == (long) RATE * seconds) {
                    assertThat(block[count - 1]).isEqualTo(0.5f);
                }
            }
        }
        System.out.printf("three hours: %d MB more%n", (most - before) >> 20);
        assertThat(read).isEqualTo((long) RATE * seconds);
        // All of it would be 329 MB as it lies on the disk, and twice that as numbers.
        assertThat(most - before).isLessThan(64L << 20);
    }

    @Test
    void aStopEndsTheReading() throws IOException {
        Path file = TestSounds.wavFile(folder.resolve("x"), SWEEP, RATE);
        Stop stop = new Stop();
        try (AudioStream stream = new SoundReader().open(file, RATE)) {
            assertThat(stream.read(new float[10], 0, 10, stop)).isEqualTo(10);
            stop.stop();
            assertThatThrownBy(() -> stream.read(new float[1 << 16], 0, 1 << 16, stop))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.STOPPED));
        }
    }
}
