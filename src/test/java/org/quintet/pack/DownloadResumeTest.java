package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.pack.ScriptedServer.Script;

/// Downloads that begin with what an earlier try left, and that end early.
class DownloadResumeTest {
    private static final byte[] MODEL = Workbench.model(300_000, 7);
    private static final int HALF = MODEL.length / 2;

    @TempDir Path root;

    private final Fetcher fetcher = Workbench.fetcher(Map.of());

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void asksNoServerForAFileThatIsThereWhole() throws IOException {
        keep(MODEL);
        try (ScriptedServer server = ScriptedServer.good(MODEL)) {
            store(server.uri("/" + Workbench.FILE)).get("lite", Progress.NONE, new Stop());
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void cutsAnOversizedPartialToTheFileItHolds() throws IOException {
        keep(Arrays.copyOf(MODEL, MODEL.length + 5000));
        try (ScriptedServer server = ScriptedServer.good(MODEL)) {
            store(server.uri("/" + Workbench.FILE)).get("lite", Progress.NONE, new Stop());
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void fetchesAWholeButWrongPartialAnew() throws IOException {
        keep(Workbench.model(MODEL.length, 8));
        try (ScriptedServer server = ScriptedServer.good(MODEL)) {
            store(server.uri("/" + Workbench.FILE)).get("lite", Progress.NONE, new Stop());
            assertThat(root.resolve("lite").resolve(Workbench.FILE)).hasBinaryContent(MODEL);
        }
    }

    @Test
    void keepsTheRightBeginningOfAWrongPartialWhereItsPiecesAreKnown() throws IOException {
        byte[] wrong = MODEL.clone();
        wrong[MODEL.length - 1] ^= 1;
        keep(wrong);
        try (ScriptedServer server = ScriptedServer.good(MODEL)) {
            List<Catalogue.Part> pieces =
                    List.of(
                            piece(Arrays.copyOf(MODEL, 100_000)),
                            piece(Arrays.copyOfRange(MODEL, 100_000, MODEL.length)));
            Catalogue.Entry entry =
                    Workbench.entry(
                            "lite",
                            MODEL,
                            List.of(server.uri("/")),
                            List.of(new Catalogue.PackageSet("pip", pieces)));
            Workbench.store(root, Workbench.catalogue(entry), fetcher)
                    .get("lite", Progress.NONE, new Stop());
            assertThat(server.requests().getFirst().from()).isEqualTo(100_000);
        }
    }

    @Test
    void asksAHostThatDoesNotAnswerOnlyOnce() throws IOException {
        try (ScriptedServer bad = new ScriptedServer((r, _) -> r.reset())) {
            PackStore store = store(bad.uri("/one"), bad.uri("/two"), bad.uri("/three"));
            assertThatThrownBy(() -> store.get("lite", Progress.NONE, new Stop()))
                    .isInstanceOf(QuintetException.class);
            // The HTTP client repeats a request by itself when a connection dies before an answer.
            assertThat(bad.requests()).allMatch(request -> request.path().equals("/one"));
        }
    }

    @Test
    void stopsInTheMiddleAndGoesOnFromThere() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Script slow =
                (r, out) -> {
                    ScriptedServer.breakOff(r, MODEL, out, HALF);
                    begun.countDown();
                    ScriptedServer.sleep(5000);
                };
        Stop stop = new Stop();
        try (ScriptedServer server = new ScriptedServer(slow)) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                await(begun);
                                stop.stop();
                            });
            PackStore store = store(server.uri("/" + Workbench.FILE));
            assertThatThrownBy(() -> store.get("lite", Progress.NONE, stop))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.kind()).isEqualTo(QuintetException.Kind.STOPPED));
        }
        long kept = Files.size(partial());
        try (ScriptedServer server = ScriptedServer.good(MODEL)) {
            store(server.uri("/" + Workbench.FILE)).get("lite", Progress.NONE, new Stop());
            assertThat(server.requests()).singleElement().matches(r -> r.from() == kept);
        }
    }

    @Test
    void refusesToBeginWhereTheDiskIsTooSmall() throws IOException {
        try (ScriptedServer server = ScriptedServer.good(MODEL)) {
            PackStore store =
                    new PackStore(
                            root,
                            catalogue(server.uri("/" + Workbench.FILE)),
                            fetcher,
                            Workbench.KEEP,
                            (_, _, _) -> {},
                            4000,
                            _ -> 1000);
            assertThatThrownBy(() -> store.get("lite", Progress.NONE, new Stop()))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.key()).isEqualTo("pack.diskFull"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void saysSoWhenTheDiskFillsUpInTheMiddle() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "a device that is always full");
        Files.createDirectories(partial().getParent());
        Files.createSymbolicLink(partial(), full);
        try (ScriptedServer server = ScriptedServer.good(MODEL)) {
            PackStore store = store(server.uri("/one"), server.uri("/two"));
            assertThatThrownBy(() -> store.get("lite", Progress.NONE, new Stop()))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.key()).isEqualTo("pack.disk"));
            assertThat(server.requests()).as("no other source would help").hasSize(1);
            Files.delete(partial());
        }
    }

    private PackStore store(URI... locations) {
        return Workbench.store(root, catalogue(locations), fetcher);
    }

    private static Catalogue catalogue(URI... locations) {
        return Workbench.catalogue(Workbench.entry("lite", MODEL, List.of(locations), List.of()));
    }

    private void keep(byte[] bytes) throws IOException {
        Files.createDirectories(partial().getParent());
        Files.write(partial(), bytes);
    }

    private Path partial() {
        return root.resolve(".work/lite").resolve(Workbench.FILE + ".part");
    }

    private static Catalogue.Part piece(byte[] bytes) {
        return new Catalogue.Part("p", "1", "p.bin", bytes.length, Workbench.sha256(bytes));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
