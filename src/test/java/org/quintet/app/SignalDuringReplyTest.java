package org.quintet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program ended from outside while its models load and while the pack that the system property
/// `quintet.test.pack` names writes.
@Tag("pack")
class SignalDuringReplyTest {
    /// From the first loading to the middle of the reply, on a machine of two cores.
    private static final List<Integer> MOMENTS_MS = List.of(300, 700, 1200, 1800, 2600, 3600);

    /// Done, stopped, or ended by the Java VM itself before the program had begun.
    private static final List<Integer> OUTCOMES = List.of(0, 130, 129, 143);

    @TempDir Path folder;

    private Process start(Path crash) throws IOException {
        String pack = System.getProperty("quintet.test.pack", "");
        assumeTrue(!pack.isBlank(), "no pack named by -Dquintet.test.pack");
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs /bin/kill");
        Path home = folder.resolve("home");
        Path packs = Path.of(pack).toAbsolutePath().getParent();
        if (!Files.exists(home)) {
            Files.createDirectories(home);
            Files.createSymbolicLink(home.resolve("packs"), packs);
        }
        Path install = Path.of("").toAbsolutePath();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:ErrorFile=" + crash,
                        "-Dquintet.install=" + install,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "ask",
                        "--image",
                        install.resolve("assets/sample.jpg").toString(),
                        "Tell a very long story of what is in this picture.");
        builder.environment().put("QUINTET_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalEndsItInOrderAtAnyMoment(String signal) throws IOException, InterruptedException {
        for (int moment : MOMENTS_MS) {
            Path crash = folder.resolve("crash-" + moment);
            Process process = start(crash);
            if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                for (int i = 0; i < 2; i++) {
                    new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process.pid()))
                            .start()
                            .waitFor();
                }
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            String out = Files.readString(folder.resolve("out"), UTF_8);
            assertThat(crash).as("after %d ms: %s", moment, out).doesNotExist();
            assertThat(process.exitValue()).as("after %d ms: %s", moment, out).isIn(OUTCOMES);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(each -> each.toString().contains("crash"))).isEmpty();
        }
    }
}
