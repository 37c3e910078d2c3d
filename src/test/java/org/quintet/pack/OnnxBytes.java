package org.quintet.pack;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes small ONNX graphs, right and wrong ones, by the field numbers of `onnx.proto`.
final class OnnxBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// A graph of one Identity node that runs.
    static byte[] identity(long opset) {
        OnnxBytes node = new OnnxBytes().text(1, "x").text(2, "y").text(4, "Identity");
        return model(
                opset,
                new OnnxBytes()
                        .message(1, node)
                        .text(2, "g")
                        .message(11, value("x"))
                        .message(12, value("y")));
    }

    /// A model around a graph.
    static byte[] model(long opset, OnnxBytes graph) {
        return new OnnxBytes()
                .number(1, 8)
                .message(7, graph)
                .message(8, new OnnxBytes().text(1, "").number(2, opset))
                .toBytes();
    }

    /// A graph with a tensor whose data lies outside.
    static byte[] external(String... pairs) {
        return model(17, new OnnxBytes().message(5, externalTensor(pairs)));
    }

    static OnnxBytes externalTensor(String... pairs) {
        OnnxBytes tensor = new OnnxBytes().number(1, 4).number(2, 1).text(8, "w").number(14, 1);
        for (int i = 0; i < pairs.length; i += 2) {
            tensor.message(13, new OnnxBytes().text(1, pairs[i]).text(2, pairs[i + 1]));
        }
        return tensor;
    }

    private static OnnxBytes value(String name) {
        OnnxBytes shape = new OnnxBytes().message(1, new OnnxBytes().number(1, 1));
        OnnxBytes tensor = new OnnxBytes().number(1, 1).message(2, shape);
        return new OnnxBytes().text(1, name).message(2, new OnnxBytes().message(1, tensor));
    }

    OnnxBytes number(int field, long value) {
        return write(out -> out.writeInt64(field, value));
    }

    OnnxBytes text(int field, String value) {
        return write(
                out ->
                        out.writeBytes(
                                field,
                                ByteString.copyFrom(value.getBytes(StandardCharsets.UTF_8))));
    }

    OnnxBytes message(int field, OnnxBytes inner) {
        return write(out -> out.writeByteArray(field, inner.toBytes()));
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private OnnxBytes write(Field field) {
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            field.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private interface Field {
        void to(CodedOutputStream out) throws IOException;
    }
}
