package org.quintet.generation;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.runtime.Graph;
import org.quintet.runtime.NativeTensor;
import org.quintet.runtime.Slot;

/// Past and present are one buffer that the graph writes in place, so a step copies nothing and a
/// cut is bookkeeping. The buffer grows in steps, so that a short conversation takes little memory.
public final class SharedCache implements KeyValueCache {
    private static final int STEP = 512;

    private final Graph graph;
    private final Map<String, String> pairs;
    private final int most;
    private final Map<String, NativeTensor> past = new LinkedHashMap<>();
    private final Map<String, NativeTensor> present = new LinkedHashMap<>();
    private int capacity;
    private int used;

    /// @param most tokens there will ever be
    public SharedCache(Graph graph, int most) {
        this.graph = graph;
        this.pairs = KeyValueCache.pairs(graph);
        this.most = most;
        for (String name : pairs.keySet()) {
            if (KeyValueCache.growingAxis(slot(name)) < 0) {
                throw new QuintetException(Kind.FAILED, "generation.cacheShape", name);
            }
        }
    }

    @Override
    public void ensure(int tokens) {
        if (tokens <= capacity) {
            return;
        }
        int wanted = Math.min(most, Math.ceilDiv(tokens, STEP) * STEP);
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            NativeTensor wider =
                    graph.allocate(
                            slot(pair.getKey()).type(),
                            KeyValueCache.shape(slot(pair.getKey()), wanted));
            NativeTensor old = past.put(pair.getKey(), wider);
            present.put(pair.getValue(), wider);
            if (old != null) {
                copyRows(old, wider, KeyValueCache.growingAxis(slot(pair.getKey())));
                old.close();
            }
        }
        capacity = wanted;
    }

    private void copyRows(NativeTensor from, NativeTensor to, int axis) {
        long[] shape = from.shape();
        int planes = 1;
        for (int i = 0; i < axis; i++) {
            planes *= (int) shape[i];
        }
        ByteBuffer source = from.bytes();
        ByteBuffer target = to.bytes();
        int sourcePlane = source.capacity() / planes;
        int targetPlane = target.capacity() / planes;
        int filled = (int) (sourcePlane / shape[axis] * used);
        for (int plane = 0; plane < planes; plane++) {
            target.put(plane * targetPlane, source, plane * sourcePlane, filled);
        }
    }

    private Slot slot(String name) {
        return Names.of(graph.inputSlots(), name);
    }

    @Override
    public Map<String, NativeTensor> past() {
        return past;
    }

    @Override
    public Map<String, NativeTensor> pinned() {
        return present;
    }

    @Override
    public Set<String> wanted() {
        return Set.of();
    }

    @Override
    public void advance(Map<String, NativeTensor> returned, int total) {
        used = total;
    }

    @Override
    public boolean cuttable() {
        return true;
    }

    @Override
    public int cut(int tokens) {
        used = Math.min(used, tokens);
        return used;
    }

    @Override
    public void close() {
        past.values().forEach(NativeTensor::close);
        past.clear();
        present.clear();
        capacity = 0;
    }
}
