package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Packs.Pack;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Packs as the rest of the program sees them.
class PackStoreTest {
    private static final byte[] MODEL = Workbench.model(200_000, 1);

    @TempDir Path temp;

    private Path root;
    private ScriptedServer server;
    private Fetcher fetcher;
    private Catalogue catalogue;

    @BeforeEach
    void open() throws IOException {
        root = temp.resolve("packs");
        server = ScriptedServer.good(MODEL);
        fetcher = Workbench.fetcher(Map.of());
        catalogue =
                Workbench.catalogue(
                        Workbench.entry("lite", MODEL, List.of(server.uri("/lite")), List.of()),
                        Workbench.entry("base", MODEL, List.of(server.uri("/base")), List.of()));
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void listsTheCatalogueWhereNothingIsInstalled() {
        assertThat(store().list())
                .extracting(Pack::id, Pack::installed, Pack::verified, Pack::downloadBytes)
                .containsExactly(
                        tuple("lite", false, false, 200_000L),
                        tuple("base", false, false, 200_000L));
        assertThat(root).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, lite",
        "4000, lite",
        "6900, lite",
        "7500, base",
        "8192, base",
        "64000, base"
    })
    void recommendsByMemory(long memoryMb, String id) {
        assertThat(catalogue.recommended(memoryMb).id()).isEqualTo(id);
    }

    @Test
    void installsWhatIsRecommended() {
        PackStore store = store();
        List<String> steps = new ArrayList<>();
        store.get("recommended", (what, _, _) -> steps.add(what), new Stop());
        assertThat(steps.stream().distinct())
                .containsExactly(
                        "pack.downloading",
                        "pack.checking",
                        "pack.converting",
                        "pack.testing",
                        "pack.installing");
        assertThat(store.list().getFirst())
                .matches(Pack::installed)
                .matches(Pack::verified)
                .matches(Pack::recommended);
        InstalledPack pack = store.open("lite");
        assertThat(pack.part("decoder")).hasBinaryContent(MODEL);
        assertThat(pack.manifest().name()).isEqualTo("Model lite");
        assertThat(pack.manifest().selfTest()).isEqualTo(new Manifest.SelfTest("Hello", "hello"));
        assertThat(root.resolve(".work/lite")).doesNotExist();
    }

