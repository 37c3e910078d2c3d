package org.quintet.pack.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// Files that are cut, lie or are no GGUF at all. Each ends in a message for the user or in a whole
/// pack, without memory beyond a few times the file's size. The number of rows is printed.
class GgufHostileTest {
    private static final long SEED = 7;
    private static final TinyModel MODEL = new TinyModel("qwen2", GgmlType.Q8_0, 32, 1, false);

    /// A thousand times less than what the lies claim, yet room for the tables of a tiny model.
    private static final long MOST_BYTES = 8 << 20;

    @TempDir Path folder;

    private final byte[] whole = MODEL.writer(SEED).bytes();
    private final int header = MODEL.writer(SEED).headerBytes();

    @Test
    void everyCutIsRefused() throws IOException {
        int rows = 0;
        for (int length = 0; length < whole.length; length += length < header ? 3 : 997) {
            assertThat(readingFails(Arrays.copyOf(whole, length))).as("cut at %d", length).isTrue();
            rows++;
        }
        assertThat(readingFails(whole)).isFalse();
        report("cuts", rows);
    }

    @Test
    void hugeNumbersAnywhereInTheHeaderAreReadOrRefused() throws IOException {
        long[] lies = {-1, Long.MAX_VALUE, 1L << 32, 1L << 62, whole.length, 0};
        int refused = 0;
        int rows = 0;
        for (int at = 4; at < header - 8; at += 3) {
            byte[] bytes = whole.clone();
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(at, lies[rows % lies.length]);
            refused += readingFails(bytes) ? 1 : 0;
            rows++;
        }
        assertThat(refused).isGreaterThan(rows / 2);
        report("lying numbers (%d refused)".formatted(refused), rows);
    }

    @Test
    void randomBytesInTheHeaderAreReadOrRefused() throws IOException {
        Random random = new Random(SEED);
        int refused = 0;
        int rows = 1500;
        for (int row = 0; row < rows; row++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i <= row % 4; i++) {
                bytes[random.nextInt(header)] = (byte) random.nextInt();
            }
            refused += readingFails(bytes) ? 1 : 0;
        }
        report("random headers, seed %d (%d refused)".formatted(SEED, refused), rows);
    }

    @Test
    void randomBytesAnywhereGiveAWholePackOrAMessage() throws IOException {
        Random random = new Random(SEED);
        int refused = 0;
        int rows = 100;
        for (int row = 0; row < rows; row++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 8; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path gguf = Files.write(folder.resolve("x.gguf"), bytes);
            try {
                importFile(gguf);
            } catch (QuintetException e) {
                assertExplained(e);
                refused++;
            }
        }
        report("random files, seed %d (%d refused)".formatted(SEED, refused), rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "general.architecture",
                "qwen2.block_count",
                "qwen2.context_length",
                "qwen2.embedding_length",
                "qwen2.feed_forward_length",
                "qwen2.attention.head_count",
                "tokenizer.ggml.model",
                "tokenizer.ggml.pre",
                "tokenizer.ggml.tokens",
                "tokenizer.ggml.token_type",
                "tokenizer.ggml.merges",
                "tokenizer.ggml.eos_token_id"
            })
    void missingAndWrongEntriesAreNamed(String key) throws IOException {
        List<GgufWriter> files = new ArrayList<>();
        files.add(MODEL.writer(SEED).remove(key));
        for (Object wrong : List.of("?", -1, 0, Integer.MAX_VALUE, 7, Float.NaN, List.of("a"))) {
            files.add(MODEL.writer(SEED).put(key, wrong));
        }
        files.add(MODEL.writer(SEED).put(key, new int[] {1, 2, 3}));
        int refused = 0;
        for (GgufWriter file : files) {
            refused += readingFails(file.bytes()) ? 1 : 0;
        }
        // A context of 2^31 or 7 positions and an end token 0 or 7 are strange but no lies.
        assertThat(refused).isGreaterThanOrEqualTo(files.size() - 3);
        report(key, files.size());
    }

    @Test
    void tokenizerWithHolesIsRefused() throws IOException {
        String tokens = "tokenizer.ggml.tokens";
        List<String> twice = new ArrayList<>(Collections.nCopies(259, "a"));
        List<List<String>> merges =
                List.of(
                        List.of("h"),
                        List.of("x yz"),
                        List.of("h  e"),
                        List.of(""),
                        List.of("q q"));
        assertThat(readingFails(MODEL.writer(SEED).put(tokens, twice).bytes())).isTrue();
        for (List<String> broken : merges) {
            assertThat(
                            readingFails(
                                    MODEL.writer(SEED)
                                            .put("tokenizer.ggml.merges", broken)
                                            .bytes()))
                    .isTrue();
        }
        report("vocabularies", 1 + merges.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 23, 24, 4096})
    void whatIsNoGgufIsCalledSo(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);
        Path gguf = Files.write(folder.resolve("photo.gguf"), bytes);
        assertThatThrownBy(() -> importFile(gguf))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("photo.gguf");
    }

    @Test
    void weightsThatAreNotFiniteAreRefused() throws IOException {
        byte[] bytes = whole.clone();
        // The first half-precision scale of the embeddings' neighbour, the output matrix.
        int output = header + Math.floorMod(-header, 32) + 259 * 34 + Math.floorMod(-259 * 34, 32);
        bytes[output] = 0;
        bytes[output + 1] = 0x7e;
        Path gguf = Files.write(folder.resolve("x.gguf"), bytes);
        assertThatThrownBy(() -> importFile(gguf))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("output.weight");
    }

    @Test
    void missingFileAndMissingFolderAreExplained() throws IOException {
        assertThatThrownBy(() -> importFile(folder.resolve("none.gguf")))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("none.gguf");
        Path gguf = Files.write(folder.resolve("x.gguf"), whole);
        assertThatThrownBy(
                        () ->
                                new GgufImporter()
                                        .importFile(
                                                gguf,
                                                folder.resolve("absent"),
                                                GgufImporterTest.IDENTITY,
                                                Progress.NONE,
                                                new Stop()))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("absent");
    }

    private void importFile(Path gguf) {
        new GgufImporter()
                .importFile(gguf, folder, GgufImporterTest.IDENTITY, Progress.NONE, new Stop());
    }

    /// Reads all but the weights, as an import does before it writes anything.
    private boolean readingFails(byte[] bytes) throws IOException {
        Path gguf = Files.write(folder.resolve("x.gguf"), bytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean failed = false;
        try (Arena arena = Arena.ofConfined()) {
            GgufFile file = GgufFile.open(gguf, new GgufErrors("x.gguf"), arena);
            Hyperparameters shape = Hyperparameters.of(file);
            Vocabulary.of(file);
            DecoderGraph.embedding(file, shape);
            new DecoderGraph(file, shape, Recipe.of(file.weights()), 64).model();
        } catch (QuintetException e) {
            assertExplained(e);
            failed = true;
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        return failed;
    }

    private static void assertExplained(QuintetException e) {
        assertThat(e.key()).startsWith("pack.gguf.");
        assertThat(e.message(Language.CHINESE)).isNotBlank().doesNotContain("{");
        assertThat(e.message(Language.ENGLISH)).isNotBlank().doesNotContain("{0}");
    }

    private static void report(String what, int rows) {
        System.out.printf("GGUF hostile: %s: %d rows%n", what, rows);
    }
}
