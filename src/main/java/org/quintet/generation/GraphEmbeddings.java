package org.quintet.generation;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import org.quintet.core.Stop;
import org.quintet.runtime.Graph;
import org.quintet.runtime.Tensor;

/// Rows from a graph of their own, `input_ids` to `inputs_embeds`.
final class GraphEmbeddings implements Embeddings {
    private final Graph graph;

    /// @param graph is closed with this
    GraphEmbeddings(Graph graph) {
        this.graph = graph;
    }

    @Override
    public void write(int[] tokens, int from, int to, FloatBuffer target, Stop stop) {
        LongBuffer ids = LongBuffer.allocate(to - from);
        for (int i = from; i < to; i++) {
            ids.put(tokens[i]);
        }
        Tensor input = new Tensor(ids.flip(), 1, to - from);
        String output = graph.outputs().iterator().next();
        target.put(
                0,
                Names.of(graph.run(Map.of("input_ids", input), graph.outputs(), stop), output)
                        .floats(),
                0,
                target.capacity());
    }

    @Override
    public void close() {
        graph.close();
    }
}
