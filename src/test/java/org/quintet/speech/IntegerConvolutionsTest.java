package org.quintet.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.Stop;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;
import org.quintet.runtime.Tensor;

class IntegerConvolutionsTest {
    private static final int INT32 = 6;
    private static final int MOMENTS = 23;

    private static OnnxRuntime runtime;

    @BeforeAll
    static void open() {
        runtime = new OnnxRuntime();
    }

    @AfterAll
    static void close() {
        runtime.close();
    }

    @ParameterizedTest
    @CsvSource({
        "64, 64, 1, 1, 0, 0, 1",
        "80, 64, 3, 1, 1, 1, 1",
        "64, 96, 7, 3, 9, 9, 1",
        "64, 64, 11, 5, 25, 25, 1",
        "64, 64, 4, 2, 1, 5, 1",
        "128, 64, 3, 1, 0, 0, 1",
        "64, 64, 3, 1, 1, 1, 2",
        "1, 64, 1, 1, 0, 0, 1",
        "64, 3, 3, 1, 1, 1, 1"
    })
    void givesTheSameWholeNumbers(
            int out, int in, int width, int dilation, int before, int after, int stride)
            throws IOException {
        Random random = new Random(31L * out + in + width);
        byte[] weights = bytes(random, out * in * width);
        OnnxMessage attributes =
                new OnnxMessage()
                        .add(5, ints("dilations", dilation))
                        .add(5, ints("pads", before, after))
                        .add(5, ints("strides", stride));
        byte[] model = model(weights, attributes, out, in, width);
        Tensor values = new Tensor(ByteBuffer.wrap(bytes(random, in * MOMENTS)), 1, in, MOMENTS);
        List<Integer> wanted = run(model, values);
        assertThat(run(IntegerConvolutions.asProducts(model, false), values)).isEqualTo(wanted);
        if (ByteProducts.exact(runtime)) {
            assertThat(run(IntegerConvolutions.asProducts(model, true), values)).isEqualTo(wanted);
        }
    }

    @Test
    void leavesNoConvolutionThatItCanTurn() throws IOException {
        byte[] model = model(new byte[64 * 64 * 3], new OnnxMessage(), 64, 64, 3);
        assertThat(types(model)).containsExactly("ConvInteger");
        assertThat(types(IntegerConvolutions.asProducts(model, false)))
                .contains("MatMulInteger")
                .doesNotContain("ConvInteger");
    }

    @Test
    void refusesWhatIsNoModel() {
        byte[] noise = "no model at all".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> IntegerConvolutions.asProducts(noise, false))
                .isInstanceOf(IOException.class);
    }

    private static List<String> types(byte[] model) throws IOException {
        OnnxMessage graph =
                OnnxMessage.of(OnnxMessage.of(ByteString.copyFrom(model)).all(7).getFirst());
        return graph.all(1).stream().map(IntegerConvolutionsTest::type).toList();
    }

    private static String type(ByteString node) {
        try {
            return OnnxMessage.of(node).text(4);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<Integer> run(byte[] model, Tensor values) {
        try (Graph graph = runtime.open(model, GraphOptions.quiet(1))) {
            IntBuffer ints =
                    graph.run(Map.of("values", values), graph.outputs(), new Stop())
                            .values()
                            .iterator()
                            .next()
                            .ints();
            return IntStream.range(0, ints.remaining()).mapToObj(ints::get).toList();
        }
    }

    private static OnnxMessage ints(String name, long... values) {
        OnnxMessage attribute = new OnnxMessage().add(1, name);
        for (long value : values) {
            attribute.add(8, value);
        }
        return attribute.add(20, 7);
    }

    private static byte[] model(byte[] weights, OnnxMessage attributes, int out, int in, int width)
            throws IOException {
        OnnxMessage node = new OnnxMessage();
        List.of("values", "weights", "zero", "weightsZero").forEach(each -> node.add(1, each));
        node.add(2, "sums").add(4, "ConvInteger");
        attributes.all(5).forEach(each -> node.add(5, each));
        OnnxMessage graph =
                new OnnxMessage()
                        .add(1, node)
                        .add(2, "convolution")
                        .add(
                                5,
                                OnnxNodes.bytes(
                                        "weights", OnnxNodes.UINT8, weights, out, in, width))
                        .add(5, OnnxNodes.bytes("zero", OnnxNodes.UINT8, new byte[] {(byte) 131}))
                        .add(
                                5,
                                OnnxNodes.bytes(
                                        "weightsZero", OnnxNodes.UINT8, new byte[] {(byte) 119}))
                        .add(11, value("values", OnnxNodes.UINT8))
                        .add(12, value("sums", INT32));
        return new OnnxMessage()
                .add(1, 10)
                .add(7, graph)
                .add(8, new OnnxMessage().add(1, "").add(2, 20))
                .bytes()
                .toByteArray();
    }

    private static OnnxMessage value(String name, int type) {
        OnnxMessage tensor = new OnnxMessage().add(1, type);
        return new OnnxMessage().add(1, name).add(2, new OnnxMessage().add(1, tensor));
    }
}
