package org.quintet.speech;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rewrites an ONNX graph so that its integer convolutions over time are products of matrices,
/// which give the same whole numbers: ONNX Runtime up to 1.29 takes three times as long for
/// `ConvInteger` as for the `MatMulInteger` of the shifted inputs, one beside the other. Everything
/// else is kept as it is. For one thread.
final class IntegerConvolutions {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_TENSOR = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_TYPE = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_INTS = 8;
    private static final int TENSOR_SHAPE = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_INTS = 5;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;

    /// With fewer channels there is too little to multiply for the copies to pay.
    private static final int FEWEST_CHANNELS = 64;

    /// What a byte loses when its sign bit is turned over.
    private static final int SIGN = 128;

    private static final long TO_THE_END = Integer.MAX_VALUE;

    private final boolean signed;
    private final Map<String, OnnxMessage> tensors = new HashMap<>();
    private final Map<String, ByteString> added = new LinkedHashMap<>();
    private final List<String> replaced = new ArrayList<>();

    private IntegerConvolutions(boolean signed) {
        this.signed = signed;
    }

    /// The graph with products.
    ///
    /// @param model an ONNX model with its weights in it
    /// @param signed whether weights are made signed, which is faster, and exact where
    ///   [ByteProducts#exact] says so
    /// @throws IOException where it is no model
    static byte[] asProducts(byte[] model, boolean signed) throws IOException {
        return OnnxMessage.of(UnsafeByteOperations.unsafeWrap(model))
                .replacing(
                        MODEL_GRAPH,
                        graph ->
                                List.of(
                                        new IntegerConvolutions(signed)
                                                .graph(OnnxMessage.of(graph))
                                                .bytes()))
                .bytes()
                .toByteArray();
    }

    private OnnxMessage graph(OnnxMessage graph) throws IOException {
        for (ByteString bytes : graph.all(GRAPH_TENSOR)) {
            OnnxMessage tensor = OnnxMessage.of(bytes);
            tensors.put(tensor.text(TENSOR_NAME), tensor);
        }
        OnnxMessage result =
                graph.replacing(GRAPH_NODE, this::node)
                        .replacing(
                                GRAPH_TENSOR,
                                bytes ->
                                        replaced.contains(OnnxMessage.of(bytes).text(TENSOR_NAME))
                                                ? List.of()
                                                : List.of(bytes));
        added.values().forEach(tensor -> result.add(GRAPH_TENSOR, tensor));
        return result;
    }

    /// A convolution over time.
    ///
    /// @param inputs values, weights, and the zero points of both
    /// @param weights by channel out, channel in, and step
    /// @param before zeros before the first moment
    /// @param after zeros after the last one
    private record Convolution(
            List<String> inputs,
            String output,
            ByteString weights,
            int zero,
            int out,
            int in,
            int width,
            long dilation,
            long before,
            long after) {}

    private List<ByteString> node(ByteString bytes) throws IOException {
        Convolution convolution = convolution(OnnxMessage.of(bytes));
        return convolution == null ? List.of(bytes) : products(convolution);
    }

    private @Nullable Convolution convolution(OnnxMessage node) throws IOException {
        List<String> inputs = node.texts(NODE_INPUT);
        if (!node.text(NODE_TYPE).equals("ConvInteger") || inputs.size() != 4) {
            return null;
        }
        OnnxMessage weights = tensors.get(inputs.get(1));
        OnnxMessage zero = tensors.get(inputs.get(3));
        Map<String, long[]> lists = new HashMap<>();
        for (ByteString bytes : node.all(NODE_ATTRIBUTE)) {
            OnnxMessage attribute = OnnxMessage.of(bytes);
            lists.put(attribute.text(ATTRIBUTE_NAME), attribute.list(ATTRIBUTE_INTS));
        }
        long[] strides = lists.getOrDefault("strides", new long[] {1});
        long[] dilations = lists.getOrDefault("dilations", new long[] {1});
        long[] pads = lists.getOrDefault("pads", new long[] {0, 0});
        if (weights == null || zero == null || strides.length != 1 || strides[0] != 1) {
            return null;
        }
        long[] shape = weights.list(TENSOR_SHAPE);
        boolean fits =
                shape.length == 3
                        && shape[0] >= FEWEST_CHANNELS
                        && shape[1] >= FEWEST_CHANNELS
                        && weights.number(TENSOR_TYPE).orElse(0) == OnnxNodes.UINT8
                        && weights.all(TENSOR_RAW).size() == 1;
        if (!fits) {
            return null;
        }
        return new Convolution(
                inputs,
                node.text(NODE_OUTPUT),
                weights.all(TENSOR_RAW).getFirst(),
                single(zero),
                (int) shape[0],
                (int) shape[1],
                (int) shape[2],
                dilations[0],
                pads[0],
                pads[1]);
    }

