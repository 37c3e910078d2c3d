package org.quintet.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

class WaveformTest {
    private static final int RATE = 16_000;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 800, 5_000})
    void everySampleCountsInItsColumn(int columns) throws IOException {
        float[] samples = new float[3 * RATE + 17];
        Arrays.fill(samples, RATE, 2 * RATE, 0.25f);
        samples[100] = -0.5f;
        samples[samples.length - 1] = 0.75f;
        Path file = TestSounds.wavFile(folder.resolve("x.wav"), samples, RATE);

        Waveform waveform = Waveform.of(file, columns, new Stop());

        int made = waveform.least().length;
        assertThat(waveform.largest()).hasSize(made);
        assertThat(made).isBetween(columns, 2 * columns);
        assertThat(waveform.seconds()).isCloseTo(3, within(0.01));
        assertThat(waveform.largest()[made - 1]).isCloseTo(0.75f, within(0.001f));
        float least = 0;
        for (float value : waveform.least()) {
            least = Math.min(least, value);
        }
        assertThat(least).isCloseTo(-0.5f, within(0.001f));
        if (columns > 100) {
            assertThat(waveform.largest()[made / 2]).isCloseTo(0.25f, within(0.001f));
            assertThat(waveform.largest()[made / 6]).isZero();
            assertThat(waveform.least()[made * 5 / 6]).isZero();
        }
    }

    @Test
    void aSoundOfFewSamplesHasAColumnASample() throws IOException {
        Path file = TestSounds.wavFile(folder.resolve("x.wav"), new float[] {0, 0.5f, -1}, RATE);

        Waveform waveform = Waveform.of(file, 100, new Stop());

        assertThat(waveform.largest()).hasSize(3);
        assertThat(waveform.least()[2]).isCloseTo(-1, within(0.001f));
    }

    @Test
    void aStopEndsIt() throws IOException {
        Path file = TestSounds.wavFile(folder.resolve("x.wav"), new float[RATE], RATE);
        Stop stop = new Stop();
        stop.stop();

        assertThatThrownBy(() -> Waveform.of(file, 100, stop)).isInstanceOf(QuintetException.class);
    }
}
