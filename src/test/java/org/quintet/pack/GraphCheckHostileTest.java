package org.quintet.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.QuintetException;

/// Graphs that would make a runtime read what is not theirs, or break it.
class GraphCheckHostileTest {
    @TempDir Path temp;

    private Path graph;

    @BeforeEach
    void writeData() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("pack/onnx"));
        graph = folder.resolve("model.onnx");
        Files.write(folder.resolve("model.onnx_data"), new byte[1000]);
        Files.write(temp.resolve("secret"), new byte[1000]);
        Files.write(temp.resolve("pack/beside"), new byte[1000]);
    }

    @Test
    void knowsExactlyTheOperatorSetsThatTheRuntimeKnows() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        assertThatCode(
                        () -> {
                            byte[] last = OnnxBytes.identity(GraphCheck.MAX_OPSET);
                            try (OrtSession session = environment.createSession(last)) {
                                assertThat(session.getNumInputs()).isEqualTo(1);
                            }
                        })
                .doesNotThrowAnyException();
        byte[] next = OnnxBytes.identity(GraphCheck.MAX_OPSET + 1);
        assertThatThrownBy(() -> environment.createSession(next)).isInstanceOf(OrtException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, GraphCheck.MAX_OPSET + 1, Long.MAX_VALUE})
    void refusesOperatorSetsThatAreNotKnown(long opset) throws IOException {
        Files.write(graph, OnnxBytes.identity(opset));
        assertRefused();
    }

    @Test
    void findsTheDataOfAGraphWhereverItIsNamed() throws IOException {
        OnnxBytes tensor = OnnxBytes.externalTensor("location", "model.onnx_data");
        OnnxBytes sparse = new OnnxBytes().message(1, tensor);
        for (OnnxBytes inner :
                new OnnxBytes[] {
                    new OnnxBytes().message(5, tensor),
                    new OnnxBytes().message(15, sparse),
                    new OnnxBytes().message(1, attribute(5, tensor)),
                    new OnnxBytes().message(1, attribute(10, tensor)),
                    new OnnxBytes().message(1, attribute(22, sparse)),
                    new OnnxBytes().message(1, attribute(6, new OnnxBytes().message(5, tensor)))
                }) {
            Files.write(graph, OnnxBytes.model(17, inner));
            assertThat(GraphCheck.check(graph))
                    .containsExactly(graph.resolveSibling("model.onnx_data"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../secret",
                "../beside",
                "../onnx/model.onnx_data",
                "./model.onnx_data",
                "/etc/passwd",
                "/dev/zero",
                "C:\\Windows\\win.ini",
                "..\\..\\secret",
                "missing",
                "",
                "model.onnx_data\u0000",
                "model.onnx_data/"
            })
    void refusesDataOutsideItsFolder(String location) throws IOException {
        Files.write(graph, OnnxBytes.external("location", location));
        assertRefused();
    }

    @Test
    void refusesDataBehindALink() throws IOException {
        Files.createSymbolicLink(graph.resolveSibling("link"), temp.resolve("secret"));
        Files.write(graph, OnnxBytes.external("location", "link"));
        assertRefused();
    }

    static Stream<List<String>> extents() {
        return Stream.of(
                List.of("offset", "1001"),
                List.of("offset", "-1"),
                List.of("offset", "1e3"),
                List.of("offset", "9223372036854775808"),
                List.of("length", "1001"),
                List.of("length", "-5"),
                List.of("offset", "999999999999999999", "length", "999999999999999999"),
                List.of("offset", "600", "length", "401"),
                List.of("location", "model.onnx_data"));
    }

    @ParameterizedTest
    @MethodSource("extents")
    void refusesDataBeyondTheEndOfItsFile(List<String> extent) throws IOException {
        String[] pairs =
                Stream.concat(Stream.of("location", "model.onnx_data"), extent.stream())
                        .toArray(String[]::new);
        Files.write(graph, OnnxBytes.external(pairs));
        assertRefused();
    }

    @Test
    void refusesEndlessNesting() throws IOException {
        OnnxBytes inner = new OnnxBytes();
        for (int i = 0; i < 200; i++) {
            inner = new OnnxBytes().message(1, attribute(6, inner));
        }
        Files.write(graph, OnnxBytes.model(17, inner));
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\u0080", "no graph at all", "PK\u0003\u0004", "\u0080\u0004\u0095"})
    void refusesWhatIsNoGraph(String text) throws IOException {
        Files.writeString(graph, text, StandardCharsets.ISO_8859_1);
        assertRefused();
    }

    @Test
    void refusesAGraphCutOffAnywhereBeforeItsOperatorSet() throws IOException {
        byte[] whole = OnnxBytes.external("location", "model.onnx_data");
        for (int length = 0; length < whole.length - 6; length++) {
            Files.write(graph, Arrays.copyOf(whole, length));
            assertRefused();
        }
    }

    @Test
    void survivesRandomDamage() throws IOException {
        long seed = 1124;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] whole = OnnxBytes.external("location", "model.onnx_data", "offset", "4");
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(graph, damaged);
            try {
                assertThat(GraphCheck.check(graph))
                        .allMatch(file -> file.startsWith(temp.resolve("pack/onnx")));
            } catch (QuintetException e) {
                assertThat(e.key()).startsWith("pack.");
            }
        }
    }

    private static OnnxBytes attribute(int field, OnnxBytes value) {
        return new OnnxBytes().message(5, new OnnxBytes().text(1, "a").message(field, value));
    }

    private void assertRefused() {
        assertThatThrownBy(() -> GraphCheck.check(graph)).isInstanceOf(QuintetException.class);
    }
}
