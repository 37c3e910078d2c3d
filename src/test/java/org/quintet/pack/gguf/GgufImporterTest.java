package org.quintet.pack.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;

/// Small random models, imported and compared with a decoder in plain floats.
class GgufImporterTest {
    static final ImportIdentity IDENTITY =
            new ImportIdentity(
                    "tiny",
                    "1",
                    "Tiny",
                    new Manifest.License("Apache-2.0", "https://example.org", true),
                    Map.of("gguf", "tiny.gguf"),
                    List.of("en"),
                    64,
                    null);

    private static final Recipe FOUR_BITS = new Recipe(true);
    private static final Recipe EIGHT_BITS = new Recipe(false);
    private static final int[] PROMPT = {72, 256, 17, 3, 99, 140, 201};
    private static final int STEPS = 12;
    private static final long SEED = 20_261_124;

    /// What activations of eight bits may do to the logits of a random model, in parts of their
    /// size; a wrong weight, rotation or norm does ten times as much. [RowEncoderTest] holds the
    /// weights themselves to much less.
    private static final double NOISE = 0.1;

    @TempDir Path folder;

    static Stream<Arguments> models() {
        List<Arguments> models = new ArrayList<>();
        for (String architecture : List.of("llama", "qwen2")) {
            for (GgmlType type : GgmlType.values()) {
                models.add(Arguments.of(architecture, type, EIGHT_BITS));
                if (type.levels() == 16) {
                    models.add(Arguments.of(architecture, type, FOUR_BITS));
                }
            }
        }
        return models.stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void logitsAndGreedyTokensAreThoseOfTheDequantisedModel(
            String architecture, GgmlType type, Recipe recipe) throws Exception {
        boolean tied = type == GgmlType.Q8_0 || type == GgmlType.F16;
        Path gguf = write(new TinyModel(architecture, type, 256, 2, tied).writer(SEED).bytes());
        importWith(gguf, recipe);
        try (Arena arena = Arena.ofConfined();
                ImportedDecoder imported = new ImportedDecoder(folder, 64)) {
            ReferenceDecoder reference =
                    new ReferenceDecoder(GgufFile.open(gguf, new GgufErrors("tiny"), arena));
            float[][] prompted = imported.step(PROMPT);
            float[] expected = {};
            for (int i = 0; i < PROMPT.length; i++) {
                expected = reference.step(PROMPT[i]);
                assertThat(distance(prompted[i], expected)).as("position %d", i).isLessThan(NOISE);
            }
            float[] actual = prompted[PROMPT.length - 1];
            for (int step = 0; step < STEPS; step++) {
                int token = best(expected);
                assertThat(distance(actual, expected)).as("step %d", step).isLessThan(NOISE);
                double lead = expected[token] - expected[best(actual)];
                assertThat(lead).as("step %d", step).isLessThan(NOISE * size(expected));
                expected = reference.step(token);
                actual = imported.step(token)[0];
            }
        }
    }

    @Test
    void aFileTellsItsOwnNameAndLicence() throws Exception {
        GgufWriter writer = new TinyModel("llama", GgmlType.Q8_0, 256, 2, true).writer(SEED);
        writer.put("general.name", " Tiny\nModel ").put("general.license", "apache-2.0");
        Manifest told = importUnnamed(writer);
        assertThat(told.name()).isEqualTo("Tiny Model");
        assertThat(told.license()).isEqualTo(Manifest.License.named("Apache-2.0"));
        assertThat(told.license().spdx()).isEqualTo("Apache-2.0");
    }

    @Test
    void aFileWithoutANameIsCalledAsItsFile() throws Exception {
        Manifest untold =
                importUnnamed(new TinyModel("llama", GgmlType.Q8_0, 256, 2, true).writer(SEED));
        assertThat(untold.name()).endsWith(".gguf");
        assertThat(untold.license()).isEqualTo(Manifest.License.UNKNOWN);
    }

    private Manifest importUnnamed(GgufWriter writer) throws Exception {
        return new GgufImporter()
                .importFile(
                        write(writer.bytes()),
                        folder,
                        new ImportIdentity(
                                "tiny",
                                "1",
                                "",
                                Manifest.License.UNKNOWN,
                                Map.of(),
                                List.of(),
                                0,
                                null),
                        Progress.NONE,
                        new Stop());
    }

    @Test
    void promptInPiecesGivesTheSameLogits() throws Exception {
        importWith(
                write(new TinyModel("qwen2", GgmlType.Q4_K, 256, 2, false).writer(SEED).bytes()),
                FOUR_BITS);
        try (ImportedDecoder imported = new ImportedDecoder(folder, 64)) {
            float[] whole = imported.step(PROMPT)[PROMPT.length - 1];
            imported.clear();
            imported.step(PROMPT[0], PROMPT[1], PROMPT[2]);
            imported.step(PROMPT[3]);
            float[] pieces = imported.step(PROMPT[4], PROMPT[5], PROMPT[6])[2];
            assertThat(distance(pieces, whole)).isLessThan(1e-4);
        }
    }

    @Test
    void manifestNamesEveryFileWithSizeAndHash() throws Exception {
        Path gguf = write(new TinyModel("llama", GgmlType.Q4_0, 64, 1, true).writer(SEED).bytes());
        Manifest manifest =
                new GgufImporter().importFile(gguf, folder, IDENTITY, Progress.NONE, new Stop());
        assertThat(
                        new ObjectMapper()
                                .readValue(folder.resolve("pack.json").toFile(), Manifest.class))
                .isEqualTo(manifest);
        assertThat(manifest.files())
                .extracting(Manifest.PackFile::path)
                .containsExactlyInAnyOrder(
                        "model.onnx", "model.onnx.data", "embeddings.bin", "tokenizer.json");
        for (Manifest.PackFile file : manifest.files()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.path()));
            assertThat(file.bytes()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(manifest.cache()).isEqualTo(new Manifest.Cache("shared", 64));
        assertThat(manifest.generation()).isEqualTo(new Manifest.GenerationInfo(List.of(258), 64));
        assertThat(manifest.chatTemplate())
                .isEqualTo(
                        new Manifest.ChatTemplate(
                                "{{ messages[0]['content'] }}", "<|im_start|>", "<|im_end|>"));
        assertThat(manifest.parts())
                .containsEntry(
                        "embeddings",
                        new Manifest.PartFile(
                                "embeddings.bin", new Manifest.Table("Q4_0", 0, 259, 64)))
                .containsEntry("decoder", new Manifest.PartFile("model.onnx", null));
    }

    @Test
    void packNeedsNoGgufAndImportsTheSameTwice() throws Exception {
        byte[] bytes = new TinyModel("llama", GgmlType.Q8_0, 64, 1, false).writer(SEED).bytes();
        Path gguf = write(bytes);
        Manifest first = importWith(gguf, EIGHT_BITS);
        Manifest second = importWith(gguf, EIGHT_BITS);
        assertThat(second).isEqualTo(first);
        Files.delete(gguf);
        try (ImportedDecoder imported = new ImportedDecoder(folder, 16)) {
            assertThat(imported.step(1)[0]).hasSize(259);
        }
    }

    @Test
    void stopEndsTheImport() throws Exception {
        Path gguf = write(new TinyModel("llama", GgmlType.Q8_0, 64, 1, false).writer(SEED).bytes());
        Stop stop = new Stop();
        Progress stopAtOnce = (what, done, total) -> stop.stop();
        assertThatThrownBy(
                        () ->
                                new GgufImporter()
                                        .importFile(gguf, folder, IDENTITY, stopAtOnce, stop))
                .isInstanceOf(QuintetException.class)
                .extracting(it -> ((QuintetException) it).kind())
                .isEqualTo(QuintetException.Kind.STOPPED);
        assertThat(folder.resolve("pack.json")).doesNotExist();
    }

    @Test
    void progressEndsAtTheWhole() throws Exception {
        Path gguf = write(new TinyModel("llama", GgmlType.Q8_0, 64, 1, false).writer(SEED).bytes());
        List<Long> shares = new ArrayList<>();
        Progress progress =
                (what, done, total) -> {
                    synchronized (shares) {
                        shares.add(100 * done / total);
                    }
                };
        new GgufImporter().importFile(gguf, folder, IDENTITY, progress, new Stop());
        assertThat(shares).isNotEmpty().allMatch(share -> share <= 100);
        assertThat(shares.stream().mapToLong(Long::longValue).max()).hasValue(100);
    }

    private Path write(byte[] gguf) throws IOException {
        return Files.write(folder.resolve("tiny.gguf"), gguf);
    }

    private Manifest importWith(Path gguf, Recipe recipe) {
        return new GgufImporter()
                .importFile(gguf, folder, IDENTITY, size -> recipe, Progress.NONE, new Stop());
    }

    static int best(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }

    /// How far logits are from those expected, in parts of the size of those.
    private static double distance(float[] actual, float[] expected) {
        float[] difference = new float[expected.length];
        for (int i = 0; i < expected.length; i++) {
            difference[i] = actual[i] - expected[i];
        }
        return size(difference) / size(expected);
    }

    private static double size(float[] numbers) {
        double squares = 0;
        for (float number : numbers) {
            squares += number * number;
        }
        return Math.sqrt(squares / numbers.length);
    }
}
