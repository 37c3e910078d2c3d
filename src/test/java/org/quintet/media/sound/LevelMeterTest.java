package org.quintet.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Microphone.Level;

class LevelMeterTest {
    private static final int RATE = 16_000;

    private static List<Level> levels(float[] samples) {
        List<Level> levels = new ArrayList<>();
        LevelMeter meter = new LevelMeter(RATE, levels::add);
        float[] piece = new float[161];
        for (int from = 0; from + piece.length <= samples.length; from += piece.length) {
            System.arraycopy(samples, from, piece, 0, piece.length);
            meter.add(piece);
        }
        return levels;
    }

    private static float[] times(float[] samples, double factor) {
        float[] louder = samples.clone();
        for (int i = 0; i < louder.length; i++) {
            louder[i] *= (float) factor;
        }
        return louder;
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 130, 220, 440})
    void theHeightOfAVoiceIsFound(double hertz) {
        List<Level> levels = levels(TestSounds.tone(RATE, 1, hertz));

        assertThat(levels).hasSize(19);
        assertThat(levels.subList(2, 19))
                .allSatisfy(
                        level -> {
                            assertThat(level.pitch()).isCloseTo(hertz, within(hertz / 50));
                            assertThat(level.peak()).isCloseTo(0.5, within(0.01));
                            assertThat(level.clipped()).isFalse();
                        });
    }

    @Test
    void silenceHasNoHeightAndNoLoudness() {
        assertThat(levels(new float[RATE]))
                .allMatch(level -> level.equals(new Level(0, 0, false, 0)));
    }

    @Test
    void rumbleDoesNotMoveTheMeter() {
        double rumble = levels(TestSounds.tone(RATE, 1, 20)).getLast().rms();
        double voice = levels(TestSounds.tone(RATE, 1, 200)).getLast().rms();

        assertThat(rumble).isLessThan(voice / 2);
    }

    @Test
    void aQuietMicrophoneIsRaisedAndALoudOneIsNot() {
        float[] tone = TestSounds.tone(RATE, 30, 300);

        List<Level> quiet = levels(times(tone, 0.05));

        // 0.5 × 0.05 as root mean square is 0.018.
        assertThat(quiet.getFirst().rms()).isCloseTo(0.018, within(0.006));
        assertThat(quiet.getLast().rms()).isCloseTo(0.18, within(0.02));
        assertThat(quiet.getLast().peak()).isCloseTo(0.025, within(0.001));
        assertThat(levels(tone).getLast().rms()).isCloseTo(0.35, within(0.02));
    }

    @Test
    void theHissOfAQuietRoomStaysLow() {
        Random random = new Random(3);
        float[] hiss = new float[30 * RATE];
        for (int i = 0; i < hiss.length; i++) {
            hiss[i] = (float) (random.nextGaussian() * 0.0005);
        }

        assertThat(levels(hiss).getLast().rms()).isLessThan(0.01);
    }

    @Test
    void cuttingOffIsTold() {
        float[] tooLoud = times(TestSounds.tone(RATE, 1, 300), 4);
        for (int i = 0; i < tooLoud.length; i++) {
            tooLoud[i] = Math.clamp(tooLoud[i], -1, 1);
        }

        assertThat(levels(tooLoud)).allMatch(Level::clipped);
    }
}
