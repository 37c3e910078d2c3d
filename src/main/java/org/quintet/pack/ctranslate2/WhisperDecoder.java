package org.quintet.pack.ctranslate2;

import static org.quintet.pack.convert.OnnxGraph.MICROSOFT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quintet.pack.convert.OnnxGraph;
import org.quintet.pack.convert.OnnxGraph.Element;
import org.quintet.pack.convert.WeightsFile;

/// The graph of Whisper's decoder.
///
/// Inputs: `input_ids` long [1, S]; `seqlens_k` int [1], positions after this step less one;
/// `total_len` int, positions after this step; `logit_idx` long [R], which of the S positions get
/// logits; `past_key_values.N.key` and `.value` float [1, heads, capacity, head width];
/// `cross.N.key` and `.value` as the encoder gives them, [1, heads, T, head width]. Outputs:
/// `logits` float [1, R, vocabulary]; `present.N.key` and `.value`, shaped as the past and able to
/// share its memory; `alignment` float [A, S, T], how much each of the A alignment heads attends to
/// each position of the encoder, in the order of layers and heads.
final class WhisperDecoder {
    private static final String EMBEDDING = "decoder/embeddings/weight";
    private static final String FIRST_AXIS = "axis.first";
    private static final String LAST_AXIS = "axis.last";

    private final WhisperShape shape;
    private final Ct2File file;
    private final Layers layers;
    private final OnnxGraph graph;
    private final List<AlignmentHead> alignmentHeads;
    private final List<String> alignment = new ArrayList<>();

    /// Builds the graph.
    ///
    /// @param alignmentHeads in order; at least one
    /// @param weightsFile name of the file with the weights, beside the model
    WhisperDecoder(
            Ct2File file,
            WhisperShape shape,
            List<AlignmentHead> alignmentHeads,
            String weightsFile) {
        this.file = file;
        this.shape = shape;
        this.alignmentHeads = alignmentHeads;
        this.layers = new Layers(file, shape, "decoder", weightsFile);
        this.graph = layers.graph();
        declare();
        String states = positions(embedded());
        for (int layer = 0; layer < shape.decoderLayers(); layer++) {
            states = layer(states, layer);
        }
        gatherAlignment();
        logits(states);
    }

    /// The bytes of the model file.
    byte[] model() {
        return graph.model();
    }

    /// The plan of the weights file.
    WeightsFile weights() {
        return layers.weights();
    }

    private void declare() {
        graph.integers(FIRST_AXIS, 0);
        graph.integers(LAST_AXIS, -1);
        graph.input("input_ids", Element.INT64, List.of(1, "S"));
        graph.input("seqlens_k", Element.INT32, List.of(1));
        graph.input("total_len", Element.INT32, List.of());
        graph.input("logit_idx", Element.INT64, List.of("R"));
        graph.output("logits", Element.FLOAT, List.of(1, "R", shape.vocabulary()));
        graph.output("alignment", Element.FLOAT, List.of(alignmentHeads.size(), "S", "T"));
        for (int layer = 0; layer < shape.decoderLayers(); layer++) {
            for (String part : List.of(".key", ".value")) {
                graph.input("past_key_values." + layer + part, Element.FLOAT, cache("P"));
                graph.input("cross." + layer + part, Element.FLOAT, cache("T"));
                graph.output("present." + layer + part, Element.FLOAT, cache("Q"));
            }
        }
    }

    private List<?> cache(String length) {
        return List.of(1, shape.heads(), length, shape.headWidth());
    }

    /// The rows of the tokens. The same bytes serve the logits.
    private String embedded() {
        Ct2Matrix matrix = file.matrix(EMBEDDING, shape.vocabulary(), shape.width());
        ByteRows slots = ByteRows.add(layers.weights(), matrix, file.errors());
        graph.initializer(
                EMBEDDING, Element.INT8, List.of(shape.vocabulary(), shape.width()), slots.codes());
        graph.initializer(
                EMBEDDING + ".scales", Element.FLOAT, List.of(shape.vocabulary()), slots.scales());
        String codes = layers.node("Gather", List.of(EMBEDDING, "input_ids"), "codes", Map.of());
        String scales =
                layers.node(
                        "Gather", List.of(EMBEDDING + ".scales", "input_ids"), "scales", Map.of());
        String numbers =
                layers.node(
                        "Cast",
                        List.of(codes),
                        "codes.float",
                        Map.of("to", Element.FLOAT.number()));
        String column =
                layers.node("Unsqueeze", List.of(scales, LAST_AXIS), "scales.column", Map.of());
        return layers.node("Mul", List.of(numbers, column), "embedded", Map.of());
    }

