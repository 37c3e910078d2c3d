package org.quintet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalStopsTheWorkInOrder(String signal) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs /bin/kill");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Worker.class.getName())
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("working");
            new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(lines.readLine()).isEqualTo("tidied");
        }
        assertThat(process.waitFor()).isEqualTo(130);
    }
}
