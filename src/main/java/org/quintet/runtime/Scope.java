package org.quintet.runtime;

import ai.onnxruntime.OnnxValue;
import java.util.ArrayDeque;
import java.util.Deque;

/// Owns native values and frees them, last first, when it closes. For one thread.
final class Scope implements AutoCloseable {
    private final Deque<OnnxValue> owned = new ArrayDeque<>();

    /// Takes over a value.
    ///
    /// @return the same value
    <T extends OnnxValue> T own(T value) {
        owned.push(value);
        return value;
    }

    @Override
    public void close() {
        while (!owned.isEmpty()) {
            owned.pop().close();
        }
    }
}
