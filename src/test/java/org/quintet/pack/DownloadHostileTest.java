package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
import org.quintet.pack.ScriptedServer.Script;

/// Servers that lie, stall, break off and lead astray.
class DownloadHostileTest {
    private static final byte[] MODEL = Workbench.model(300_000, 7);
    private static final int HALF = MODEL.length / 2;
    private static final Duration IMPATIENT = Duration.ofMillis(800);

    @TempDir Path root;

    private final Fetcher fetcher = Workbench.fetcher(Map.of());

    @AfterEach
    void close() {
        fetcher.close();
    }

    static Stream<Arguments> recoverable() {
        return Stream.of(
                row("a good server", 0, (r, out) -> ScriptedServer.answerWell(r, MODEL, out)),
                row("resume", HALF, (r, out) -> ScriptedServer.answerWell(r, MODEL, out)),
                row(
                        "200 to a range request",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(out, "200 OK", "Content-Length: " + MODEL.length);
                            out.write(MODEL);
                        }),
                row(
                        "200 without a length",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(out, "200 OK");
                            out.write(MODEL);
                        }),
                row(
                        "range of unknown total",
                        HALF,
                        (r, out) -> {
                            ScriptedServer.head(
                                    out,
                                    "206 Partial Content",
                                    "Content-Range: bytes "
                                            + r.from()
                                            + "-"
                                            + (MODEL.length - 1)
                                            + "/*");
                            out.write(MODEL, (int) r.from(), MODEL.length - (int) r.from());
                        }),
                row(
                        "body longer than the file",
                        0,
                        (_, out) -> {
                            ScriptedServer.head(out, "200 OK");
                            out.write(MODEL);
                            out.write(new byte[100_000]);
                        }),
                row(
                        "body longer than its declared length",
                        0,
                        (_, out) -> {
                            ScriptedServer.head(out, "200 OK", "Content-Length: " + MODEL.length);
                            out.write(MODEL);
                            out.write(new byte[100_000]);
                        }),
                row(
                        "reset in the middle, twice",
                        0,
                        (r, out) -> {
                            if (r.number() < 2) {
                                ScriptedServer.breakOff(r, MODEL, out, 60_000);
                                r.reset();
                            } else {
                                ScriptedServer.answerWell(r, MODEL, out);
                            }
                        }),
                row(
                        "closed early, ten times",
                        0,
                        (r, out) -> {
                            if (r.number() < 10) {
                                ScriptedServer.breakOff(r, MODEL, out, 20_000);
                            } else {
                                ScriptedServer.answerWell(r, MODEL, out);
                            }
                        }),
                row(
                        "redirect",
                        HALF,
                        (r, out) -> {
                            if (r.path().equals("/" + Workbench.FILE)) {
                                ScriptedServer.head(
                                        out,
                                        "302 Found",
                                        "Location: /elsewhere",
                                        "Content-Length: 0");
                            } else {
                                ScriptedServer.answerWell(r, MODEL, out);
                            }
                        }));
    }

    @ParameterizedTest
    @MethodSource("recoverable")
    void bringsTheFileAndNeverStartsFromZero(int have, Script script) throws IOException {
        try (ScriptedServer server = new ScriptedServer(script)) {
            keep(Arrays.copyOf(MODEL, have));
            store(server.uri("/" + Workbench.FILE)).get("lite", Progress.NONE, new Stop());
            assertThat(root.resolve("lite").resolve(Workbench.FILE)).hasBinaryContent(MODEL);
            assertThat(root.resolve(".work/lite")).doesNotExist();
            long before = have;
            for (ScriptedServer.Request request : server.requests()) {
                assertThat(request.from()).isGreaterThanOrEqualTo(before);
                before = request.from();
            }
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("404", HALF, status("404 Not Found")),
                row("416 below the end", HALF, status("416 Range Not Satisfiable")),
                row("500", HALF, status("500 Internal Server Error")),
                row("204", HALF, status("204 No Content")),
                row("wrong begin of range", HALF, range("bytes 0-" + (MODEL.length - 1) + "/*")),
                row("range begins too late", HALF, range("bytes 200000-299999/300000")),
                row("range ends early", HALF, range("bytes 150000-199999/300000")),
                row("range of another total", HALF, range("bytes 150000-299999/300001")),
                row("range that overflows", HALF, range("bytes 150000-99999999999999999999/*")),
                row("range of nonsense", HALF, range("bytes all/of it")),
                row("range in another unit", HALF, range("lines 150000-299999/300000")),
                row(
                        "range never asked for",
                        0,
                        range("bytes 0-" + (MODEL.length - 1) + "/" + MODEL.length)),
                row(
                        "no range header",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(out, "206 Partial Content");
                            out.write(MODEL, HALF, HALF);
                        }),
                row(
                        "length against range",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(
                                    out,
                                    "206 Partial Content",
                                    "Content-Range: bytes 150000-299999/300000",
                                    "Content-Length: 90000");
                            out.write(MODEL, HALF, 90_000);
                        }),
                row(
                        "two lengths",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(
                                    out, "200 OK", "Content-Length: 300000", "Content-Length: 7");
                            out.write(MODEL);
                        }),
                row(
                        "shorter file",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(out, "200 OK", "Content-Length: 200000");
                            out.write(MODEL, 0, 200_000);
                        }),
                row(
                        "encoded body",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(out, "200 OK", "Content-Encoding: gzip");
                            out.write(MODEL);
                        }),
                row("nothing at all", HALF, (r, _) -> r.reset()),
                row(
                        "not HTTP",
                        HALF,
                        (_, out) -> out.write("hello\r\n\r\n".getBytes(StandardCharsets.UTF_8))),
                row("redirect loop", HALF, redirect("/again")),
                row("redirect to plain HTTP", HALF, redirect("http://example.org/model.gguf")),
                row("redirect to a local file", HALF, redirect("file:///etc/passwd")),
                row("redirect to nonsense", HALF, redirect("http://[nowhere")),
                row("redirect to a host by name", HALF, redirect("http://localhost/model.gguf")),
                row("redirect to nowhere", HALF, status("302 Found")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesTheAnswerKeepsWhatIsThereAndTriesTheNextSource(int have, Script script)
            throws IOException {
        byte[] kept = Arrays.copyOf(MODEL, have);
        keep(kept);
        try (ScriptedServer bad = new ScriptedServer(script)) {
            PackStore store = store(bad.uri("/" + Workbench.FILE));
            assertThatThrownBy(() -> store.get("lite", Progress.NONE, new Stop()))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> {
                                assertThat(e.key()).isEqualTo("pack.noSource");
                                assertThat(e.message(Language.CHINESE)).contains("127.0.0.1");
                            });
            assertThat(root.resolve("lite")).doesNotExist();
            assertThat(partial()).hasBinaryContent(kept);
            try (ScriptedServer good = ScriptedServer.good(MODEL)) {
                store(bad.uri("/" + Workbench.FILE), good.uri("/" + Workbench.FILE))
                        .get("lite", Progress.NONE, new Stop());
                assertThat(good.requests().getFirst().from()).isEqualTo(have);
            }
        }
        assertThat(root.resolve("lite").resolve(Workbench.FILE)).hasBinaryContent(MODEL);
    }

    static Stream<Arguments> silent() {
        return Stream.of(
                row("no answer", HALF, (_, _) -> ScriptedServer.sleep(60_000)),
                row(
                        "no body",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(out, "200 OK", "Content-Length: " + MODEL.length);
                            ScriptedServer.sleep(60_000);
                        }),
                row(
                        "no news",
                        HALF,
                        (_, out) -> {
                            ScriptedServer.head(out, "200 OK", "Content-Length: " + MODEL.length);
                            out.write(MODEL, 0, HALF);
                            out.flush();
                            ScriptedServer.sleep(60_000);
                        }));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void leavesAServerThatFallsSilent(int have, Script script) throws IOException {
        keep(Arrays.copyOf(MODEL, have));
        try (ScriptedServer bad = new ScriptedServer(script);
                Fetcher impatient = Workbench.fetcher(Map.of(), IMPATIENT)) {
            PackStore store = Workbench.store(root, catalogue(bad.uri("/")), impatient);
            assertThatThrownBy(() -> store.get("lite", Progress.NONE, new Stop()))
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.key()).isEqualTo("pack.noSource"));
            assertThat(partial()).hasBinaryContent(Arrays.copyOf(MODEL, have));
        }
    }

    @Test
    void goesOnAfterAStallWhereItWas() throws IOException {
        Script script =
                (r, out) -> {
                    if (r.number() == 0) {
                        ScriptedServer.breakOff(r, MODEL, out, 50_000);
                        ScriptedServer.sleep(60_000);
                    } else {
                        ScriptedServer.answerWell(r, MODEL, out);
                    }
                };
        try (ScriptedServer server = new ScriptedServer(script);
                Fetcher impatient = Workbench.fetcher(Map.of(), IMPATIENT.multipliedBy(4))) {
            Workbench.store(root, catalogue(server.uri("/")), impatient)
                    .get("lite", Progress.NONE, new Stop());
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::from)
                    .containsExactly(0L, 50_000L);
        }
    }

    @Test
    void installsNothingThatHasOtherBytes() throws IOException {
        byte[] bad = MODEL.clone();
        bad[HALF] ^= 1;
        try (ScriptedServer server = ScriptedServer.good(bad)) {
            PackStore store = store(server.uri("/" + Workbench.FILE));
            assertThatThrownBy(() -> store.get("lite", Progress.NONE, new Stop()))
                    .isInstanceOf(QuintetException.class);
            assertThat(root.resolve("lite")).doesNotExist();
            assertThat(store.list().getFirst().installed()).isFalse();
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

    private static Arguments row(String name, int have, Script script) {
        return Arguments.of(have, named(name, script));
    }

    private static Script status(String status) {
        return (_, out) -> ScriptedServer.head(out, status, "Content-Length: 0");
    }

    private static Script redirect(String target) {
        return (_, out) ->
                ScriptedServer.head(out, "302 Found", "Location: " + target, "Content-Length: 0");
    }

    private static Script range(String range) {
        return (r, out) -> {
            ScriptedServer.head(out, "206 Partial Content", "Content-Range: " + range);
            out.write(MODEL, (int) r.from(), MODEL.length - (int) r.from());
        };
    }
}
