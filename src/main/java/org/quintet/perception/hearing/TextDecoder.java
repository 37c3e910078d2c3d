package org.quintet.perception.hearing;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.quintet.core.Stop;
import org.quintet.generation.SharedCache;
import org.quintet.runtime.ElementType;
import org.quintet.runtime.Graph;
import org.quintet.runtime.NativeTensor;

/// Whisper's decoder over one window of sound: what may come next after the tokens so far. For one
/// thread; frees its graph when closed.
final class TextDecoder implements AutoCloseable {
    private static final String ALIGNMENT = "alignment";

    private final Graph graph;
    private final SharedCache cache;
    private final NativeTensor token;
    private final NativeTensor last;
    private final NativeTensor total;
    private final NativeTensor row;
    private final NativeTensor logits;
    private final float[] scores;
    private int used;

    TextDecoder(Graph graph, WhisperConfig config) {
        this.graph = graph;
        cache = new SharedCache(graph, config.positions());
        token = graph.allocate(ElementType.INT64, 1, 1);
        last = graph.allocate(ElementType.INT32, 1);
        total = graph.allocate(ElementType.INT32);
        row = graph.allocate(ElementType.INT64, 1);
        logits = graph.allocate(ElementType.FLOAT, 1, 1, config.vocabulary());
        scores = new float[config.vocabulary()];
    }

    /// Begins a text.
    ///
    /// @param prompt at least one token
    /// @return a score for each token to come next; valid until the next call
    float[] begin(Window window, int[] prompt, Stop stop) {
        used = 0;
        try (NativeTensor ids = ids(prompt)) {
            return run(window, ids, prompt.length, stop);
        }
    }

    /// Goes on.
    ///
    /// @return a score for each token to come next; valid until the next call
    float[] next(Window window, int written, Stop stop) {
        token.longs().put(0, written);
        return run(window, token, 1, stop);
    }

    private float[] run(Window window, NativeTensor ids, int count, Stop stop) {
        Map<String, NativeTensor> pinned = new HashMap<>();
        Map<String, NativeTensor> inputs = inputs(window, ids, count);
        pinned.putAll(cache.pinned());
        pinned.put("logits", logits);
        graph.run(inputs, pinned, Set.of(), stop);
        used += count;
        logits.floats().get(0, scores);
        return scores;
    }

    /// How much each token looks at each frame of the window.
    ///
    /// @return `[heads][tokens][frames]` flattened, with its sizes
    Attention align(Window window, int[] tokens, Stop stop) {
        used = 0;
        try (NativeTensor ids = ids(tokens)) {
            Map<String, NativeTensor> outputs =
                    graph.run(
                            inputs(window, ids, tokens.length),
                            cache.pinned(),
                            Set.of(ALIGNMENT),
                            stop);
            try (NativeTensor alignment = Objects.requireNonNull(outputs.get(ALIGNMENT))) {
                long[] shape = alignment.shape();
                ByteBuffer bytes = alignment.copy();
                float[] weights = new float[bytes.remaining() / Float.BYTES];
                bytes.asFloatBuffer().get(weights);
                return new Attention(weights, (int) shape[0], (int) shape[1], (int) shape[2]);
            }
        }
    }

    private Map<String, NativeTensor> inputs(Window window, NativeTensor ids, int count) {
        cache.ensure(used + count);
        last.ints().put(0, used + count - 1);
        total.ints().put(0, used + count);
        row.longs().put(0, count - 1);
        Map<String, NativeTensor> inputs = new HashMap<>(window.cross());
        inputs.putAll(cache.past());
        inputs.put("input_ids", ids);
        inputs.put("seqlens_k", last);
        inputs.put("total_len", total);
        inputs.put("logit_idx", row);
        return inputs;
    }

    private NativeTensor ids(int[] tokens) {
        NativeTensor ids = graph.allocate(ElementType.INT64, 1, tokens.length);
        for (int i = 0; i < tokens.length; i++) {
            ids.longs().put(i, tokens[i]);
        }
        return ids;
    }

    @Override
    public void close() {
        cache.close();
        token.close();
        last.close();
        total.close();
        row.close();
        logits.close();
        graph.close();
    }
}
