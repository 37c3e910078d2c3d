package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Packs.Pack;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// Models taken in from the user's own disk.
class PackImportTest {
    private static final byte[] MODEL = Workbench.model(50_000, 5);

    @TempDir Path temp;

    private final Fetcher fetcher = Workbench.fetcher(Map.of());

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void takesInAGgufFileUnderItsName() throws IOException {
        Path file = Files.write(temp.resolve("Ünsere Feinste 1B.Q4_0.gguf"), MODEL);
        PackStore store = store();
        Pack pack = take(store, file);
        assertThat(pack.id()).isEqualTo("u-nsere-feinste-1b-q4-0");
        assertThat(pack.installed()).isTrue();
        assertThat(pack.verified()).isTrue();
        assertThat(store.open(pack.id()).part("decoder")).hasBinaryContent(MODEL);
        assertThat(store.list()).extracting(Pack::id).containsExactly("lite", pack.id());
        assertThat(file).as("the source stays").exists();
        assertThat(take(store, file).id()).as("a second one").isEqualTo(pack.id() + "-2");
    }

    @Test
    void takesInAFolderWithItsManifest() throws IOException {
        Path source = Workbench.pack(temp.resolve("anything"), "my-pack", MODEL);
        Files.writeString(source.resolve("unlisted.exe"), "not part of the pack");
        PackStore store = store();
        Pack pack = take(store, source);
        assertThat(pack)
                .extracting(Pack::id, Pack::name, Pack::licence, Pack::minRamMb)
                .containsExactly("my-pack", "A model", "MIT", 1000);
        assertThat(store.open("my-pack").folder().resolve("unlisted.exe")).doesNotExist();
        assertThatThrownBy(() -> take(store, source))
                .isInstanceOfSatisfying(
                        QuintetException.class, e -> assertThat(e.key()).isEqualTo("pack.exists"));
    }

    @Test
    void takesAnInstalledPackToAnotherMachine() throws IOException {
        Path source = Workbench.pack(temp.resolve("stick/lite"), "lite", MODEL);
        PackStore store = store();
        assertThat(take(store, source).recommended()).isTrue();
        assertThat(store.list())
                .extracting(Pack::id, Pack::installed)
                .containsExactly(tuple("lite", true));
    }

    @Test
    void takesInATransformersJsFolderWithItsDataFiles() throws IOException {
        Path source = temp.resolve("Some-Model");
        Path onnx = Files.createDirectories(source.resolve("onnx"));
        Files.writeString(
                source.resolve("config.json"), "{\"_name_or_path\":\"maker/Some-Model\"}");
        Files.writeString(source.resolve("tokenizer.json"), "{}");
        Files.writeString(
                source.resolve("README.md"), "---\nlicense: apache-2.0\nlanguage: en\n---\n");
        Files.writeString(source.resolve("train.bin"), "not needed");
        Files.createDirectories(source.resolve(".git"));
        Files.writeString(source.resolve(".git/config.json"), "{}");
        Files.write(onnx.resolve("vision_encoder_fp16.onnx"), OnnxBytes.identity(17));
        Files.write(
                onnx.resolve("decoder_model_merged_q4.onnx"),
                OnnxBytes.external("location", "decoder_model_merged_q4.onnx_data"));
        Files.write(onnx.resolve("decoder_model_merged_q4.onnx_data"), new byte[4000]);
        PackStore store = store();
        take(store, source);
        Manifest manifest = store.open("some-model").manifest();
        assertThat(manifest.layout()).isEqualTo("transformers.js");
        assertThat(manifest.license().spdx()).isEqualTo("Apache-2.0");
        assertThat(manifest.name()).isEqualTo("Some-Model");
        assertThat(manifest.capabilities().in()).containsExactly("text", "picture");
        assertThat(manifest.variants()).extracting(Manifest.Variant::dtype).contains("fp16", "q4");
        assertThat(manifest.tokenizer()).isEqualTo(new Manifest.Tokenizer("tokenizer.json"));
        assertThat(manifest.files())
                .extracting(Manifest.PackFile::path)
                .containsExactlyInAnyOrder(
                        "README.md",
                        "config.json",
                        "tokenizer.json",
                        "onnx/decoder_model_merged_q4.onnx",
                        "onnx/decoder_model_merged_q4.onnx_data",
                        "onnx/vision_encoder_fp16.onnx");
        assertThat(store.verify("some-model", Progress.NONE, new Stop())).isTrue();
    }

    @Test
    void takesInAGenaiFolder() throws IOException {
        Path source = Files.createDirectories(temp.resolve("phi"));
        Files.writeString(source.resolve("genai_config.json"), "{\"model\":{}}");
        Files.write(source.resolve("model.onnx"), OnnxBytes.identity(17));
        PackStore store = store();
        take(store, source);
        Manifest manifest = store.open("phi").manifest();
        assertThat(manifest.layout()).isEqualTo("genai");
        assertThat(manifest.license().spdx()).isEqualTo("NOASSERTION");
    }

    @Test
    void isNotTouchedByWhatHappensToItsSource() throws IOException {
        Path source = Workbench.pack(temp.resolve("p"), "my-pack", MODEL);
        Path elsewhere = temp.resolve("elsewhere");
        Files.createLink(elsewhere, source.resolve(Workbench.FILE));
        PackStore store = store();
        take(store, source);
        Files.write(elsewhere, new byte[MODEL.length]);
        assertThat(store.verify("my-pack", Progress.NONE, new Stop())).isTrue();
        assertThat(store.open("my-pack").part("decoder")).hasBinaryContent(MODEL);
    }

    private PackStore store() {
        return Workbench.store(
                temp.resolve("packs"),
                Workbench.catalogue(Workbench.entry("lite", MODEL, List.of(), List.of())),
                fetcher);
    }

    private static Pack take(PackStore store, Path source) {
        return store.importFrom(source, Progress.NONE, new Stop());
    }
}
