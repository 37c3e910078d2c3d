package org.quintet.pack.gguf;

import static org.quintet.pack.convert.OnnxGraph.MICROSOFT;
import static org.quintet.pack.convert.OnnxGraph.ONNX;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quintet.pack.convert.OnnxGraph;
import org.quintet.pack.convert.OnnxGraph.Element;
import org.quintet.pack.convert.WeightsFile;

/// The graph of a llama or qwen2 decoder over a weights file.
///
/// Inputs: `inputs_embeds` float [1, S, hidden]; `seqlens_k` int [1], positions after this step
/// less one; `total_len` int, positions after this step; `logit_idx` long [R], which of the S
/// positions get logits; `past_key_values.N.key` and `.value` float [1, cache heads, capacity, head
/// width]. Outputs: `logits` float [1, R, vocabulary]; `present.N.key` and `.value`, shaped as the
/// past and able to share its memory.
///
/// The last layer drops all positions but those of `logit_idx` as soon as its attention is done.
final class DecoderGraph {
    /// Name of the file with the weights, next to the model.
    static final String WEIGHTS = "model.onnx.data";

    private static final String EMBEDDING = "token_embd.weight";

    private final GgufFile file;
    private final Hyperparameters shape;
    private final Recipe recipe;
    private final int positions;
    private final OnnxGraph graph = new OnnxGraph("decoder", WEIGHTS);
    private final WeightsFile weights = new WeightsFile();

    /// Builds the graph.
    ///
    /// @param positions most positions the cache may hold
    DecoderGraph(GgufFile file, Hyperparameters shape, Recipe recipe, int positions) {
        this.file = file;
        this.shape = shape;
        this.recipe = recipe;
        this.positions = positions;
        declareInputs();
        rotaryTables();
        String residual = "inputs_embeds";
        String normed = firstNorm(residual);
        for (int layer = 0; layer < shape.layers(); layer++) {
            boolean last = layer == shape.layers() - 1;
            String attended = attention(layer, normed);
            if (last) {
                attended = pick(attended, "picked.attention");
                residual = pick(residual, "picked.residual");
            }
            String prefix = "layer." + layer;
            String output =
                    matmul(
                            attended,
                            List.of(layerMatrix(layer, "attn_output", shape.hidden())),
                            prefix + ".attention.out");
            String middle = prefix + ".residual";
            String forward =
                    addAndNorm(
                            residual,
                            output,
                            blockName(layer, "ffn_norm"),
                            prefix + ".forward.norm",
                            middle);
            output = feedForward(layer, forward);
            String next = last ? "output_norm.weight" : blockName(layer + 1, "attn_norm");
            residual = last ? "" : prefix + ".out";
            normed = addAndNorm(middle, output, next, prefix + ".out.norm", residual);
        }
        List<GgufTensor> head = List.of(head());
        product(normed, new Matrix(head, recipe.head(head)), "logits", "");
    }

    /// The table of token embeddings, which stays outside the graph.
    static GgufTensor embedding(GgufFile file, Hyperparameters shape) {
        return file.matrix(EMBEDDING, shape.vocabulary(), shape.hidden());
    }

    /// The bytes of the model file.
    byte[] model() {
        return graph.model();
    }

    /// The plan of the weights file.
    WeightsFile weights() {
        return weights;
    }