    private static int single(OnnxMessage tensor) throws IOException {
        List<ByteString> raw = tensor.all(TENSOR_RAW);
        return raw.isEmpty()
                ? (int) tensor.list(TENSOR_INTS)[0]
                : Byte.toUnsignedInt(raw.getFirst().byteAt(0));
    }

    /// Values as rows of moments, padded; so many copies of them, each a step later, side by side;
    /// times the weights.
    private List<ByteString> products(Convolution it) {
        String name = it.output;
        int width = it.width;
        List<ByteString> nodes = new ArrayList<>();
        String rows = name + "/rows";
        nodes.add(swapped(it.inputs.getFirst(), rows));
        if (width > 1) {
            String padded = name + "/padded";
            String pads = constant(0, it.before, 0, 0, it.after, 0);
            nodes.add(
                    OnnxNodes.node("Pad", List.of(rows, pads, it.inputs.get(2)), padded, Map.of()));
            List<String> shifted = new ArrayList<>();
            for (int step = 0; step < width; step++) {
                String copy = name + "/step" + step;
                long left = (width - 1 - step) * it.dilation;
                nodes.add(
                        OnnxNodes.node(
                                "Slice",
                                List.of(
                                        padded,
                                        constant(step * it.dilation),
                                        constant(left == 0 ? TO_THE_END : -left),
                                        constant(1)),
                                copy,
                                Map.of()));
                shifted.add(copy);
            }
            rows = name + "/beside";
            nodes.add(OnnxNodes.node("Concat", shifted, rows, Map.of("axis", 2L)));
        }
        String product = name + "/product";
        String matrix = matrix(it);
        nodes.add(
                OnnxNodes.node(
                        "MatMulInteger",
                        List.of(rows, matrix, it.inputs.get(2), zero(it)),
                        product,
                        Map.of()));
        nodes.add(swapped(product, name));
        return nodes;
    }

    private static ByteString swapped(String from, String to) {
        return OnnxNodes.node("Transpose", List.of(from), to, Map.of("perm", new long[] {0, 2, 1}));
    }

    private String constant(long... values) {
        StringBuilder name = new StringBuilder("quintet/numbers");
        for (long value : values) {
            name.append('/').append(value);
        }
        added.computeIfAbsent(name.toString(), key -> OnnxNodes.integers(key, values));
        return name.toString();
    }

    /// The weights with a row for every channel of every step.
    private String matrix(Convolution it) {
        byte[] weights = it.weights.toByteArray();
        byte[] rows = new byte[weights.length];
        int turned = signed ? SIGN : 0;
        int from = 0;
        for (int o = 0; o < it.out; o++) {
            for (int i = 0; i < it.in; i++) {
                for (int step = 0; step < it.width; step++) {
                    rows[(step * it.in + i) * it.out + o] = (byte) (weights[from++] ^ turned);
                }
            }
        }
        String name = it.output + "/matrix";
        added.put(name, OnnxNodes.bytes(name, type(), rows, (long) it.width * it.in, it.out));
        replaced.add(it.inputs.get(1));
        return name;
    }

    private String zero(Convolution it) {
        String name = it.output + "/zero";
        byte[] value = {(byte) (signed ? it.zero - SIGN : it.zero)};
        added.put(name, OnnxNodes.bytes(name, type(), value));
        return name;
    }

    private int type() {
        return signed ? OnnxNodes.INT8 : OnnxNodes.UINT8;
    }
}
