package org.quintet.generation;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Set;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.runtime.Graph;
import org.quintet.runtime.Tensor;

/// Rows from a graph of their own, `input_ids` to `inputs_embeds`.
final class GraphEmbeddings implements Embeddings {
    private static final String OUTPUT = "inputs_embeds";

    private final Graph graph;

    /// @param graph is closed with this
    /// @throws QuintetException where it gives no rows
    GraphEmbeddings(Graph graph) {
        Names.of(graph.outputSlots(), OUTPUT);
        this.graph = graph;
    }

    @Override
    public void write(int[] tokens, int from, int to, FloatBuffer target, Stop stop) {
        LongBuffer ids = LongBuffer.allocate(to - from);
        for (int i = from; i < to; i++) {
            ids.put(tokens[i]);
        }
        Tensor input = new Tensor(ids.flip(), 1, to - from);
        Tensor rows = Names.of(graph.run(Map.of("input_ids", input), Set.of(OUTPUT), stop), OUTPUT);
        if (!(rows.data() instanceof FloatBuffer floats)
                || floats.remaining() != target.capacity()) {
            throw new QuintetException(Kind.FAILED, "generation.input", OUTPUT);
        }
        target.put(0, floats, 0, target.capacity());
    }

    @Override
    public void close() {
        graph.close();
    }
}
