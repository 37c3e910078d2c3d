package org.quintet.speech;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Rewrites an ONNX graph so that its integer convolutions are done in floats, which gives the same
/// whole numbers: ONNX Runtime up to 1.29 needs three times as long for `ConvInteger` as for
/// `Conv`. Everything else is copied as it is. Pure functions.
final class FloatConvolutions {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_TYPE = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_INT = 3;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_INT = 2;
    private static final int FLOAT = 1;
    private static final int INT32 = 6;

    private FloatConvolutions() {}

    /// The graph with float convolutions.
    ///
    /// @param model an ONNX model
    /// @throws IOException where it is none
    static byte[] of(byte[] model) throws IOException {
        return copy(CodedInputStream.newInstance(model), MODEL_GRAPH, FloatConvolutions::graph);
    }

    private static List<byte[]> graph(byte[] graph) throws IOException {
        return List.of(
                copy(CodedInputStream.newInstance(graph), GRAPH_NODE, FloatConvolutions::node));
    }

    /// Copies a message; each value of one of its fields is replaced by others.
    private static byte[] copy(CodedInputStream in, int field, Replacement replacement)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes, 1 << 16);
        in.setSizeLimit(Integer.MAX_VALUE);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == field) {
                for (byte[] value : replacement.of(in.readByteArray())) {
                    out.writeByteArray(field, value);
                }
            } else if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                out.writeUInt32NoTag(tag);
                out.writeByteArrayNoTag(in.readByteArray());
            } else if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
                out.writeUInt32NoTag(tag);
                out.writeUInt64NoTag(in.readUInt64());
            } else {
                throw new IOException("no ONNX model: field " + tag);
            }
        }
        out.flush();
        return bytes.toByteArray();
    }

    private static List<byte[]> node(byte[] node) throws IOException {
        List<String> inputs = new ArrayList<>();
        List<ByteString> attributes = new ArrayList<>();
        String output = "";
        String type = "";
        CodedInputStream in = CodedInputStream.newInstance(node);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case NODE_INPUT -> inputs.add(in.readString());
                case NODE_OUTPUT -> output = in.readString();
                case NODE_TYPE -> type = in.readString();
                case NODE_ATTRIBUTE -> attributes.add(in.readBytes());
                default -> in.skipField(tag);
            }
        }
        if (!type.equals("ConvInteger") || inputs.size() != 4) {
            return List.of(node);
        }
        List<byte[]> nodes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String value = output + "/value" + i;
            String zero = output + "/zero" + i;
            nodes.add(cast(inputs.get(i), value, FLOAT));
            nodes.add(cast(inputs.get(i + 2), zero, FLOAT));
            nodes.add(write("Sub", List.of(value, zero), output + "/float" + i, List.of()));
        }
        List<String> floats = List.of(output + "/float0", output + "/float1");
        nodes.add(write("Conv", floats, output + "/float", attributes));
        nodes.add(cast(output + "/float", output, INT32));
        return nodes;
    }

    private static byte[] cast(String from, String to, int type) throws IOException {
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeString(ATTRIBUTE_NAME, "to");
        out.writeInt64(ATTRIBUTE_INT, type);
        out.writeInt32(ATTRIBUTE_TYPE, TYPE_INT);
        out.flush();
        return write("Cast", List.of(from), to, List.of(bytes.toByteString()));
    }

    private static byte[] write(
            String type, List<String> inputs, String output, List<ByteString> attributes)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (String input : inputs) {
            out.writeString(NODE_INPUT, input);
        }
        out.writeString(NODE_OUTPUT, output);
        out.writeString(NODE_TYPE, type);
        for (ByteString attribute : attributes) {
            out.writeBytes(NODE_ATTRIBUTE, attribute);
        }
        out.flush();
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Replacement {
        List<byte[]> of(byte[] value) throws IOException;
    }
}
