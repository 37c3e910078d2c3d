package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The right to change a pack, within a process and between two.
class PackLockTest {
    private static final int TAKEN = 0;
    private static final int HELD_BY_ANOTHER = 7;

    @TempDir Path folder;

    @Test
    void aSecondRequestInThisProcessDoesNotGiveTheLockAway() throws Exception {
        Path file = folder.resolve("lite.lock");
        try (PackLock _ = PackLock.tryTake(file).orElseThrow()) {
            assertThat(PackLock.tryTake(file)).isEmpty();
            assertThat(
                            PackLock.tryTake(
                                    folder.resolve("../" + folder.getFileName() + "/lite.lock")))
                    .isEmpty();
            assertThat(child(file)).isEqualTo(HELD_BY_ANOTHER);
        }
        assertThat(child(file)).isEqualTo(TAKEN);
        PackLock.tryTake(file).orElseThrow().close();
    }

    /// Tries to take a lock in another process.
    public static void main(String[] args) throws IOException {
        Optional<PackLock> lock = PackLock.tryTake(Path.of(args[0]));
        System.exit(lock.isPresent() ? TAKEN : HELD_BY_ANOTHER);
    }

    private static int child(Path file) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PackLockTest.class.getName(),
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
