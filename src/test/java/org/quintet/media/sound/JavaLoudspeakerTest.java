package org.quintet.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.QuintetException;
import org.quintet.core.Sound;

class JavaLoudspeakerTest {
    private static final int RATE = FileSink.RATE;

    @TempDir Path folder;
    private Path file = Path.of("");
    private JavaLoudspeaker loudspeaker = new JavaLoudspeaker(file);

    @BeforeEach
    void open() {
        file = folder.resolve("heard.wav");
        loudspeaker = new JavaLoudspeaker(file);
    }

    @AfterEach
    void close() {
        loudspeaker.close();
    }

    private static Sound part(float[] samples, int rate, int from, int to) {
        return new Sound(Arrays.copyOfRange(samples, from, to), rate, "");
    }

    @Test
    void soundsFollowEachOtherWithoutAGapAtThePaceOfTime() throws Exception {
        float[] tone = TestSounds.tone(RATE, 1.5, 440);
        long begun = System.nanoTime();
        Playback playback = loudspeaker.play(1);
        playback.add(part(tone, RATE, 0, 7_001));
        playback.add(part(tone, RATE, 7_001, 7_100));
        playback.add(part(tone, RATE, 7_100, tone.length));
        playback.end();

        assertThat(playback.await()).isTrue();

        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(playback.position()).isCloseTo(1.5, within(0.001));
        loudspeaker.close();
        float[] heard = TestSounds.read(file, RATE);
        assertThat(seconds).isGreaterThan(1.45);
        assertThat(heard.length).isBetween(tone.length, tone.length + RATE / 100);
        assertThat(TestSounds.difference(tone, heard)).isLessThan(-80);
    }

    @Test
    void soundsOfAnyRateAreHeardAtTheirOwnSpeed() throws Exception {
        Playback playback = loudspeaker.play(1);
        for (int rate : new int[] {16_000, 22_050, 48_000}) {
            float[] tone = TestSounds.tone(rate, 0.5, 440);
            // Cut in the middle: sounds of one rate go on without a seam.
            playback.add(part(tone, rate, 0, rate / 5));
            playback.add(part(tone, rate, rate / 5, tone.length));
        }
        playback.end();
        assertThat(playback.await()).isTrue();
        loudspeaker.close();

        float[] heard = TestSounds.read(file, RATE);
        float[] tone = TestSounds.tone(RATE, 0.5, 440);
        for (int i = 0; i < 3; i++) {
            float[] part = Arrays.copyOfRange(heard, i * RATE / 2, (i + 1) * RATE / 2);
            assertThat(TestSounds.difference(tone, part, 480)).isLessThan(-50);
        }
    }

    @Test
    void aStopIsHeardAtOnce() throws Exception {
        Playback playback = loudspeaker.play(1);
        playback.add(new Sound(TestSounds.tone(RATE, 5, 440), RATE, ""));
        TimeUnit.MILLISECONDS.sleep(500);

        long asked = System.nanoTime();
        playback.stop();
        double millis = (System.nanoTime() - asked) / 1e6;
        long size = Files.size(file);
        double position = playback.position();

        assertThat(playback.await()).isFalse();
        playback.add(new Sound(TestSounds.tone(RATE, 1, 440), RATE, ""));
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(millis).isLessThan(50);
        assertThat(Files.size(file)).isEqualTo(size);
        assertThat(playback.position()).isEqualTo(position);
        assertThat(position).isBetween(0.2, 0.7);
        System.out.printf("silent after %.2f ms%n", millis);
        playback.stop();
        playback.end();
    }

    @Test
    void soundBeginsSoonAfterItIsThere() throws Exception {
        Playback playback = loudspeaker.play(1);
        TimeUnit.MILLISECONDS.sleep(100);
        long added = System.nanoTime();
        playback.add(new Sound(TestSounds.tone(RATE, 2, 440), RATE, ""));
        while (playback.position() == 0) {
            assertThat(System.nanoTime() - added).isLessThan(TimeUnit.SECONDS.toNanos(5));
            TimeUnit.MILLISECONDS.sleep(1);
        }
        double millis = (System.nanoTime() - added) / 1e6;
        System.out.printf("first sound after %.1f ms%n", millis);
        assertThat(millis).isLessThan(100);
    }

    @Test
    void whatComesTooLateLeavesASilence() throws Exception {
        Playback playback = loudspeaker.play(0.5);
        playback.add(new Sound(TestSounds.tone(RATE, 0.2, 440), RATE, ""));
        TimeUnit.MILLISECONDS.sleep(700);
        playback.add(new Sound(TestSounds.tone(RATE, 0.2, 440), RATE, ""));
        playback.end();
        assertThat(playback.await()).isTrue();
        loudspeaker.close();

        float[] heard = TestSounds.read(file, RATE);
        assertThat(heard.length).isGreaterThan(RATE * 8 / 10);
        float largest = 0;
        int silent = 0;
        for (float sample : heard) {
            largest = Math.max(largest, sample);
            silent += sample == 0 ? 1 : 0;
        }
        // The tone of -6 dB at half the volume.
        assertThat(largest).isCloseTo(0.25f, within(0.01f));
        assertThat(silent).isGreaterThan(RATE * 3 / 10);
        assertThat(playback.position()).isCloseTo(0.4, within(0.001));
    }

    @Test
    void aNewPlaybackStopsTheOneBefore() throws Exception {
        Playback first = loudspeaker.play(1);
        first.add(new Sound(TestSounds.tone(RATE, 5, 440), RATE, ""));
        Playback second = loudspeaker.play(1);
        second.add(new Sound(TestSounds.tone(RATE, 0.1, 440), RATE, ""));
        second.end();

        assertThat(first.await()).isFalse();
        assertThat(second.await()).isTrue();
    }

    @Test
    void closingStopsAll() throws Exception {
        Playback playback = loudspeaker.play(1);
        playback.add(new Sound(TestSounds.tone(RATE, 5, 440), RATE, ""));
        loudspeaker.close();

        assertThat(playback.await()).isFalse();
    }

    @Test
    void withoutALoudspeakerTheUserIsTold() {
        assumeTrue(AudioSystem.getMixerInfo().length == 0, "this machine has a sound card");
        try (JavaLoudspeaker real = new JavaLoudspeaker(null)) {
            assertThatThrownBy(() -> real.play(1))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.key()).isEqualTo("media.no_loudspeaker"));
        }
    }
}