    /// Adds the rows of the positions from `total_len` − S to `total_len`.
    private String positions(String input) {
        String wide =
                layers.node(
                        "Cast",
                        List.of("total_len"),
                        "total.wide",
                        Map.of("to", Element.INT64.number()));
        String end = layers.node("Unsqueeze", List.of(wide, FIRST_AXIS), "total", Map.of());
        String length =
                layers.node("Shape", List.of("input_ids"), "length", Map.of("start", 1, "end", 2));
        String start = layers.node("Sub", List.of(end, length), "start", Map.of());
        String table =
                layers.numbers(
                        "decoder/position_encodings/encodings",
                        List.of(shape.tokens(), shape.width()));
        String used =
                layers.node("Slice", List.of(table, start, end, FIRST_AXIS), "positions", Map.of());
        return layers.add(input, used, "decoder/in");
    }

    private String layer(String input, int layer) {
        String name = "decoder/layer_" + layer;
        String own = layers.add(input, selfAttention(input, layer, name), name + "/own");
        String heard = layers.add(own, crossAttention(own, layer, name), name + "/heard");
        return layers.feedForward(heard, name);
    }

    private String selfAttention(String input, int layer, String layerName) {
        String name = layerName + "/self_attention";
        String normed = layers.norm(input, name + "/layer_norm");
        String all = layers.linear(normed, name + "/linear_0", shape.width(), 3 * shape.width());
        graph.node(
                MICROSOFT,
                "GroupQueryAttention",
                List.of(
                        all,
                        "",
                        "",
                        "past_key_values." + layer + ".key",
                        "past_key_values." + layer + ".value",
                        "seqlens_k",
                        "total_len"),
                List.of(name, "present." + layer + ".key", "present." + layer + ".value"),
                Map.of(
                        "num_heads",
                        shape.heads(),
                        "kv_num_heads",
                        shape.heads(),
                        "scale",
                        (float) (1 / Math.sqrt(shape.headWidth()))));
        return layers.linear(name, name + "/linear_1", shape.width(), shape.width());
    }

    private String crossAttention(String input, int layer, String layerName) {
        String name = layerName + "/attention";
        String normed = layers.norm(input, name + "/layer_norm");
        String query = layers.linear(normed, name + "/linear_0", shape.width(), shape.width());
        String attention =
                layers.attention(
                        layers.heads(query, name + "/query"),
                        "cross." + layer + ".key",
                        name + "/weights");
        keepAlignment(attention, layer);
        String attended = layers.attended(attention, "cross." + layer + ".value", name);
        return layers.linear(attended, name + "/linear_2", shape.width(), shape.width());
    }

    private void keepAlignment(String attention, int layer) {
        long[] heads =
                alignmentHeads.stream()
                        .filter(it -> it.layer() == layer)
                        .mapToLong(AlignmentHead::head)
                        .toArray();
        if (heads.length > 0) {
            String chosen = "alignment." + layer;
            graph.integers(chosen + ".heads", heads);
            alignment.add(
                    layers.node(
                            "Gather",
                            List.of(attention, chosen + ".heads"),
                            chosen,
                            Map.of("axis", 1)));
        }
    }

    private void gatherAlignment() {
        String all = layers.node("Concat", alignment, "alignment.all", Map.of("axis", 1));
        layers.node("Squeeze", List.of(all, FIRST_AXIS), "alignment", Map.of());
    }

    private void logits(String states) {
        String picked =
                layers.node("Gather", List.of(states, "logit_idx"), "picked", Map.of("axis", 1));
        String normed = layers.norm(picked, "decoder/layer_norm");
        String columns =
                layers.node(
                        "Transpose", List.of(EMBEDDING), "columns", Map.of("perm", List.of(1, 0)));
        layers.product(normed, columns, EMBEDDING + ".scales", "logits");
    }
}
