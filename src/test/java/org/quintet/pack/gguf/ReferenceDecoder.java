package org.quintet.pack.gguf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A decoder in plain loops of floats over the dequantised weights, one position at a time. Slow
/// and simple: what the imported graph must agree with.
final class ReferenceDecoder {
    private final GgufFile file;
    private final Hyperparameters shape;
    private final List<float[]>[] keys;
    private final List<float[]>[] values;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ReferenceDecoder(GgufFile file) {
        this.file = file;
        this.shape = Hyperparameters.of(file);
        this.keys = new List[shape.layers()];
        this.values = new List[shape.layers()];
        for (int layer = 0; layer < shape.layers(); layer++) {
            keys[layer] = new ArrayList<>();
            values[layer] = new ArrayList<>();
        }
    }

    /// The logits after one more token.
    float[] step(int token) {
        float[] x = row(file.tensorIfAny("token_embd.weight").orElseThrow(), token);
        for (int layer = 0; layer < shape.layers(); layer++) {
            String block = "blk." + layer + ".";
            add(x, attention(layer, block, norm(x, block + "attn_norm.weight")));
            float[] h = norm(x, block + "ffn_norm.weight");
            float[] gate = multiply(block + "ffn_gate.weight", h);
            float[] up = multiply(block + "ffn_up.weight", h);
            for (int i = 0; i < gate.length; i++) {
                gate[i] = (float) (gate[i] / (1 + Math.exp(-gate[i]))) * up[i];
            }
            add(x, multiply(block + "ffn_down.weight", gate));
        }
        boolean tied = file.tensorIfAny("output.weight").isEmpty();
        return multiply(
                tied ? "token_embd.weight" : "output.weight", norm(x, "output_norm.weight"));
    }

    private float[] attention(int layer, String block, float[] h) {
        float[] query = project(block + "attn_q", h);
        float[] key = project(block + "attn_k", h);
        int position = keys[layer].size();
        rotate(query, position);
        rotate(key, position);
        keys[layer].add(key);
        values[layer].add(project(block + "attn_v", h));
        float[] out = new float[shape.hidden()];
        int width = shape.headWidth();
        for (int head = 0; head < shape.heads(); head++) {
            int group = head / (shape.heads() / shape.cacheHeads()) * width;
            double[] weights = new double[position + 1];
            double sum = 0;
            for (int past = 0; past <= position; past++) {
                double dot = 0;
                for (int i = 0; i < width; i++) {
                    dot += query[head * width + i] * keys[layer].get(past)[group + i];
                }
                weights[past] = dot / Math.sqrt(width);
            }
            double largest = Arrays.stream(weights).max().orElseThrow();
            for (int past = 0; past <= position; past++) {
                weights[past] = Math.exp(weights[past] - largest);
                sum += weights[past];
            }
            for (int past = 0; past <= position; past++) {
                for (int i = 0; i < width; i++) {
                    out[head * width + i] +=
                            (float) (weights[past] / sum * values[layer].get(past)[group + i]);
                }
            }
        }
        return multiply(block + "attn_output.weight", out);
    }

    private float[] project(String name, float[] h) {
        float[] y = multiply(name + ".weight", h);
        file.tensorIfAny(name + ".bias").ifPresent(bias -> add(y, bias.vector()));
        return y;
    }

    /// Turns pairs of numbers: neighbours in llama, numbers half a head apart in qwen2.
    private void rotate(float[] heads, int position) {
        int width = shape.headWidth();
        int half = width / 2;
        for (int start = 0; start < heads.length; start += width) {
            for (int i = 0; i < half; i++) {
                int first = start + (shape.interleaved() ? 2 * i : i);
                int second = shape.interleaved() ? first + 1 : first + half;
                double angle = position * Math.pow(shape.rotaryBase(), -2.0 * i / width);
                double a = heads[first];
                double b = heads[second];
                heads[first] = (float) (a * Math.cos(angle) - b * Math.sin(angle));
                heads[second] = (float) (a * Math.sin(angle) + b * Math.cos(angle));
            }
        }
    }

    private float[] norm(float[] x, String name) {
        double squares = 0;
        for (float number : x) {
            squares += number * number;
        }
        float[] scale = file.vector(name, x.length);
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (x[i] / Math.sqrt(squares / x.length + shape.epsilon())) * scale[i];
        }
        return y;
    }

    private float[] multiply(String name, float[] x) {
        GgufTensor matrix = file.tensorIfAny(name).orElseThrow();
        RowDecoder decoder = new RowDecoder(matrix);
        float[] y = new float[matrix.rows()];
        for (int row = 0; row < y.length; row++) {
            decoder.read(row);
            float[] weights = decoder.weights();
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += weights[i] * x[i];
            }
            y[row] = (float) sum;
        }
        return y;
    }

    private static float[] row(GgufTensor table, int row) {
        RowDecoder decoder = new RowDecoder(table);
        decoder.read(row);
        return decoder.weights().clone();
    }

    private static void add(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] += y[i];
        }
    }
}