    @Test
    void asksNobodyForAPackThatIsThere() {
        PackStore store = store();
        get(store, "lite");
        get(store, "lite");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void installsNothingThatFailsItsTrial() {
        PackStore store =
                new PackStore(
                        root,
                        catalogue,
                        fetcher,
                        Workbench.KEEP,
                        (folder, manifest, _) -> {
                            assertThat(folder.resolve(manifest.files().getFirst().path())).exists();
                            throw new QuintetException(Kind.FAILED, "pack.graphBroken", "x");
                        },
                        4000);
        assertThatThrownBy(() -> get(store, "lite")).isInstanceOf(QuintetException.class);
        assertThat(root.resolve("lite")).doesNotExist();
        get(store(), "lite");
        assertThat(server.requests()).as("the download was kept").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "../up", "", "con", "Lite", ".work", "a/b"})
    void knowsNoOtherIds(String id) {
        PackStore store = store();
        for (Callable<?> call :
                List.<Callable<?>>of(
                        () -> get(store, id),
                        () -> store.open(id),
                        () -> store.verify(id, Progress.NONE, new Stop()),
                        () -> remove(store, id))) {
            assertThatThrownBy(call::call)
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> {
                                assertThat(e.kind()).isEqualTo(Kind.USAGE);
                                assertThat(e.getMessage()).contains("lite, base");
                            });
        }
    }

    @Test
    void saysThatAKnownPackIsMissing() {
        assertThatThrownBy(() -> store().open("lite"))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.PACK_MISSING));
    }

    @Test
    void findsAChangedByteAndRepairsThePack() throws IOException {
        PackStore store = store();
        get(store, "lite");
        assertThat(store.verify("lite", Progress.NONE, new Stop())).isTrue();
        flip(root.resolve("lite").resolve(Workbench.FILE));
        assertThat(store.list().getFirst().verified()).as("changed since it was read").isFalse();
        assertThat(store.verify("lite", Progress.NONE, new Stop())).isFalse();
        assertThat(store.list().getFirst().verified()).isFalse();
        get(store, "lite");
        assertThat(store.verify("lite", Progress.NONE, new Stop())).isTrue();
        assertThat(store.open("lite").part("decoder")).hasBinaryContent(MODEL);
    }

    @Test
    void takesAPackOfWrongSizeAsNotInstalled() throws IOException {
        PackStore store = store();
        get(store, "lite");
        Files.write(
                root.resolve("lite").resolve(Workbench.FILE),
                new byte[1],
                StandardOpenOption.APPEND);
        assertThat(store.list().getFirst().installed()).isFalse();
        get(store, "lite");
        assertThat(store.list().getFirst().installed()).isTrue();
    }

    @Test
    void removesAPackAndItsUnfinishedDownload() throws IOException {
        PackStore store = store();
        get(store, "lite");
        Files.createDirectories(root.resolve(".work/lite"));
        Files.write(root.resolve(".work/lite/model.gguf.part"), new byte[10]);
        remove(store, "lite");
        assertThat(root.resolve("lite")).doesNotExist();
        assertThat(root.resolve(".work/lite")).doesNotExist();
        assertThat(root.resolve(".trash")).doesNotExist();
        assertThat(store.list().getFirst().installed()).isFalse();
    }

    @Test
    void removesAPackThatIsBeingRead() throws IOException {
        PackStore store = store();
        get(store, "lite");
        try (FileChannel open = FileChannel.open(store.open("lite").part("decoder"))) {
            remove(store, "lite");
            assertThat(open.size()).isEqualTo(MODEL.length);
        }
        assertThat(root.resolve("lite")).doesNotExist();
    }

    @Test
    void doesNotRemoveWhatIsBeingBrought() throws IOException {
        PackStore store = store();
        try (PackLock _ = new Shelf(root).lock("lite", Progress.NONE, new Stop())) {
            assertThatThrownBy(() -> store.remove("lite"))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.key()).isEqualTo("pack.busy"));
        }
    }

    @Test
    void bringsAPackOnceForManyThatAsk() throws Exception {
        PackStore store = store();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> get(store, "lite")));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void stopsWaitingForAnother() throws IOException {
        PackStore store = store();
        Stop stop = new Stop();
        try (PackLock _ = new Shelf(root).lock("lite", Progress.NONE, new Stop())) {
            assertThatThrownBy(
                            () ->
                                    store.get(
                                            "lite",
                                            (what, _, _) -> {
                                                assertThat(what).isEqualTo("pack.waiting");
                                                stop.stop();
                                            },
                                            stop))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.STOPPED));
        }
    }

    @Test
    void cleansUpWhatEarlierRunsLeftButKeepsDownloads() throws IOException {
        get(store(), "base");
        for (String left :
                List.of(
                        "lite/staging/x",
                        "lite/scratch/x",
                        "base/model.gguf.part",
                        "import-of-old/staging/x")) {
            Files.createDirectories(root.resolve(".work").resolve(left).getParent());
            Files.write(root.resolve(".work").resolve(left), new byte[10]);
        }
        Files.write(root.resolve(".work/lite/model.gguf.part"), new byte[10]);
        Files.createDirectories(root.resolve(".trash/old"));
        store();
        assertThat(root.resolve(".work"))
                .isDirectoryRecursivelyContaining("glob:**model.gguf.part");
        assertThat(root.resolve(".work/lite/staging")).doesNotExist();
        assertThat(root.resolve(".work/lite/scratch")).doesNotExist();
        assertThat(root.resolve(".work/base")).doesNotExist();
        assertThat(root.resolve(".work/import-of-old")).doesNotExist();
        assertThat(root.resolve(".trash")).doesNotExist();
    }

    @Test
    void leavesAloneWhatAnotherWorksOn() throws IOException {
        Path staging = Files.createDirectories(root.resolve(".work/lite/staging"));
        try (PackLock _ = new Shelf(root).lock("lite", Progress.NONE, new Stop())) {
            store();
            assertThat(staging).exists();
        }
        store();
        assertThat(staging).doesNotExist();
    }

    @Test
    void listsABrokenPackSoThatItCanBeRemoved() throws IOException {
        Files.createDirectories(root.resolve("other"));
        Files.writeString(root.resolve("other/pack.json"), "{");
        PackStore store = store();
        assertThat(store.list().getLast())
                .matches(pack -> pack.id().equals("other"))
                .matches(pack -> !pack.installed());
        remove(store, "other");
        assertThat(root.resolve("other")).doesNotExist();
    }

    @Test
    void distrustsAReadingWhoseFileWasTouched() throws IOException {
        PackStore store = store();
        get(store, "lite");
        Files.setLastModifiedTime(
                root.resolve("lite").resolve(Workbench.FILE),
                FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(store.list().getFirst().verified()).isFalse();
    }

    private PackStore store() {
        return Workbench.store(root, catalogue, fetcher);
    }

    private static boolean get(PackStore store, String id) {
        store.get(id, Progress.NONE, new Stop());
        return true;
    }

    private static boolean remove(PackStore store, String id) {
        store.remove(id);
        return true;
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
