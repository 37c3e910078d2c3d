package org.quintet.pack.ctranslate2;

import static org.quintet.pack.convert.OnnxGraph.ONNX;

import java.util.List;
import java.util.Map;
import org.quintet.pack.convert.OnnxGraph;
import org.quintet.pack.convert.OnnxGraph.Element;
import org.quintet.pack.convert.WeightsFile;

/// Writes the parts that encoder and decoder are made of into a graph and its file of weights.
/// Nodes are named by the variables of the model they stand for. For one thread.
///
/// Products are of bytes: the input is rounded to 256 steps between its least and largest number
/// (`DynamicQuantizeLinear`), the weights are [ByteRows]. ONNX Runtime joins the nodes to one.
final class Layers {
    private static final String HEADS = "shape.heads";
    private static final String MERGED = "shape.merged";
    private static final String SCALE = "attention.scale";
    private static final float EPSILON = 1e-5f;

    private final Ct2File file;
    private final WhisperShape shape;
    private final OnnxGraph graph;
    private final WeightsFile weights = new WeightsFile();

    Layers(Ct2File file, WhisperShape shape, String name, String weightsFile) {
        this.file = file;
        this.shape = shape;
        this.graph = new OnnxGraph(name, weightsFile);
        graph.integers(HEADS, 0, 0, shape.heads(), shape.headWidth());
        graph.integers(MERGED, 0, 0, shape.width());
        graph.fraction(SCALE, (float) (1 / Math.sqrt(shape.headWidth())));
    }

    OnnxGraph graph() {
        return graph;
    }

    WeightsFile weights() {
        return weights;
    }

    /// Adds a node with one output.
    String node(String operator, List<String> inputs, String output, Map<String, ?> attributes) {
        graph.node(ONNX, operator, inputs, List.of(output), attributes);
        return output;
    }

    /// Adds numbers of the model as they are.
    String numbers(String name, List<Integer> sizes) {
        int rows = sizes.getFirst();
        int columns = sizes.stream().skip(1).reduce(1, Math::multiplyExact);
        graph.initializer(
                name, Element.FLOAT, sizes, weights.add(file.numbers(name, rows, columns)));
        return name;
    }

    /// A sum.
    String add(String one, String other, String output) {
        return node("Add", List.of(one, other), output, Map.of());
    }

    /// The exact GELU.
    String gelu(String input) {
        return node("Gelu", List.of(input), input + ".gelu", Map.of());
    }

    /// Normalises each position.
    String norm(String input, String name) {
        return node(
                "LayerNormalization",
                List.of(
                        input,
                        numbers(name + "/gamma", List.of(shape.width())),
                        numbers(name + "/beta", List.of(shape.width()))),
                name,
                Map.of("axis", -1, "epsilon", EPSILON));
    }

    /// A product and a bias.
    String linear(String input, String name, int columns, int rows) {
        Ct2Matrix matrix = file.matrix(name + "/weight", rows, columns);
        ByteRows slots = ByteRows.addTransposed(weights, matrix, file.errors());
        String codes = name + "/weight";
        String scales = name + "/weight.scales";
        graph.initializer(codes, Element.INT8, List.of(columns, rows), slots.codes());
        graph.initializer(scales, Element.FLOAT, List.of(rows), slots.scales());
        String product = product(input, codes, scales, name + ".product");
        return add(product, numbers(name + "/bias", List.of(rows)), name);
    }

    /// A product with bytes.
    ///
    /// @param codes the matrix, column after column
    String product(String input, String codes, String scales, String output) {
        String rounded = output + ".rounded";
        String step = output + ".step";
        String zero = output + ".zero";
        graph.node(
                ONNX,
                "DynamicQuantizeLinear",
                List.of(input),
                List.of(rounded, step, zero),
                Map.of());
        String whole =
                node("MatMulInteger", List.of(rounded, codes, zero), output + ".whole", Map.of());
        String numbers =
                node(
                        "Cast",
                        List.of(whole),
                        output + ".float",
                        Map.of("to", Element.FLOAT.number()));
        String scale = node("Mul", List.of(step, scales), output + ".scale", Map.of());
        return node("Mul", List.of(numbers, scale), output, Map.of());
    }

    /// Cuts into equal parts along the last axis.
    List<String> split(String input, List<String> outputs) {
        graph.node(
                ONNX,
                "Split",
                List.of(input),
                outputs,
                Map.of("axis", -1, "num_outputs", outputs.size()));
        return outputs;
    }

    /// From [1, T, width] to [1, heads, T, head width].
    String heads(String input, String output) {
        String cut = node("Reshape", List.of(input, HEADS), output + ".cut", Map.of());
        return node("Transpose", List.of(cut), output, Map.of("perm", List.of(0, 2, 1, 3)));
    }

    /// How much each position attends to each other one: [1, heads, S, T].
    String attention(String query, String key, String output) {
        String scaled = node("Mul", List.of(query, SCALE), output + ".query", Map.of());
        String turned =
                node(
                        "Transpose",
                        List.of(key),
                        output + ".key",
                        Map.of("perm", List.of(0, 1, 3, 2)));
        String scores = node("MatMul", List.of(scaled, turned), output + ".scores", Map.of());
        return node("Softmax", List.of(scores), output, Map.of("axis", -1));
    }

    /// The values attended to, as [1, S, width].
    String attended(String attention, String value, String output) {
        String each = node("MatMul", List.of(attention, value), output + ".each", Map.of());
        String turned =
                node(
                        "Transpose",
                        List.of(each),
                        output + ".turned",
                        Map.of("perm", List.of(0, 2, 1, 3)));
        return node("Reshape", List.of(turned, MERGED), output, Map.of());
    }

    /// The feed-forward part of a layer, added to its input.
    String feedForward(String input, String layer) {
        String normed = norm(input, layer + "/ffn/layer_norm");
        String inner =
                gelu(linear(normed, layer + "/ffn/linear_0", shape.width(), shape.forward()));
        String outer = linear(inner, layer + "/ffn/linear_1", shape.forward(), shape.width());
        return add(input, outer, layer + "/out");
    }
}
