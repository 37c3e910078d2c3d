package org.quintet.pack.convert;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Writes an ONNX model whose weights lie in another file. Field numbers are those of `onnx.proto`.
/// Built by one thread.
public final class OnnxGraph {
    /// ONNX Runtime's own operators.
    public static final String MICROSOFT = "com.microsoft";

    /// ONNX's operators.
    public static final String ONNX = "";

    private static final int IR_VERSION = 10;
    private static final int OPERATOR_SET = 21;
    private static final int EXTERNAL = 1;

    private final ByteString.Output graph = ByteString.newOutput();
    private final CodedOutputStream out = CodedOutputStream.newInstance(graph);
    private final String weightsFile;

    /// Begins a graph.
    ///
    /// @param weightsFile name of the file with the weights, beside the model
    public OnnxGraph(String name, String weightsFile) {
        this.weightsFile = weightsFile;
        bytes(out, 2, ByteString.copyFromUtf8(name));
    }

    /// Number formats of tensors.
    public enum Element {
        FLOAT(1),
        UINT8(2),
        INT8(3),
        INT32(6),
        INT64(7);

        private final int number;

        Element(int number) {
            this.number = number;
        }

        /// Its number in `onnx.proto`.
        public int number() {
            return number;
        }
    }

    /// Adds a node.
    ///
    /// @param inputs names; an empty one leaves an optional input out
    /// @param attributes whole numbers (Integer), fractions (Float) and lists of whole numbers by
    ///   name
    public void node(
            String domain,
            String operator,
            List<String> inputs,
            List<String> outputs,
            Map<String, ?> attributes) {
        bytes(
                out,
                1,
                message(
                        node -> {
                            inputs.forEach(name -> text(node, 1, name));
                            outputs.forEach(name -> text(node, 2, name));
                            text(node, 3, outputs.getFirst() + "/" + operator);
                            text(node, 4, operator);
                            attributes.forEach((name, value) -> attribute(node, name, value));
                            text(node, 7, domain);
                        }));
    }

    /// Adds a tensor of the weights file.
    public void initializer(String name, Element type, List<Integer> shape, WeightsFile.Slot slot) {
        bytes(
                out,
                5,
                message(
                        tensor -> {
                            shape.forEach(size -> number(tensor, 1, size));
                            number(tensor, 2, type.number);
                            text(tensor, 8, name);
                            entry(tensor, "location", weightsFile);
                            entry(tensor, "offset", Long.toString(slot.offset()));
                            entry(tensor, "length", Long.toString(slot.length()));
                            number(tensor, 14, EXTERNAL);
                        }));
    }

    /// Adds a few whole numbers (`INT64`), kept in the model itself.
    public void integers(String name, long... values) {
        bytes(
                out,
                5,
                message(
                        tensor -> {
                            number(tensor, 1, values.length);
                            number(tensor, 2, Element.INT64.number);
                            for (long value : values) {
                                number(tensor, 7, value);
                            }
                            text(tensor, 8, name);
                        }));
    }

    /// Adds a single fraction, kept in the model itself.
    public void fraction(String name, float value) {
        bytes(
                out,
                5,
                message(
                        tensor -> {
                            number(tensor, 2, Element.FLOAT.number);
                            tensor.writeFloat(4, value);
                            text(tensor, 8, name);
                        }));
    }

    /// Adds an input; sizes are numbers (Integer) or names (String) of sizes that vary.
    public void input(String name, Element type, List<?> shape) {
        bytes(out, 11, valueInfo(name, type, shape));
    }

    /// Adds an output.
    public void output(String name, Element type, List<?> shape) {
        bytes(out, 12, valueInfo(name, type, shape));
    }

    /// The whole model.
    public byte[] model() {
        flush(out);
        return message(
                        model -> {
                            number(model, 1, IR_VERSION);
                            text(model, 2, "quintet");
                            bytes(model, 7, graph.toByteString());
                            bytes(model, 8, operatorSet(ONNX, OPERATOR_SET));
                            bytes(model, 8, operatorSet(MICROSOFT, 1));
                        })
                .toByteArray();
    }

    private static ByteString operatorSet(String domain, int version) {
        return message(
                set -> {
                    text(set, 1, domain);
                    number(set, 2, version);
                });
    }

    private static ByteString valueInfo(String name, Element type, List<?> shape) {
        ByteString sizes =
                message(dimensions -> shape.forEach(size -> bytes(dimensions, 1, dimension(size))));
        ByteString tensor =
                message(
                        it -> {
                            number(it, 1, type.number);
                            bytes(it, 2, sizes);
                        });
        ByteString wrapped = message(it -> bytes(it, 1, tensor));
        return message(
                info -> {
                    text(info, 1, name);
                    bytes(info, 2, wrapped);
                });
    }

    private static ByteString dimension(Object size) {
        return message(
                dimension -> {
                    if (size instanceof Integer fixed) {
                        number(dimension, 1, fixed);
                    } else {
                        text(dimension, 2, size.toString());
                    }
                });
    }

    private static void attribute(CodedOutputStream node, String name, Object value) {
        bytes(
                node,
                5,
                message(
                        attribute -> {
                            text(attribute, 1, name);
                            switch (value) {
                                case Float fraction -> {
                                    attribute.writeFloat(2, fraction);
                                    number(attribute, 20, 1);
                                }
                                case Integer whole -> {
                                    number(attribute, 3, whole);
                                    number(attribute, 20, 2);
                                }
                                case List<?> wholes -> {
                                    for (Object whole : wholes) {
                                        number(attribute, 8, (Integer) whole);
                                    }
                                    number(attribute, 20, 7);
                                }
                                default -> throw new IllegalArgumentException(name);
                            }
                        }));
    }

    private static void entry(CodedOutputStream tensor, String key, String value) {
        bytes(
                tensor,
                13,
                message(
                        entry -> {
                            text(entry, 1, key);
                            text(entry, 2, value);
                        }));
    }

    @FunctionalInterface
    private interface Body {
        void write(CodedOutputStream out) throws IOException;
    }

    private static ByteString message(Body body) {
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        inMemory(() -> body.write(out));
        flush(out);
        return bytes.toByteString();
    }

    private static void text(CodedOutputStream out, int field, String text) {
        inMemory(() -> out.writeByteArray(field, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void number(CodedOutputStream out, int field, long number) {
        inMemory(() -> out.writeInt64(field, number));
    }

    private static void bytes(CodedOutputStream out, int field, ByteString bytes) {
        inMemory(() -> out.writeBytes(field, bytes));
    }

    private static void flush(CodedOutputStream out) {
        inMemory(out::flush);
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    /// Nothing here leaves memory, so nothing can fail.
    private static void inMemory(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
