package org.quintet.generation;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.runtime.ElementType;
import org.quintet.runtime.Graph;
import org.quintet.runtime.NativeTensor;
import org.quintet.runtime.Slot;

/// The inputs of one run besides the cache: only those that the graph declares, filled by their
/// names. The memory is taken once; a run sees as much of it as it has tokens. For one thread.
final class StepInputs implements AutoCloseable {
    private final Graph graph;
    private final Map<String, NativeTensor> memory = new LinkedHashMap<>();
    private final @Nullable Embeddings embeddings;
    private final int positions;
    private final int chunk;
    private final int rows;

    /// @param embeddings rows for `inputs_embeds`; null where the graph takes ids
    /// @param positions most tokens of prompt and reply
    /// @param chunk most tokens of one run
    /// @param rows most tokens of one run whose logits are wanted, where the graph lets us choose
    /// @throws QuintetException where the graph wants an input that no decoder has
    StepInputs(Graph graph, @Nullable Embeddings embeddings, int positions, int chunk, int rows) {
        this.graph = graph;
        this.embeddings = embeddings;
        this.positions = positions;
        this.chunk = chunk;
        this.rows = rows;
        try {
            graph.inputSlots().forEach(this::prepare);
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    private void prepare(String name, Slot slot) {
        if (name.startsWith("past")) {
            return;
        }
        long[] shape = shape(name, slot, chunk, positions, rows);
        if (name.equals("inputs_embeds")) {
            require(slot.type() == ElementType.FLOAT && shape[2] > 0, name);
        } else if (name.equals("use_cache_branch")) {
            require(slot.type() == ElementType.BOOL, name);
        } else {
            require(slot.type() == ElementType.INT64 || slot.type() == ElementType.INT32, name);
        }
        memory.put(name, graph.allocate(slot.type(), shape));
    }

    private static void require(boolean holds, String name) {
        if (!holds) {
            throw new QuintetException(Kind.FAILED, "generation.input", name);
        }
    }

    private static long[] shape(String name, Slot slot, int tokens, int total, int rows) {
        int axes = slot.shape().size();
        return switch (name) {
            case "input_ids" -> new long[] {1, tokens};
            case "inputs_embeds" -> {
                require(axes == 3, name);
                yield new long[] {1, tokens, slot.shape().get(2)};
            }
            case "attention_mask" -> new long[] {1, total};
            case "position_ids" -> axes == 3 ? new long[] {3, 1, tokens} : new long[] {1, tokens};
            case "logit_idx" -> axes == 0 ? new long[] {} : new long[] {rows};
            case "seqlens_k",
                    "total_len",
                    "total_sequence_length",
                    "num_logits_to_keep",
                    "use_cache_branch" ->
                    axes == 0 ? new long[] {} : new long[] {1};
            default -> throw new QuintetException(Kind.FAILED, "generation.input", name);
        };
    }

    /// Whether the graph computes the logits of those tokens only that are asked for.
    static boolean selectsLogits(Graph graph) {
        return graph.inputs().contains("logit_idx")
                || graph.inputs().contains("num_logits_to_keep");
    }

    /// Whether the graph can give the logits of several tokens in one run.
    static boolean givesRows(Graph graph) {
        Slot index = graph.inputSlots().get("logit_idx");
        return index == null || (index.shape().size() == 1 && index.shape().getFirst() < 0);
    }

    /// Fills the inputs for some tokens after those in the cache.
    ///
    /// @param past tokens in the cache
    /// @param wanted how many of the last tokens are to get logits, where the graph lets us choose
    /// @return inputs by name; the run's own handles are to be closed with the result
    Step fill(int[] tokens, int from, int to, int past, int wanted, Stop stop) {
        int count = to - from;
        int total = past + count;
        Map<String, NativeTensor> inputs = new LinkedHashMap<>();
        Step step = new Step(inputs);
        for (Map.Entry<String, NativeTensor> entry : memory.entrySet()) {
            String name = entry.getKey();
            NativeTensor view =
                    entry.getValue()
                            .view(
                                    shape(
                                            name,
                                            Names.of(graph.inputSlots(), name),
                                            count,
                                            total,
                                            wanted));
            inputs.put(name, view);
            switch (name) {
                case "inputs_embeds" -> embed(tokens, from, to, view.floats(), stop);
                case "input_ids" -> fill(view, i -> tokens[from + i]);
                case "attention_mask" -> fill(view, _ -> 1);
                case "position_ids" -> fill(view, i -> past + i % count);
                case "seqlens_k" -> fill(view, _ -> total - 1);
                case "total_len", "total_sequence_length" -> fill(view, _ -> total);
                case "logit_idx" -> fill(view, i -> count - wanted + i);
                case "num_logits_to_keep" -> fill(view, _ -> wanted);
                case "use_cache_branch" -> view.bytes().put(0, (byte) (past > 0 ? 1 : 0));
                default -> throw new IllegalStateException(name);
            }
        }
        return step;
    }

    private void embed(int[] tokens, int from, int to, FloatBuffer rows, Stop stop) {
        if (embeddings == null) {
            throw new QuintetException(Kind.FAILED, "generation.input", "inputs_embeds");
        }
        embeddings.write(tokens, from, to, rows, stop);
    }

    private static void fill(NativeTensor tensor, Numbers numbers) {
        ByteBuffer bytes = tensor.bytes();
        if (tensor.type() == ElementType.INT64) {
            for (int i = 0; i < bytes.capacity() / Long.BYTES; i++) {
                bytes.putLong(i * Long.BYTES, numbers.at(i));
            }
        } else {
            for (int i = 0; i < bytes.capacity() / Integer.BYTES; i++) {
                bytes.putInt(i * Integer.BYTES, numbers.at(i));
            }
        }
    }

    @Override
    public void close() {
        memory.values().forEach(NativeTensor::close);
        memory.clear();
    }

    /// The number at an index.
    private interface Numbers {
        int at(int index);
    }

    /// The inputs of one run; their handles are freed when it closes.
    ///
    /// @param inputs tensors by name
    record Step(Map<String, NativeTensor> inputs) implements AutoCloseable {
        /// These inputs and those of a cache.
        Map<String, NativeTensor> with(Map<String, NativeTensor> past) {
            Map<String, NativeTensor> all = new LinkedHashMap<>(inputs);
            all.putAll(past);
            return all;
        }

        @Override
        public void close() {
            inputs.values().forEach(NativeTensor::close);
        }
    }
}
