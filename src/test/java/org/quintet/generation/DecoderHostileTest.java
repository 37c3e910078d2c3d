package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;
import org.quintet.runtime.OnnxRuntime;

/// Folders that are not what they say.
class DecoderHostileTest {
    private static final Generation GREEDY = Generation.DEFAULT.greedy().withMaxLength(60);

    private final OnnxRuntime runtime = new OnnxRuntime();

    @TempDir private Path folder;
    @TempDir private Path cache;

    private LanguageModel open(Manifest manifest) {
        return new DecoderLoader(runtime, cache).open(folder, manifest, TinyModel.OPTIONS);
    }

    private void refuses(Manifest manifest, String part) {
        assertThatThrownBy(() -> open(manifest).close())
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining(part)
                .satisfies(
                        failure ->
                                assertThat(((QuintetException) failure).message(Language.CHINESE))
                                        .containsPattern("\\p{IsHan}"));
    }

    private static Manifest with(Map<String, Manifest.PartFile> parts, Manifest.Cache kept) {
        Manifest good = TinyModel.manifest("shared");
        return new Manifest(
                good.schema(),
                good.id(),
                good.version(),
                good.name(),
                good.license(),
                good.source(),
                good.layout(),
                good.kind(),
                good.capabilities(),
                good.languages(),
                good.files(),
                good.variants(),
                parts,
                kept,
                good.tokenizer(),
                good.chatTemplate(),
                good.generation(),
                good.selfTest());
    }

    private static Manifest table(String type, long offset, int rows, int columns) {
        return with(
                Map.of(
                        "decoder",
                        new Manifest.PartFile("model.onnx", null),
                        "embeddings",
                        new Manifest.PartFile(
                                "embeddings.bin", new Manifest.Table(type, offset, rows, columns))),
                new Manifest.Cache("shared", 100));
    }

    @Test
    void aFolderWithoutAnythingInItIsNamed() {
        assertThatThrownBy(() -> new DecoderLoader(runtime, cache).open(folder, TinyModel.OPTIONS))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining(folder.toString());
        refuses(TinyModel.manifest("shared"), "model.onnx");
    }

    @Test
    void tablesThatTheFileDoesNotHoldAreRefused() throws IOException {
        TinyModel.copy(folder);
        refuses(table("Q8_0", 1, 281, 32), "embeddings.bin");
        refuses(table("Q8_0", -34, 281, 32), "embeddings.bin");
        refuses(table("Q8_0", 0, 282, 32), "embeddings.bin");
        refuses(table("Q8_0", 0, Integer.MAX_VALUE, 32), "embeddings.bin");
        refuses(table("Q8_0", 0, 281, 33), "embeddings.bin");
        refuses(table("Q8_0", 0, -1, 32), "embeddings.bin");
        refuses(table("NOPE", 0, 281, 32), "embeddings.bin");
    }

    @Test
    void aTableOfAnotherWidthFailsAtTheFirstReply() throws IOException {
        TinyModel.copy(folder);
        try (LanguageModel model = open(table("F16", 0, 281, 16))) {
            assertThatThrownBy(() -> reply(model))
                    .isInstanceOf(QuintetException.class)
                    .hasMessageContaining("inputs_embeds");
        }
    }

