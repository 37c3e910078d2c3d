package org.quintet.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An input or output as a graph declares it. Immutable.
///
/// @param type what its numbers are
/// @param shape sizes of the dimensions, -1 where they are free
/// @param names names of the free dimensions, empty where a size is fixed or has no name
public record Slot(ElementType type, List<Long> shape, List<String> names) {
    /// Copies the lists.
    public Slot {
        shape = List.copyOf(shape);
        names = List.copyOf(names);
    }

    static Map<String, Slot> of(Map<String, NodeInfo> declared) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        declared.forEach(
                (name, node) -> {
                    if (node.getInfo() instanceof TensorInfo tensor) {
                        slots.put(name, of(tensor));
                    } else {
                        slots.put(name, new Slot(ElementType.OTHER, List.of(), List.of()));
                    }
                });
        return Collections.unmodifiableMap(slots);
    }

    private static Slot of(TensorInfo tensor) {
        List<Long> shape = Arrays.stream(tensor.getShape()).boxed().toList();
        return new Slot(ElementType.of(tensor.type), shape, List.of(tensor.getDimensionNames()));
    }
}
