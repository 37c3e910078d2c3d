package org.quintet.pack.ctranslate2;

import static org.quintet.pack.convert.OnnxGraph.MICROSOFT;

import java.util.List;
import java.util.Map;
import org.quintet.pack.convert.OnnxGraph;
import org.quintet.pack.convert.OnnxGraph.Element;
import org.quintet.pack.convert.WeightsFile;

/// The graph of Whisper's encoder, with the keys and values that the decoder makes of its output.
///
/// Input: `mel` float [1, bands, frames], any even number of frames up to twice the encoder's
/// positions. Outputs for each layer N of the decoder: `cross.N.key` and `cross.N.value` float [1,
/// heads, T, head width], T half the frames.
///
/// Radford et al., *Robust Speech Recognition via Large-Scale Weak Supervision*, 2022.
final class WhisperEncoder {
    private static final String START = "start";

    private final Ct2File file;
    private final WhisperShape shape;
    private final Layers layers;
    private final OnnxGraph graph;

    /// Builds the graph.
    ///
    /// @param weightsFile name of the file with the weights, beside the model
    WhisperEncoder(Ct2File file, WhisperShape shape, String weightsFile) {
        this.file = file;
        this.shape = shape;
        this.layers = new Layers(file, shape, "encoder", weightsFile);
        this.graph = layers.graph();
        graph.input("mel", Element.FLOAT, List.of(1, shape.mels(), "frames"));
        graph.integers(START, 0);
        String states =
                positions(convolution(convolution("mel", 1, shape.mels()), 2, shape.width()));
        for (int layer = 0; layer < shape.encoderLayers(); layer++) {
            states = layer(states, "encoder/layer_" + layer);
        }
        states = layers.norm(states, "encoder/layer_norm");
        for (int layer = 0; layer < shape.decoderLayers(); layer++) {
            crossKeysAndValues(states, layer);
        }
    }

    /// The bytes of the model file.
    byte[] model() {
        return graph.model();
    }

    /// The plan of the weights file.
    WeightsFile weights() {
        return layers.weights();
    }

    /// The first convolution keeps the frames, the second makes one of two.
    private String convolution(String input, int number, int channels) {
        String name = "encoder/conv" + number;
        int kernel = file.shape(name + "/weight", 3).getLast();
        if (kernel != 3) {
            throw file.errors().entry(name + "/weight");
        }
        String output =
                layers.node(
                        "Conv",
                        List.of(
                                input,
                                layers.numbers(
                                        name + "/weight", List.of(shape.width(), channels, kernel)),
                                layers.numbers(name + "/bias", List.of(shape.width()))),
                        name,
                        Map.of(
                                "kernel_shape",
                                List.of(kernel),
                                "pads",
                                List.of(1, 1),
                                "strides",
                                List.of(number)));
        return layers.gelu(output);
    }

    /// Adds the table of positions to [1, width, T], turned to [1, T, width].
    private String positions(String input) {
        String turned =
                layers.node(
                        "Transpose", List.of(input), "frames", Map.of("perm", List.of(0, 2, 1)));
        String length =
                layers.node("Shape", List.of(turned), "length", Map.of("start", 1, "end", 2));
        String table =
                layers.numbers(
                        "encoder/position_encodings/encodings",
                        List.of(shape.positions(), shape.width()));
        String used =
                layers.node("Slice", List.of(table, START, length, START), "positions", Map.of());
        return layers.add(turned, used, "encoder/in");
    }

    private String layer(String input, String layer) {
        String name = layer + "/self_attention";
        String normed = layers.norm(input, name + "/layer_norm");
        String all = layers.linear(normed, name + "/linear_0", shape.width(), 3 * shape.width());
        List<String> parts =
                layers.split(all, List.of(name + "/query", name + "/key", name + "/value"));
        graph.node(
                MICROSOFT,
                "MultiHeadAttention",
                parts,
                List.of(name),
                Map.of("num_heads", shape.heads()));
        String output = layers.linear(name, name + "/linear_1", shape.width(), shape.width());
        return layers.feedForward(layers.add(input, output, layer + "/middle"), layer);
    }

    private void crossKeysAndValues(String states, int layer) {
        String name = "decoder/layer_" + layer + "/attention";
        String both = layers.linear(states, name + "/linear_1", shape.width(), 2 * shape.width());
        List<String> parts = layers.split(both, List.of(name + "/key", name + "/value"));
        for (String part : parts) {
            String output =
                    "cross." + layer + part.substring(part.lastIndexOf('/')).replace('/', '.');
            layers.heads(part, output);
            graph.output(output, Element.FLOAT, List.of(1, shape.heads(), "T", shape.headWidth()));
        }
    }
}
