package org.quintet.generation;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.quintet.runtime.Graph;
import org.quintet.runtime.NativeTensor;
import org.quintet.runtime.Slot;

/// What a run returns as present is the past of the next one. Serves every graph, also those with
/// states of convolutions or recurrences, which have no length and can't be cut.
final class GrowingCache implements KeyValueCache {
    private final Graph graph;
    private final Map<String, String> pairs;
    private final Set<String> wanted;
    private final boolean cuttable;
    private Map<String, NativeTensor> past = new LinkedHashMap<>();
    private int used;

    GrowingCache(Graph graph) {
        this.graph = graph;
        this.pairs = KeyValueCache.pairs(graph);
        this.wanted = Set.copyOf(new HashSet<>(pairs.values()));
        this.cuttable =
                pairs.keySet().stream().allMatch(n -> KeyValueCache.growingAxis(slot(n)) >= 0);
    }

    private Slot slot(String name) {
        return Names.of(graph.inputSlots(), name);
    }

    @Override
    public void ensure(int tokens) {
        if (past.isEmpty()) {
            for (String name : pairs.keySet()) {
                past.put(
                        name,
                        graph.allocate(slot(name).type(), KeyValueCache.shape(slot(name), 0)));
            }
        }
    }

    @Override
    public Map<String, NativeTensor> past() {
        return past;
    }

    @Override
    public Map<String, NativeTensor> pinned() {
        return Map.of();
    }

    @Override
    public Set<String> wanted() {
        return wanted;
    }

    @Override
    public void advance(Map<String, NativeTensor> returned, int total) {
        Map<String, NativeTensor> next = new LinkedHashMap<>();
        pairs.forEach((name, present) -> next.put(name, Names.of(returned, present)));
        close();
        past = next;
        used = total;
    }

    @Override
    public boolean cuttable() {
        return cuttable;
    }

    @Override
    public int cut(int tokens) {
        if (tokens >= used) {
            return used;
        }
        if (!cuttable || tokens == 0) {
            close();
            used = 0;
            return 0;
        }
        Map<String, NativeTensor> shorter = new LinkedHashMap<>();
        past.forEach((name, tensor) -> shorter.put(name, head(name, tensor, tokens)));
        advance(renamed(shorter), tokens);
        return tokens;
    }

    private Map<String, NativeTensor> renamed(Map<String, NativeTensor> byPast) {
        Map<String, NativeTensor> byPresent = new LinkedHashMap<>();
        byPast.forEach((name, tensor) -> byPresent.put(Names.of(pairs, name), tensor));
        return byPresent;
    }

    private NativeTensor head(String name, NativeTensor tensor, int tokens) {
        Slot slot = slot(name);
        int axis = KeyValueCache.growingAxis(slot);
        NativeTensor head = graph.allocate(slot.type(), KeyValueCache.shape(slot, tokens));
        int planes = 1;
        for (int i = 0; i < axis; i++) {
            planes *= (int) tensor.shape()[i];
        }
        ByteBuffer source = tensor.copy();
        ByteBuffer target = head.bytes();
        int targetPlane = target.capacity() / planes;
        int sourcePlane = source.capacity() / planes;
        for (int plane = 0; plane < planes; plane++) {
            target.put(plane * targetPlane, source, plane * sourcePlane, targetPlane);
        }
        return head;
    }

    @Override
    public void close() {
        past.values().forEach(NativeTensor::close);
        past = new LinkedHashMap<>();
    }
}
