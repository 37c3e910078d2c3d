package org.quintet.pack.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Progress;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;

/// Real models against llama.cpp and against their own dequantised weights. Runs where the system
/// property `quintet.test.gguf` names a folder that holds the files.
///
/// `llama-cpp.json` was written by llama.cpp (node-llama-cpp 3.22.1, CPU): the ids of one text full
/// of odd characters and of eight prompts fixed beforehand, and up to 48 tokens that it continues
/// each prompt with, greedily.
@Tag("pack")
class RealGgufTest {
    private static final int CAPACITY = 512;

    /// Two implementations with activations of eight bits may disagree where two tokens are about
    /// equally likely: here, where their logits are closer than this.
    private static final float TIE = 0.5f;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"smollm2-135m.gguf", "lite.gguf", "base.gguf"})
    void tokensAndGreedyTextAreThoseOfLlamaCpp(String name) throws Exception {
        importPack(name);
        JsonNode all = expected();
        JsonNode model = find(all.get("models"), name);
        try (HuggingFaceTokenizer tokenizer =
                HuggingFaceTokenizer.newInstance(
                        folder.resolve("tokenizer.json"), Map.of("addSpecialTokens", "false"))) {
            for (int i = 0; i < all.get("texts").size(); i++) {
                long[] ids = tokenizer.encode(all.get("texts").get(i).asText()).getIds();
                assertThat(Arrays.stream(ids).mapToInt(Math::toIntExact).toArray())
                        .as("ids of text %d", i)
                        .isEqualTo(ints(model.get("tokens").get(i)));
            }
        }
        int same = 0;
        JsonNode continuations = model.get("greedy");
        try (ImportedDecoder decoder = new ImportedDecoder(folder, CAPACITY)) {
            for (int i = 0; i < continuations.size(); i++) {
                int[] wanted = ints(continuations.get(i));
                int agreed = agree(decoder, ints(model.get("tokens").get(i + 1)), wanted);
                System.out.printf("%s prompt %d: %d of %d%n", name, i, agreed, wanted.length);
                same += agreed == wanted.length ? 1 : 0;
            }
        }
        System.out.printf("%s: %d of %d prompts the same%n", name, same, continuations.size());
    }

    @ParameterizedTest
    @CsvSource({"smollm2-135m.gguf, 0.01", "lite.gguf, 0.001"})
    void eightBitFormLosesNextToNothing(String name, double bound) throws Exception {
        Path gguf = importPack(name);
        int[] tokens = ints(find(expected().get("models"), name).get("tokens").get(6));
        double divergence = 0;
        try (Arena arena = Arena.ofConfined();
                ImportedDecoder decoder = new ImportedDecoder(folder, CAPACITY)) {
            ReferenceDecoder reference =
                    new ReferenceDecoder(GgufFile.open(gguf, new GgufErrors(name), arena));
            float[][] logits = decoder.step(tokens);
            for (int i = 0; i < tokens.length; i++) {
                divergence += divergence(reference.step(tokens[i]), logits[i]) / tokens.length;
            }
        }
        System.out.printf("%s: KL %.5f over %d tokens%n", name, divergence, tokens.length);
        assertThat(divergence).isLessThan(bound);
    }

    /// How many tokens agree before the first that does not; that one must be a tie.
    private static int agree(ImportedDecoder decoder, int[] prompt, int[] wanted)
            throws OrtException {
        decoder.clear();
        float[] logits = decoder.step(prompt)[prompt.length - 1];
        for (int i = 0; i < wanted.length; i++) {
            int token = GgufImporterTest.best(logits);
            if (token != wanted[i]) {
                float gap = logits[token] - logits[wanted[i]];
                System.out.printf("differs after %d tokens by a logit gap of %.3f%n", i, gap);
                assertThat(gap).isLessThan(TIE);
                return i;
            }
            logits = decoder.step(token)[0];
        }
        return wanted.length;
    }

    private Path importPack(String name) {
        String place = System.getProperty("quintet.test.gguf");
        assumeTrue(place != null, "quintet.test.gguf names no folder");
        Path gguf = Path.of(place, name);
        assumeTrue(Files.exists(gguf), gguf + " is missing");
        Manifest manifest =
                new GgufImporter()
                        .importFile(
                                gguf, folder, GgufImporterTest.IDENTITY, Progress.NONE, new Stop());
        assertThat(manifest.chatTemplate()).isNotNull();
        return gguf;
    }

    private JsonNode expected() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("llama-cpp.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static JsonNode find(JsonNode models, String name) {
        for (JsonNode model : models) {
            if (model.get("file").asText().equals(name)) {
                return model;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static int[] ints(JsonNode array) {
        return IntStream.range(0, array.size()).map(i -> array.get(i).asInt()).toArray();
    }

    /// Kullback-Leibler divergence of the next token's distributions.
    private static double divergence(float[] expected, float[] actual) {
        double expectedSum = logSumOfExponentials(expected);
        double actualSum = logSumOfExponentials(actual);
        double divergence = 0;
        for (int i = 0; i < expected.length; i++) {
            double p = expected[i] - expectedSum;
            divergence += Math.exp(p) * (p - (actual[i] - actualSum));
        }
        return divergence;
    }

    private static double logSumOfExponentials(float[] logits) {
        double largest = logits[GgufImporterTest.best(logits)];
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - largest);
        }
        return largest + Math.log(sum);
    }
}
