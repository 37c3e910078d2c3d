package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// Folders and files that must not become packs.
class PackImportHostileTest {
    private static final byte[] MODEL = Workbench.model(50_000, 6);

    @TempDir Path temp;

    private final Fetcher fetcher = Workbench.fetcher(Map.of());

    @AfterEach
    void close() {
        fetcher.close();
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                row("nothing there", "pack.noImport", temp -> temp.resolve("nothing")),
                row("empty file", "pack.unknownFile", temp -> file(temp, "empty.gguf", "")),
                row("text", "pack.unknownFile", temp -> file(temp, "model.gguf", "hello")),
                row("short magic", "pack.unknownFile", temp -> file(temp, "model.gguf", "GGU")),
                row("zip", "pack.archive", temp -> file(temp, "model.gguf", "PK\u0003\u0004")),
                row("gzip", "pack.archive", temp -> file(temp, "model", "\u001f\u008b\b\0")),
                row("7z", "pack.archive", temp -> file(temp, "model", "7z\u00bc\u00af")),
                row("tar", "pack.archive", temp -> file(temp, "model.TAR", "config.json")),
                row("pickle", "pack.unknownFile", temp -> file(temp, "m.pt", "\u0080\u0004\u0095")),
                row("empty folder", "pack.unknownFolder", temp -> temp.resolve("source")),
                row(
                        "config without graphs",
                        "pack.unknownFolder",
                        temp -> {
                            file(temp, "source/config.json", "{}");
                            Files.createDirectories(temp.resolve("source/onnx"));
                            return temp.resolve("source");
                        }),
                row(
                        "broken config",
                        "pack.jsonBroken",
                        temp -> {
                            file(temp, "source/genai_config.json", "[".repeat(5000));
                            return temp.resolve("source");
                        }),
                row(
                        "linked file",
                        "pack.link",
                        temp -> {
                            genai(temp);
                            file(temp, "secret", "secret");
                            Files.createSymbolicLink(
                                    temp.resolve("source/extra.json"), temp.resolve("secret"));
                            return temp.resolve("source");
                        }),
                row(
                        "linked folder",
                        "pack.link",
                        temp -> {
                            genai(temp);
                            Files.createSymbolicLink(temp.resolve("source/up"), temp);
                            return temp.resolve("source");
                        }),
                row(
                        "hanging link",
                        "pack.link",
                        temp -> {
                            genai(temp);
                            Files.createSymbolicLink(
                                    temp.resolve("source/gone.json"), temp.resolve("gone"));
                            return temp.resolve("source");
                        }),
                row(
                        "linked graph",
                        "pack.unknownFolder",
                        temp -> {
                            file(temp, "source/config.json", "{}");
                            Files.createDirectories(temp.resolve("other"));
                            Files.createSymbolicLink(
                                    temp.resolve("source/onnx"), temp.resolve("other"));
                            return temp.resolve("source");
                        }),
                row(
                        "case collision",
                        "pack.collision",
                        temp -> {
                            genai(temp);
                            file(temp, "source/vocab.json", "{}");
                            file(temp, "source/VOCAB.json", "{}");
                            return temp.resolve("source");
                        }),
                row(
                        "device name",
                        "pack.unsafePath",
                        temp -> {
                            genai(temp);
                            file(temp, "source/aux.json", "{}");
                            return temp.resolve("source");
                        }),
                row(
                        "backslash in a name",
                        "pack.unsafePath",
                        temp -> {
                            genai(temp);
                            file(temp, "source/a\\..\\x.json", "{}");
                            return temp.resolve("source");
                        }),
                row(
                        "data outside",
                        "pack.unsafePath",
                        temp -> {
                            genai(temp);
                            file(temp, "secret", "0123456789");
                            Files.write(
                                    temp.resolve("source/model.onnx"),
                                    OnnxBytes.external("location", "../secret"));
                            return temp.resolve("source");
                        }),
                row(
                        "opset too new",
                        "pack.opset",
                        temp -> {
                            genai(temp);
                            Files.write(temp.resolve("source/model.onnx"), OnnxBytes.identity(999));
                            return temp.resolve("source");
                        }),
                row(
                        "broken graph",
                        "pack.graphBroken",
                        temp -> {
                            genai(temp);
                            file(temp, "source/model.onnx", "hello");
                            return temp.resolve("source");
                        }),
                row(
                        "manifest of a link",
                        "pack.missingFile",
                        temp -> {
                            Workbench.pack(temp.resolve("other"), "p", MODEL);
                            Files.createSymbolicLink(
                                    temp.resolve("source/pack.json"),
                                    temp.resolve("other/pack.json"));
                            return temp.resolve("source");
                        }),
                row(
                        "pack with a linked file",
                        "pack.link",
                        temp -> {
                            Path pack = Workbench.pack(temp.resolve("source"), "p", MODEL);
                            Files.move(pack.resolve(Workbench.FILE), temp.resolve("moved"));
                            Files.createSymbolicLink(
                                    pack.resolve(Workbench.FILE), temp.resolve("moved"));
                            return pack;
                        }),
                row(
                        "missing file",
                        "pack.missingFile",
                        temp -> {
                            Path pack = Workbench.pack(temp.resolve("source"), "p", MODEL);
                            Files.delete(pack.resolve(Workbench.FILE));
                            return pack;
                        }),
                row(
                        "folder for a file",
                        "pack.missingFile",
                        temp -> {
                            Path pack = Workbench.pack(temp.resolve("source"), "p", MODEL);
                            Files.delete(pack.resolve(Workbench.FILE));
                            Files.createDirectory(pack.resolve(Workbench.FILE));
                            return pack;
                        }),
                row(
                        "wrong size",
                        "pack.wrongSize",
                        temp -> {
                            Path pack = Workbench.pack(temp.resolve("source"), "p", MODEL);
                            Files.write(pack.resolve(Workbench.FILE), new byte[7]);
                            return pack;
                        }),
                row(
                        "wrong hash",
                        "pack.wrongHash",
                        temp -> {
                            Path pack = Workbench.pack(temp.resolve("source"), "p", MODEL);
                            Files.write(pack.resolve(Workbench.FILE), new byte[MODEL.length]);
                            return pack;
                        }));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void refusesAndLeavesNothingBehind(String key, Making source) throws IOException {
        Files.createDirectories(temp.resolve("source"));
        Path path = source.make(temp);
        PackStore store = store(Workbench.KEEP);
        assertRefused(store, path, key);
    }

