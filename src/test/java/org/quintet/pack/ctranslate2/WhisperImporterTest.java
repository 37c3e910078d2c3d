package org.quintet.pack.ctranslate2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Packs;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.runtime.Tensor;

/// A small model with random weights, converted and run.
class WhisperImporterTest {
    private static final int FRAMES = 12;
    private static final int HEAD = TinyWhisper.WIDTH / TinyWhisper.HEADS;

    @TempDir Path temp;

    private final OnnxRuntime runtime = new OnnxRuntime();
    private Path pack;
    private Manifest manifest;

    @BeforeEach
    void convert() throws IOException {
        Path folder = TinyWhisper.write(temp.resolve("model"), TinyWhisper.model());
        pack = Files.createDirectory(temp.resolve("pack"));
        manifest = new WhisperImporter().convert(folder, pack, Progress.NONE, new Stop());
    }

    private Graph open(String file) {
        return runtime.open(pack.resolve(file), GraphOptions.quiet(1));
    }

    @Test
    void saysWhatItIs() throws IOException {
        assertThat(manifest.use()).isEqualTo(Packs.Use.VOICE);
        assertThat(manifest.parts()).containsOnlyKeys("encoder", "decoder");
        assertThat(Files.readString(pack.resolve("whisper.json")))
                .contains("\"n_mels\" : 4", "\"max_frames\" : 16", "\"max_positions\" : 8")
                .containsSubsequence("alignment_heads", "0, 0", "1, 1");
    }

    @Test
    void hearsAnyLengthUpToTheLongest() {
        try (Graph encoder = open("encoder.onnx")) {
            for (int frames : new int[] {2, FRAMES, 2 * TinyWhisper.POSITIONS}) {
                Map<String, Tensor> heard = hear(encoder, frames);
                assertThat(heard).hasSize(4);
                assertThat(heard.values())
                        .allSatisfy(
                                tensor ->
                                        assertThat(tensor.shape())
                                                .containsExactly(
                                                        1, TinyWhisper.HEADS, frames / 2, HEAD));
            }
        }
    }

    @Test
    void writesTheSameTokenByTokenAsAllAtOnce() {
        long[] tokens = {2, 3, 7, 11, 5};
        try (Graph encoder = open("encoder.onnx");
                Graph decoder = open("decoder.onnx")) {
            Map<String, Tensor> heard = hear(encoder, FRAMES);
            Map<String, Tensor> past = new LinkedHashMap<>();
            for (int layer = 0; layer < 2; layer++) {
                for (String part : new String[] {".key", ".value"}) {
                    past.put("past_key_values." + layer + part, zeros());
                }
            }
            FloatBuffer whole = logits(step(decoder, tokens, 0, heard, past));
            for (int i = 0; i < tokens.length; i++) {
                Map<String, Tensor> step = step(decoder, new long[] {tokens[i]}, i, heard, past);
                FloatBuffer logits = logits(step);
                for (int token = 0; token < TinyWhisper.VOCABULARY; token++) {
                    // The inputs of products are rounded by the largest of all positions.
                    assertThat(logits.get(token))
                            .isCloseTo(
                                    whole.get(i * TinyWhisper.VOCABULARY + token), within(0.15f));
                }
                step.forEach(
                        (name, tensor) -> {
                            if (name.startsWith("present")) {
                                past.put(name.replace("present", "past_key_values"), tensor);
                            }
                        });
            }
        }
    }

    @Test
    void tellsWhichPartOfTheSpeechEachTokenAttendsTo() {
        try (Graph encoder = open("encoder.onnx");
                Graph decoder = open("decoder.onnx")) {
            Map<String, Tensor> past = new LinkedHashMap<>();
            for (int layer = 0; layer < 2; layer++) {
                past.put("past_key_values." + layer + ".key", zeros());
                past.put("past_key_values." + layer + ".value", zeros());
            }
            Tensor alignment =
                    Objects.requireNonNull(
                            step(decoder, new long[] {2, 3, 7}, 0, hear(encoder, FRAMES), past)
                                    .get("alignment"));
            assertThat(alignment.shape()).containsExactly(2, 3, FRAMES / 2);
            FloatBuffer numbers = alignment.floats();
            for (int row = 0; row < 6; row++) {
                float sum = 0;
                for (int i = 0; i < FRAMES / 2; i++) {
                    sum += numbers.get();
                }
                assertThat(sum).isCloseTo(1, within(1e-4f));
            }
        }
    }

    private static Map<String, Tensor> hear(Graph encoder, int frames) {
        float[] mel = new float[TinyWhisper.MELS * frames];
        Random random = new Random(1);
        for (int i = 0; i < mel.length; i++) {
            mel[i] = (float) random.nextGaussian();
        }
        return encoder.run(
                Map.of("mel", new Tensor(FloatBuffer.wrap(mel), 1, TinyWhisper.MELS, frames)),
                encoder.outputs(),
                new Stop());
    }

    private static Map<String, Tensor> step(
            Graph decoder,
            long[] tokens,
            int before,
            Map<String, Tensor> heard,
            Map<String, Tensor> past) {
        int total = before + tokens.length;
        long[] all = new long[tokens.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        Map<String, Tensor> inputs = new LinkedHashMap<>(heard);
        inputs.putAll(past);
        inputs.put("input_ids", new Tensor(LongBuffer.wrap(tokens), 1, tokens.length));
        inputs.put("seqlens_k", new Tensor(IntBuffer.wrap(new int[] {total - 1}), 1));
        inputs.put("total_len", new Tensor(IntBuffer.wrap(new int[] {total})));
        inputs.put("logit_idx", new Tensor(LongBuffer.wrap(all), all.length));
        return decoder.run(inputs, Set.copyOf(decoder.outputs()), new Stop());
    }

    private static FloatBuffer logits(Map<String, Tensor> outputs) {
        return Objects.requireNonNull(outputs.get("logits")).floats();
    }

    private static Tensor zeros() {
        int size = TinyWhisper.HEADS * TinyWhisper.TOKENS * HEAD;
        return new Tensor(
                FloatBuffer.allocate(size), 1, TinyWhisper.HEADS, TinyWhisper.TOKENS, HEAD);
    }
}
