package org.quintet.perception.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quintet.core.Stop;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.runtime.Tensor;

/// The two small graphs, against the values their makers published.
class SmallModelsTest {
    private static final OnnxRuntime RUNTIME = new OnnxRuntime();

    private static Graph open(String folder) {
        return RUNTIME.open(
                Sounds.MODELS.resolve(folder).resolve("model.onnx"), GraphOptions.quiet(1));
    }

    private static Tensor mel(String bands, float[] samples) {
        try (Graph graph = open("mel")) {
            Tensor pcm = new Tensor(FloatBuffer.wrap(samples), 1, samples.length);
            return graph.run(Map.of("pcm", pcm), Set.of(bands), new Stop())
                    .values()
                    .iterator()
                    .next();
        }
    }

    @Test
    void theSpectrumIsThatOfWhispersMakers() throws IOException {
        float[] speech = Sounds.read(Sounds.outside("1272-141231-0002.flac"));
        Path file = Sounds.outside("whisper_logmel_expected.txt");
        Tensor mel = mel("mel80", Arrays.copyOf(speech, 30 * Sounds.RATE));
        assertThat(mel.shape()).containsExactly(1, 80, 3000);
        List<String> rows =
                Files.readAllLines(file).stream().filter(row -> !row.isBlank()).toList();
        assertThat(rows).hasSize(80);
        for (int band = 0; band < rows.size(); band++) {
            String[] values = rows.get(band).strip().split(",", -1);
            for (int frame = 0; frame < values.length; frame++) {
                assertThat(mel.floats().get(band * 3000 + frame))
                        .as("band %d, frame %d", band, frame)
                        .isCloseTo(Float.parseFloat(values[frame]), within(1e-2f));
            }
        }
    }

    @Test
    void silenceIsEvenInBothSizesOfTheSpectrum() {
        for (int bands : new int[] {80, 128}) {
            Tensor mel = mel("mel" + bands, new float[Sounds.RATE]);
            assertThat(mel.shape()).containsExactly(1, bands, 100);
            float[] values = new float[bands * 100];
            mel.floats().get(values);
            for (float value : values) {
                // (log10(1e-10) + 4) / 4
                assertThat(value).isCloseTo(-1.5f, within(1e-4f));
            }
        }
    }

    /// Which chunks hold speech.
    private static BitSet speech(float[] samples) {
        BitSet speech = new BitSet();
        try (Graph graph = open("vad");
                VoiceActivity voice = new VoiceActivity(graph)) {
            for (int i = 0; (i + 1) * VoiceActivity.CHUNK <= samples.length; i++) {
                float[] chunk =
                        Arrays.copyOfRange(
                                samples, i * VoiceActivity.CHUNK, (i + 1) * VoiceActivity.CHUNK);
                speech.set(i, voice.next(chunk, new Stop()) > 0.5);
            }
        }
        return speech;
    }

    @Test
    void speechIsToldFromThePausesInIt() {
        BitSet speech = speech(Sounds.read(Sounds.outside("jfk.flac")));
        assertThat(speech.get(chunk(0.5), chunk(2)).cardinality()).isGreaterThan(40);
        assertThat(speech.get(chunk(2.45), chunk(3.2)).cardinality()).isZero();
        assertThat(speech.get(chunk(4.7), chunk(5.2)).cardinality()).isZero();
        assertThat(speech.get(chunk(8.3), chunk(10)).cardinality()).isGreaterThan(45);
    }

    private static int chunk(double seconds) {
        return (int) (seconds * Sounds.RATE / VoiceActivity.CHUNK);
    }

    @Test
    void noiseTonesAndSilenceAreNoSpeech() {
        Random random = new Random(3);
        float[] noise = new float[4 * Sounds.RATE];
        float[] tones = new float[4 * Sounds.RATE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.1 * random.nextGaussian());
            double pitch = 220 * Math.pow(2, (i / 4000 % 12) / 12.0);
            tones[i] = (float) (0.3 * Math.sin(2 * Math.PI * pitch * i / Sounds.RATE));
        }
        assertThat(speech(noise).cardinality()).isLessThan(4);
        assertThat(speech(tones).cardinality()).isLessThan(4);
        assertThat(speech(Sounds.silence(4)).cardinality()).isZero();
    }
}
