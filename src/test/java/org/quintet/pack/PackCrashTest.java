package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Packs.Pack;
import org.quintet.core.Progress;
import org.quintet.core.Stop;

/// Processes that die without a word, and two that want the same at once.
class PackCrashTest {
    @TempDir Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pack.downloading",
                "pack.checking",
                "pack.converting",
                "pack.testing",
                "pack.installing"
            })
    void isWholeOrNotThereAfterADeath(String step) throws Exception {
        try (ScriptedServer server = ScriptedServer.good(ChildStore.MODEL);
                Fetcher fetcher = Workbench.fetcher(Map.of())) {
            Process child = ChildStore.start(root, server.uri("/"), step);
            assertThat(child.waitFor()).isEqualTo(ChildStore.KILLED);
            assertThat(root.resolve("lite")).doesNotExist();
            long kept = ChildStore.MODEL.length - missing();
            PackStore store = ChildStore.store(root, server.uri("/"), fetcher);
            assertThat(root.resolve(".work/lite/staging")).doesNotExist();
            store.get("lite", Progress.NONE, new Stop());
            assertThat(store.list().getFirst()).matches(Pack::installed).matches(Pack::verified);
            if (kept == ChildStore.MODEL.length) {
                assertThat(server.requests()).as("nothing is fetched again").hasSize(1);
            } else {
                assertThat(server.requests().getLast().from()).isEqualTo(kept);
            }
        }
    }

    private long missing() throws IOException {
        return PartialFile.missing(
                root.resolve(".work/lite"),
                Workbench.entry("lite", ChildStore.MODEL, List.of(), List.of()).files().getFirst());
    }

    @Test
    void finishesAnInstallThatDiedBeforeItsLeftoversWereGone() throws IOException {
        Workbench.pack(root.resolve("lite"), "lite", ChildStore.MODEL);
        Files.createDirectories(root.resolve(".work/lite"));
        Files.write(root.resolve(".work/lite/model.gguf.part"), ChildStore.MODEL);
        try (ScriptedServer server = ScriptedServer.good(ChildStore.MODEL);
                Fetcher fetcher = Workbench.fetcher(Map.of())) {
            PackStore store = ChildStore.store(root, server.uri("/"), fetcher);
            assertThat(root.resolve(".work/lite")).doesNotExist();
            assertThat(store.list().getFirst().installed()).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void waitsForAnotherProcessAndFindsThePackInstalled() throws Exception {
        CountDownLatch childIsAtIt = new CountDownLatch(1);
        CountDownLatch thisOneWaits = new CountDownLatch(1);
        ScriptedServer.Script slow =
                (request, out) -> {
                    childIsAtIt.countDown();
                    ScriptedServer.head(
                            out, "200 OK", "Content-Length: " + ChildStore.MODEL.length);
                    out.write(Arrays.copyOf(ChildStore.MODEL, 1000));
                    out.flush();
                    try {
                        thisOneWaits.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    out.write(ChildStore.MODEL, 1000, ChildStore.MODEL.length - 1000);
                };
        try (ScriptedServer server = new ScriptedServer(slow);
                Fetcher fetcher = Workbench.fetcher(Map.of())) {
            Process child = ChildStore.start(root, server.uri("/"), "-");
            childIsAtIt.await();
            PackStore store = ChildStore.store(root, server.uri("/"), fetcher);
            store.get(
                    "lite",
                    (what, _, _) -> {
                        assertThat(what).isEqualTo("pack.waiting");
                        thisOneWaits.countDown();
                    },
                    new Stop());
            assertThat(store.list().getFirst().installed()).isTrue();
            assertThat(child.waitFor()).isZero();
            assertThat(server.requests()).hasSize(1);
        }
    }
}
