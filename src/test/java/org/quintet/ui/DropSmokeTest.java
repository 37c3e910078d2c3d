package org.quintet.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.History;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Role;
import org.quintet.core.Settings;
import org.quintet.storage.Store;

/// The whole program on a display of its own: a photo is dragged onto its window by the mouse, from
/// another program's window, and its description comes.
class DropSmokeTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir Path folder;
    private final List<Process> started = new ArrayList<>();
    private String display = "";

    @BeforeEach
    void openDisplay() throws IOException, InterruptedException {
        assumeTrue(
                succeeds("command -v Xvfb && /sbin/ldconfig -p | grep -q libgtk-3.so.0"),
                "needs Xvfb and GTK 3 (apt install xvfb libgtk-3-0)");
        Path number = folder.resolve("display");
        Process server =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "exec Xvfb -screen 0 1280x900x24 -displayfd 1 >'" + number + "'")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        started.add(server);
        display = ":" + await("a display", () -> text(number).map(String::strip));
    }

    private static boolean succeeds(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started.reversed()) {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void aPhotoDraggedOntoTheWindowIsDescribed() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Store store = Store.open(home)) {
            store.preferences()
                    .set(Settings.DEFAULT.withWelcomed(true).withLanguage(Language.ENGLISH));
        }
        Files.writeString(
                home.resolve("window.properties"),
                "x=200\ny=60\nwidth=1000\nheight=700\nmaximized=false\n");
        Path photo =
                Files.copy(Path.of("assets", "sample.jpg"), folder.resolve("holiday photo.jpg"));
        Path log = folder.resolve("log");
        java(log, "-Dquintet.ui.timing=1", "org.quintet.app.Main");
        await("the window", () -> text(log).filter(all -> all.contains("first frame")));

        Path dragged = folder.resolve("dragged");
        java(dragged, DragSource.class.getName(), photo.toString(), "700", "400");

        await("the drop", () -> text(dragged).filter(all -> all.contains("dropped COPY")));
        List<Message> turns = await("the description", () -> described(home));
        assertThat(turns.getFirst().pictures()).containsExactly(new Part.Picture(photo));
        assertThat(turns.getLast().role()).isEqualTo(Role.ASSISTANT);
        assertThat(turns.getLast().text()).contains("person").endsWith(".");
    }

    private static Optional<List<Message>> described(Path home) {
        try (Store store = Store.open(home)) {
            History history = store.history();
            return history.conversations("").stream()
                    .map(kept -> history.turns(kept.id()).stream().map(History.Turn::message))
                    .map(java.util.stream.Stream::toList)
                    .filter(turns -> turns.size() == 2)
                    .findFirst();
        }
    }

    private void java(Path output, String... arguments) throws IOException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dquintet.install=" + Path.of("").toAbsolutePath(),
                                "-cp",
                                System.getProperty("java.class.path")));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("QUINTET_HOME", folder.resolve("home").toString());
        started.add(builder.start());
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file)).filter(all -> !all.isBlank());
        } catch (IOException _) {
            return Optional.empty(); // not written yet
        }
    }

    private <T> T await(String what, Supplier<Optional<T>> look) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(
                "never came: "
                        + what
                        + "\n"
                        + text(folder.resolve("log")).orElse("")
                        + text(folder.resolve("dragged")).orElse(""));
    }
}
