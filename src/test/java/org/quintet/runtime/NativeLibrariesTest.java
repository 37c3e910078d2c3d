package org.quintet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    private static final String ROOT = "ai/onnxruntime/native";

    @TempDir private Path cache;

    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        folder = unpacked();
    }

    private Path unpacked() throws IOException {
        return Objects.requireNonNull(
                new NativeLibraries(cache).unpack(OrtEnvironment.class, ROOT));
    }

    private Path library() {
        return folder.resolve(System.mapLibraryName("onnxruntime"));
    }

    @Test
    void theLibrariesOfThisPlatformAreThereAndNothingElse() throws IOException {
        assertThat(library()).isRegularFile();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("part"));
        }
    }

    @Test
    void whatIsThereIsNotWrittenAgain() throws IOException {
        Object before = Files.readAttributes(library(), "unix:ino").get("ino");
        unpacked();

        assertThat(Files.readAttributes(library(), "unix:ino").get("ino")).isEqualTo(before);
    }

    @Test
    void aSpoiltLibraryIsReplaced() throws IOException {
        byte[] good = Files.readAllBytes(library());
        byte[] spoilt = good.clone();
        spoilt[spoilt.length / 2]++;
        Files.write(library(), spoilt);
        unpacked();
        assertThat(Files.mismatch(library(), Files.write(cache.resolve("good"), good)))
                .isEqualTo(-1);

        Files.write(library(), new byte[10]);
        unpacked();
        assertThat(Files.size(library())).isEqualTo(good.length);
    }

    @Test
    void aClassOutsideAJarHasNone() throws IOException {
        assertThat(new NativeLibraries(cache).unpack(NativeLibrariesTest.class, ROOT)).isNull();
    }
}