    private void declareInputs() {
        graph.input("inputs_embeds", Element.FLOAT, List.of(1, "S", shape.hidden()));
        graph.input("seqlens_k", Element.INT32, List.of(1));
        graph.input("total_len", Element.INT32, List.of());
        graph.input("logit_idx", Element.INT64, List.of("R"));
        graph.output("logits", Element.FLOAT, List.of(1, "R", shape.vocabulary()));
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (String part : List.of("key", "value")) {
                graph.input(
                        "past_key_values." + layer + "." + part,
                        Element.FLOAT,
                        List.of(1, shape.cacheHeads(), "P", shape.headWidth()));
                graph.output(
                        "present." + layer + "." + part,
                        Element.FLOAT,
                        List.of(1, shape.cacheHeads(), "Q", shape.headWidth()));
            }
        }
    }

    private void rotaryTables() {
        int half = shape.headWidth() / 2;
        float[] cosines = new float[positions * half];
        float[] sines = new float[positions * half];
        for (int i = 0; i < half; i++) {
            double frequency = Math.pow(shape.rotaryBase(), -2.0 * i / shape.headWidth());
            for (int position = 0; position < positions; position++) {
                cosines[position * half + i] = (float) Math.cos(position * frequency);
                sines[position * half + i] = (float) Math.sin(position * frequency);
            }
        }
        List<Integer> size = List.of(positions, half);
        graph.initializer("rotary.cos", Element.FLOAT, size, weights.add(cosines));
        graph.initializer("rotary.sin", Element.FLOAT, size, weights.add(sines));
    }

    private String firstNorm(String residual) {
        String scale = vector(blockName(0, "attn_norm"), shape.hidden());
        graph.node(
                ONNX,
                "SimplifiedLayerNormalization",
                List.of(residual, scale),
                List.of("first.norm"),
                Map.of("axis", -1, "epsilon", shape.epsilon(), "stash_type", 1));
        return "first.norm";
    }

    private String addAndNorm(
            String residual, String addend, String norm, String name, String sum) {
        List<String> outputs = sum.isEmpty() ? List.of(name) : List.of(name, "", "", sum);
        graph.node(
                MICROSOFT,
                "SkipSimplifiedLayerNormalization",
                List.of(residual, addend, vector(norm, shape.hidden())),
                outputs,
                Map.of("epsilon", shape.epsilon()));
        return name;
    }

    private String attention(int layer, String input) {
        String name = "layer." + layer + ".attention";
        int cacheWidth = shape.cacheHeads() * shape.headWidth();
        List<GgufTensor> parts =
                List.of(
                        layerMatrix(layer, "attn_q", shape.hidden()),
                        layerMatrix(layer, "attn_k", cacheWidth),
                        layerMatrix(layer, "attn_v", cacheWidth));
        String packed =
                product(
                        input,
                        new Matrix(parts, recipe.layer(parts)),
                        name + ".qkv",
                        bias(layer, name, cacheWidth));
        graph.node(
                MICROSOFT,
                "GroupQueryAttention",
                List.of(
                        packed,
                        "",
                        "",
                        "past_key_values." + layer + ".key",
                        "past_key_values." + layer + ".value",
                        "seqlens_k",
                        "total_len",
                        "rotary.cos",
                        "rotary.sin"),
                List.of(name, "present." + layer + ".key", "present." + layer + ".value"),
                Map.of(
                        "num_heads",
                        shape.heads(),
                        "kv_num_heads",
                        shape.cacheHeads(),
                        "do_rotary",
                        1,
                        "rotary_interleaved",
                        shape.interleaved() ? 1 : 0,
                        "scale",
                        (float) (1 / Math.sqrt(shape.headWidth()))));
        return name;
    }

    /// The bias of query, key and value, or an empty name where the file has none.
    private String bias(int layer, String name, int cacheWidth) {
        if (file.tensorIfAny("blk." + layer + ".attn_q.bias").isEmpty()) {
            return "";
        }
        float[] bias = new float[shape.hidden() + 2 * cacheWidth];
        int at = 0;
        for (String part : List.of("attn_q", "attn_k", "attn_v")) {
            int length = part.equals("attn_q") ? shape.hidden() : cacheWidth;
            float[] own = file.vector("blk." + layer + "." + part + ".bias", length);
            System.arraycopy(own, 0, bias, at, length);
            at += length;
        }
        graph.initializer(name + ".bias", Element.FLOAT, List.of(bias.length), weights.add(bias));
        return name + ".bias";
    }

    private String feedForward(int layer, String input) {
        String name = "layer." + layer + ".forward";
        String both =
                matmul(
                        input,
                        List.of(
                                layerMatrix(layer, "ffn_gate", shape.feedForward()),
                                layerMatrix(layer, "ffn_up", shape.feedForward())),
                        name + ".both");
        String gate = name + ".gate";
        String up = name + ".up";
        graph.node(
                ONNX,
                "Split",
                List.of(both),
                List.of(gate, up),
                Map.of("axis", -1, "num_outputs", 2));
        graph.node(
                MICROSOFT,
                "QuickGelu",
                List.of(gate),
                List.of(gate + ".silu"),
                Map.of("alpha", 1f));
        graph.node(ONNX, "Mul", List.of(gate + ".silu", up), List.of(name), Map.of());
        GgufTensor down =
                file.matrix(blockName(layer, "ffn_down"), shape.hidden(), shape.feedForward());
        return matmul(name, List.of(down), name + ".down");
    }

    private String pick(String values, String name) {
        graph.node(ONNX, "Gather", List.of(values, "logit_idx"), List.of(name), Map.of("axis", 1));
        return name;
    }

    private GgufTensor head() {
        return file.tensorIfAny("output.weight").isEmpty()
                ? embedding(file, shape)
                : file.matrix("output.weight", shape.vocabulary(), shape.hidden());
    }

    private String matmul(String input, List<GgufTensor> parts, String name) {
        return product(input, new Matrix(parts, recipe.layer(parts)), name, "");
    }

    private String product(String input, Matrix matrix, String name, String bias) {
        MatrixForm form = matrix.form();
        int rows = matrix.rows();
        int columns = matrix.columns();
        String given = form.blockSums() ? withMeans(input, name) : input;
        MatrixSlots slots = MatrixSlots.add(weights, matrix, file.errors());
        int blocks = form.blocks(columns);
        List<String> inputs = new ArrayList<>(List.of(given, name + ".codes", name + ".scales"));
        graph.initializer(
                name + ".codes",
                Element.UINT8,
                List.of(rows, blocks, form.block() * form.bits() / 8),
                slots.codes());
        graph.initializer(name + ".scales", Element.FLOAT, List.of(rows, blocks), slots.scales());
        if (form.zeroPoints()) {
            inputs.add(name + ".zeros");
            graph.initializer(
                    name + ".zeros",
                    Element.UINT8,
                    List.of(rows, form.zeroPointBytes(columns)),
                    slots.zeroPoints());
        }
        if (!bias.isEmpty()) {
            if (!form.zeroPoints()) {
                inputs.add("");
            }
            inputs.add("");
            inputs.add(bias);
        }
        graph.node(
                MICROSOFT,
                "MatMulNBits",
                inputs,
                List.of(name),
                Map.of(
                        "K", form.width(columns),
                        "N", rows,
                        "bits", form.bits(),
                        "block_size", form.block(),
                        "accuracy_level", 4));
        return name;
    }

    /// The input with the means of its blocks behind it, twice.
    private String withMeans(String input, String name) {
        int block = RowDecoder.BLOCK;
        String means = name + ".means";
        graph.node(
                ONNX,
                "AveragePool",
                List.of(input),
                List.of(means),
                Map.of("kernel_shape", List.of(block), "strides", List.of(block)));
        String longer = name + ".in";
        graph.node(
                ONNX, "Concat", List.of(input, means, means), List.of(longer), Map.of("axis", -1));
        return longer;
    }

    private GgufTensor layerMatrix(int layer, String part, int rows) {
        return file.matrix(blockName(layer, part), rows, shape.hidden());
    }

    private String vector(String name, int length) {
        graph.initializer(
                name, Element.FLOAT, List.of(length), weights.add(file.vector(name, length)));
        return name;
    }

    private static String blockName(int layer, String part) {
        return "blk." + layer + "." + part + ".weight";
    }
}