    private static LanguageModel.Reply reply(LanguageModel model) {
        return model.reply(List.of(Message.of(Role.USER, "hello in")), GREEDY, _ -> {}, new Stop());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../model.onnx", "/etc/passwd", "a/../../model.onnx"})
    void filesOutsideTheFolderAreRefused(String name) throws IOException {
        TinyModel.copy(folder);
        refuses(
                with(
                        Map.of("decoder", new Manifest.PartFile(name, null)),
                        new Manifest.Cache("shared", 100)),
                name);
    }

    @Test
    void aManifestWithoutADecoderIsRefused() throws IOException {
        TinyModel.copy(folder);
        refuses(with(Map.of(), new Manifest.Cache("shared", 100)), folder.toString());
        refuses(
                with(
                        Map.of("decoder", new Manifest.PartFile("model.onnx", null)),
                        new Manifest.Cache("shared", 0)),
                folder.toString());
    }

    @Test
    void aGraphWithoutLogitsIsRefused() throws IOException {
        TinyModel.copy(folder);
        byte[] graph = Files.readAllBytes(folder.resolve("model.onnx"));
        Files.write(folder.resolve("model.onnx"), renamed(graph, "logits", "lugits"));

        refuses(TinyModel.manifest("shared"), "logits");
    }

    @Test
    void aGraphWithAnInputNobodyKnowsIsRefused() throws IOException {
        TinyModel.copy(folder);
        byte[] graph = Files.readAllBytes(folder.resolve("model.onnx"));
        Files.write(folder.resolve("model.onnx"), renamed(graph, "seqlens_k", "seqlens_q"));

        refuses(TinyModel.manifest("shared"), "seqlens_q");
    }

    @Test
    void aGraphWhosePresentHasAnotherNameIsRefused() throws IOException {
        TinyModel.copy(folder);
        byte[] graph = Files.readAllBytes(folder.resolve("model.onnx"));
        Files.write(folder.resolve("model.onnx"), renamed(graph, "present.1.key", "prasent.1.key"));

        refuses(TinyModel.manifest("shared"), "past_key_values.1.key");
    }

    private static byte[] renamed(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void graphsCutShortAreRefused() throws IOException {
        TinyModel.copy(folder);
        byte[] graph = Files.readAllBytes(folder.resolve("model.onnx"));
        int refused = 0;
        for (int length = 0; length < graph.length; length += graph.length / 25) {
            Files.write(folder.resolve("model.onnx"), Arrays.copyOf(graph, length));
            try (LanguageModel model = open(TinyModel.manifest("shared"))) {
                reply(model);
            } catch (QuintetException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(25);
    }

    @Test
    void tokenizersThatAreNoneAreRefused() throws IOException {
        TinyModel.copy(folder);
        String good = Files.readString(folder.resolve("tokenizer.json"));
        List<String> bad =
                new ArrayList<>(
                        List.of(
                                "",
                                "{}",
                                "[]",
                                "null",
                                "{\"model\":null}",
                                "{\"model\":{\"vocab\":{\"a\":-1}}}",
                                "{\"model\":{\"vocab\":{\"a\":2000000000}}}",
                                "{\"model\":{\"vocab\":{\"a\":\"b\"}}}",
                                "{\"model\":{\"vocab\":[[\"a\"",
                                good.replace("\"BPE\"", "\"NOPE\"")));
        for (int length = 1; length < good.length(); length += good.length() / 12) {
            bad.add(good.substring(0, length));
        }
        for (String text : bad) {
            Files.writeString(folder.resolve("tokenizer.json"), text);
            refuses(TinyModel.manifest("shared"), "tokenizer.json");
        }
        assertThat(bad).hasSizeGreaterThan(20);
    }

    @Test
    void aTokenizerWithHolesWritesNothingForThem() throws IOException {
        TinyModel.copy(folder);
        String good = Files.readString(folder.resolve("tokenizer.json"));
        Files.writeString(
                folder.resolve("tokenizer.json"),
                good.replaceAll("(?s)\"merges\":\\[.*]", "\"merges\":[]")
                        .replaceAll("\"(?!id)[^\"]{2,6}\":2[5-7]\\d,", ""));
        try (LanguageModel model = open(TinyModel.manifest("shared"))) {
            assertThat(reply(model).promptTokens()).isPositive();
        }
    }

    @Test
    void aTokenizerOfALargerModelIsRefusedBeforeItsTokensReachTheGraph() throws IOException {
        TinyModel.copy(folder);
        String good = Files.readString(folder.resolve("tokenizer.json"));
        Files.writeString(
                folder.resolve("tokenizer.json"), good.replace("\"in\":261", "\"in\":5000"));
        try (LanguageModel model = open(TinyModel.manifest("shared"))) {
            assertThatThrownBy(() -> reply(model))
                    .isInstanceOf(QuintetException.class)
                    .hasMessageContaining("tokenizer.json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ raise_exception('no') }}",
                "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
                "{{ messages[0].content.nope() }}"
            })
    void aTemplateThatFailsIsToldAndLeavesTheModelUsable(String template) throws IOException {
        TinyModel.copy(folder);
        try (LanguageModel model = open(TinyModel.manifest("shared", template))) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> reply(model))
                        .isInstanceOf(QuintetException.class)
                        .hasMessageContaining("template");
            }
        }
    }

    @Test
    void aTemplateThatCanNotBeParsedIsRefusedAtOnce() throws IOException {
        TinyModel.copy(folder);
        refuses(TinyModel.manifest("shared", "{% if %}"), "template");
    }

    @Test
    void aThousandShortRequestsLeaveTheMemoryFlat() throws IOException {
        TinyModel.copy(folder);
        Random random = new Random(8);
        try (LanguageModel model = open(TinyModel.manifest("shared"))) {
            requests(model, random, 300);
            long before = residentKilobytes();
            requests(model, random, 1000);

            assertThat(residentKilobytes() - before).isLessThan(40_000);
        }
    }

    private static void requests(LanguageModel model, Random random, int count) {
        for (int i = 0; i < count; i++) {
            String question = "q" + random.nextInt(100);
            model.reply(
                    List.of(Message.of(Role.USER, question)),
                    GREEDY.withMaxLength(40),
                    _ -> {},
                    new Stop());
        }
    }

    private static long residentKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        assumeTrue(Files.isReadable(status), "only Linux tells of its memory this way");
        System.gc();
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
