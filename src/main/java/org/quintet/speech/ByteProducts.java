package org.quintet.speech;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.quintet.core.Stop;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// How this processor multiplies bytes. Pure functions.
final class ByteProducts {
    private static final int SIZE = 64;
    private static final int MOST_UNSIGNED = 255;
    private static final int MOST_SIGNED = 127;
    private static final int IR_VERSION = 10;
    private static final int OPERATOR_SET = 20;
    private static final int INT32 = 6;

    private ByteProducts() {}

    /// Whether products of unsigned and signed bytes are exact. x86 processors without VNNI add
    /// them in pairs of 16 bits, where the largest overflow.
    static boolean exact(OnnxRuntime runtime) {
        try (Graph graph = runtime.open(largest(), GraphOptions.quiet(1))) {
            return graph.run(Map.of(), graph.outputs(), new Stop()).values().stream()
                    .allMatch(
                            product -> product.ints().get(0) == SIZE * MOST_UNSIGNED * MOST_SIGNED);
        }
    }

    /// A model of one product of the largest bytes.
    private static byte[] largest() {
        byte[] unsigned = new byte[SIZE * SIZE];
        byte[] signed = new byte[SIZE * SIZE];
        Arrays.fill(unsigned, (byte) MOST_UNSIGNED);
        Arrays.fill(signed, (byte) MOST_SIGNED);
        OnnxMessage graph =
                new OnnxMessage()
                        .add(
                                1,
                                OnnxNodes.node(
                                        "MatMulInteger",
                                        List.of("unsigned", "signed"),
                                        "product",
                                        Map.of()))
                        .add(2, "largest")
                        .add(5, OnnxNodes.bytes("unsigned", OnnxNodes.UINT8, unsigned, SIZE, SIZE))
                        .add(5, OnnxNodes.bytes("signed", OnnxNodes.INT8, signed, SIZE, SIZE))
                        .add(12, product());
        return new OnnxMessage()
                .add(1, IR_VERSION)
                .add(7, graph)
                .add(8, new OnnxMessage().add(1, "").add(2, OPERATOR_SET))
                .bytes()
                .toByteArray();
    }

    private static OnnxMessage product() {
        OnnxMessage size = new OnnxMessage().add(1, SIZE);
        OnnxMessage shape = new OnnxMessage().add(1, size).add(1, size);
        OnnxMessage tensor = new OnnxMessage().add(1, INT32).add(2, shape);
        return new OnnxMessage().add(1, "product").add(2, new OnnxMessage().add(1, tensor));
    }
}
