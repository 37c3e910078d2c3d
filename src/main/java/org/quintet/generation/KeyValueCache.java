package org.quintet.generation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.runtime.Graph;
import org.quintet.runtime.NativeTensor;
import org.quintet.runtime.Slot;

/// What a decoder remembers of the tokens before: keys and values, and the states of convolutions
/// and recurrences, under whatever names the graph gives them. For one thread.
public sealed interface KeyValueCache extends AutoCloseable permits SharedCache, GrowingCache {
    /// Makes room for so many tokens in all.
    void ensure(int tokens);

    /// The inputs of the next run.
    Map<String, NativeTensor> past();

    /// Outputs that the next run is to write in place.
    Map<String, NativeTensor> pinned();

    /// Outputs that the next run is to return.
    Set<String> wanted();

    /// Takes over what a run returned, after it has succeeded.
    ///
    /// @param total tokens in the cache now
    void advance(Map<String, NativeTensor> returned, int total);

    /// Whether the last tokens can be forgotten without the others.
    boolean cuttable();

    /// Forgets all but the first tokens, or everything where that can't be done.
    ///
    /// @return how many tokens are left
    int cut(int tokens);

    @Override
    void close();

    /// The past inputs of a graph, each with the output that continues it.
    ///
    /// @throws QuintetException where an input has no such output
    static Map<String, String> pairs(Graph graph) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String past : graph.inputs()) {
            if (past.startsWith("past")) {
                pairs.put(past, present(past, graph.outputs()));
            }
        }
        return pairs;
    }

    private static String present(String past, Set<String> outputs) {
        return List.of(
                        past.replaceFirst("past_key_values", "present"),
                        past.replaceFirst("past", "present"))
                .stream()
                .filter(outputs::contains)
                .findFirst()
                .orElseThrow(() -> new QuintetException(Kind.FAILED, "generation.noPresent", past));
    }

    /// The shape of a past input for one conversation.
    ///
    /// @param length size of the axis that grows with the tokens
    static long[] shape(Slot slot, int length) {
        long[] shape = new long[slot.shape().size()];
        int growing = growingAxis(slot);
        for (int axis = 0; axis < shape.length; axis++) {
            long size = slot.shape().get(axis);
            shape[axis] = size >= 0 ? size : axis == growing ? length : 1;
        }
        return shape;
    }

    /// The axis that grows with the tokens, or -1 for a state of fixed size: the last free one,
    /// unless it is the batch.
    static int growingAxis(Slot slot) {
        for (int axis = slot.shape().size() - 1; axis > 0; axis--) {
            if (slot.shape().get(axis) < 0 && !slot.names().get(axis).contains("batch")) {
                return axis;
            }
        }
        return -1;
    }
}