    @Test
    void noticesAFileThatChangesAfterTheCheck() throws IOException {
        Path pack = Workbench.pack(temp.resolve("source"), "p", MODEL);
        Path file = pack.resolve(Workbench.FILE);
        FileTime time = Files.getLastModifiedTime(file);
        PackStore store = store(Workbench.KEEP);
        Progress change =
                (what, _, _) -> {
                    if (what.equals("pack.copying")) {
                        write(file, new byte[MODEL.length]);
                    }
                };
        // The first block is copied by the time of the change, the copy is what is checked.
        store.importFrom(pack, change, new Stop());
        assertThat(store.open("p").part("decoder")).hasBinaryContent(MODEL);
        store.remove("p");
        Files.setLastModifiedTime(file, time);
        assertRefused(store, pack, "pack.wrongHash");
    }

    @Test
    void refusesWhatTheConverterPutsOutsideOrLinks() throws IOException {
        Path gguf = Files.write(temp.resolve("m.gguf"), MODEL);
        PackConverter linking =
                (model, folder, _, _) -> {
                    Files.createSymbolicLink(folder.resolve(Workbench.FILE), model);
                    return Workbench.manifest("x", List.of());
                };
        assertRefused(store(linking), gguf, "pack.link");
        PackConverter nothing = (_, _, _, _) -> Workbench.manifest("x", List.of());
        assertRefused(store(nothing), gguf, "pack.field");
    }

    @Test
    void tellsAConvertersFaultAndDisk() throws IOException {
        Path gguf = Files.write(temp.resolve("m.gguf"), MODEL);
        PackConverter full =
                (_, folder, _, _) -> {
                    Files.write(folder.resolve("half"), new byte[100]);
                    throw new IOException("No space left on device");
                };
        assertRefused(store(full), gguf, "pack.disk");
        PackStore small =
                new PackStore(
                        temp.resolve("packs"),
                        catalogue(),
                        fetcher,
                        Workbench.KEEP,
                        (_, _, _) -> {},
                        4000,
                        _ -> 10);
        assertRefused(small, gguf, "pack.diskFull");
        assertRefused(small, Workbench.pack(temp.resolve("source"), "p", MODEL), "pack.diskFull");
    }

    @Test
    void stopsInTheMiddleAndLeavesNothing() throws IOException {
        Path pack = Workbench.pack(temp.resolve("source"), "p", MODEL);
        Stop stop = new Stop();
        PackStore store = store(Workbench.KEEP);
        assertThatThrownBy(() -> store.importFrom(pack, (_, _, _) -> stop.stop(), stop))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.kind()).isEqualTo(QuintetException.Kind.STOPPED));
        assertNothing();
    }

    private void assertRefused(PackStore store, Path source, String key) throws IOException {
        assertThatThrownBy(() -> store.importFrom(source, Progress.NONE, new Stop()))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.message(Language.CHINESE)).isNotBlank();
                        });
        assertNothing();
    }

    private void assertNothing() throws IOException {
        Path root = temp.resolve("packs");
        if (Files.exists(root)) {
            try (Stream<Path> left = Files.walk(root)) {
                assertThat(left.filter(Files::isRegularFile))
                        .allMatch(file -> file.toString().endsWith(".lock"));
            }
        }
    }

    private PackStore store(PackConverter converter) {
        return new PackStore(
                temp.resolve("packs"), catalogue(), fetcher, converter, (_, _, _) -> {}, 4000);
    }

    private static Catalogue catalogue() {
        return Workbench.catalogue(Workbench.entry("lite", MODEL, List.of(), List.of()));
    }

    private static void genai(Path temp) throws IOException {
        file(temp, "source/genai_config.json", "{}");
        Files.write(temp.resolve("source/model.onnx"), OnnxBytes.identity(17));
    }

    private static Path file(Path temp, String name, String content) throws IOException {
        return Files.write(temp.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arguments row(String name, String key, Making source) {
        return Arguments.of(key, named(name, source));
    }

    interface Making {
        Path make(Path temp) throws IOException;
    }
}
