package org.quintet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Stop;

@Timeout(60)
class SignalsTest {
    /// Works until it is told to stop, then tidies up and ends with the code for that.
    static final class Worker {
        private Worker() {}

        public static void main(String[] args) throws InterruptedException {
            Stop stop = new Stop();
            CountDownLatch stopped = new CountDownLatch(1);
            Signals.stopOnInterrupt(stop);
            stop.onStop(stopped::countDown);
            System.out.println("working");
            stopped.await();
            System.out.println("tidied");
            System.exit(130);
        }
    }

    /// Never ends by itself.
    static final class Deaf {
        private Deaf() {}

        public static void main(String[] args) throws InterruptedException {
            Stop stop = new Stop();
            Signals.stopOnInterrupt(stop);
            stop.onStop(() -> System.out.println("told"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
            System.out.println("working");
            new CountDownLatch(1).await();
        }
    }

    private static Process start(Class<?> program) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs /bin/kill");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectErrorStream(true)
                .start();
    }

    private static void kill(Process process, String signal)
            throws IOException, InterruptedException {
        new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalStopsTheWorkInOrder(String signal) throws IOException, InterruptedException {
        Process process = start(Worker.class);
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("working");
            kill(process, signal);
            assertThat(lines.readLine()).isEqualTo("tidied");
        }
        assertThat(process.waitFor()).isEqualTo(130);
    }

    @Test
    void theSameWishTwiceIsOne() throws IOException, InterruptedException {
        Process process = start(Deaf.class);
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("working");
            kill(process, "TERM");
            kill(process, "HUP");
            assertThat(lines.readLine()).isEqualTo("told");
            assertThat(process.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aSecondSignalEndsWorkThatDoesNotStop() throws IOException, InterruptedException {
        Process process = start(Deaf.class);
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("working");
            kill(process, "TERM");
            assertThat(lines.readLine()).isEqualTo("told");
            TimeUnit.MILLISECONDS.sleep(1200);
            kill(process, "TERM");
            assertThat(lines.readLine()).isNull();
        }
        assertThat(process.waitFor()).isEqualTo(130);
    }
}
