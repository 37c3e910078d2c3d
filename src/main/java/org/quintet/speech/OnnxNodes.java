package org.quintet.speech;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/// Nodes and small tensors of `onnx.proto`, written. Pure functions.
final class OnnxNodes {
    /// Elements that are unsigned bytes.
    static final int UINT8 = 2;

    /// Elements that are signed bytes.
    static final int INT8 = 3;

    private static final int INT64 = 7;
    private static final int TYPE_INT = 2;
    private static final int TYPE_INTS = 7;

    private OnnxNodes() {}

    /// A node with one output.
    ///
    /// @param attributes whole numbers (Long) and lists of them (long[])
    static ByteString node(
            String type, List<String> inputs, String output, Map<String, ?> attributes) {
        OnnxMessage node = new OnnxMessage();
        inputs.forEach(name -> node.add(1, name));
        node.add(2, output).add(3, output + "/" + type).add(4, type);
        attributes.forEach((name, value) -> node.add(5, attribute(name, value)));
        return node.bytes();
    }

    private static OnnxMessage attribute(String name, Object value) {
        OnnxMessage attribute = new OnnxMessage().add(1, name);
        if (value instanceof long[] list) {
            for (long each : list) {
                attribute.add(8, each);
            }
            return attribute.add(20, TYPE_INTS);
        }
        return attribute.add(3, (Long) value).add(20, TYPE_INT);
    }

    /// A tensor of bytes.
    static ByteString bytes(String name, int type, byte[] values, long... shape) {
        OnnxMessage tensor = new OnnxMessage();
        for (long size : shape) {
            tensor.add(1, size);
        }
        return tensor.add(2, type).add(8, name).add(9, ByteString.copyFrom(values)).bytes();
    }

    /// A list of whole numbers.
    static ByteString integers(String name, long... values) {
        ByteBuffer raw =
                ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            raw.putLong(value);
        }
        return new OnnxMessage()
                .add(1, values.length)
                .add(2, INT64)
                .add(8, name)
                .add(9, ByteString.copyFrom(raw.flip()))
                .bytes();
    }
}
