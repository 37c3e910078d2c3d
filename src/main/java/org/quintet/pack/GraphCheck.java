package org.quintet.pack;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Reads from an ONNX graph, without loading it, what it would make a runtime open: the files of
/// its external data. Walks the protobuf by the field numbers of `onnx.proto`; weights are skipped
/// and never held in memory. Refuses what points out of the graph's folder, what lies beyond the
/// end of a file, and operator sets newer than the runtime knows.
final class GraphCheck {
    /// The newest `ai.onnx` operator set of ONNX Runtime 1.28.
    static final long MAX_OPSET = 26;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 4096;

    // Fields that lead to tensors, by message of onnx.proto.
    private static final Map<Integer, Type> MODEL =
            Map.of(7, Type.GRAPH, 8, Type.OPSET, 20, Type.TRAINING, 25, Type.FUNCTION);
    private static final Map<Integer, Type> TRAINING = Map.of(1, Type.GRAPH, 2, Type.GRAPH);
    private static final Map<Integer, Type> GRAPH =
            Map.of(1, Type.NODE, 5, Type.TENSOR, 15, Type.SPARSE);
    private static final Map<Integer, Type> NODE = Map.of(5, Type.ATTRIBUTE);
    private static final Map<Integer, Type> ATTRIBUTE =
            Map.of(
                    5,
                    Type.TENSOR,
                    6,
                    Type.GRAPH,
                    10,
                    Type.TENSOR,
                    11,
                    Type.GRAPH,
                    22,
                    Type.SPARSE,
                    23,
                    Type.SPARSE);
    private static final Map<Integer, Type> FUNCTION =
            Map.of(7, Type.NODE, 9, Type.OPSET, 11, Type.ATTRIBUTE);
    private static final Map<Integer, Type> SPARSE = Map.of(1, Type.TENSOR, 2, Type.TENSOR);

    private final Path graph;
    private final CodedInputStream in;
    private final Set<Path> data = new TreeSet<>();
    private boolean hasGraph;

    private GraphCheck(Path graph, InputStream in) {
        this.graph = graph;
        this.in = CodedInputStream.newInstance(in);
        this.in.setSizeLimit(Integer.MAX_VALUE);
    }

    /// Checks a graph.
    ///
    /// @return the files it opens, all of them in its folder or below
    /// @throws QuintetException where it is broken, needs what is not there, or reaches out
    static Set<Path> check(Path graph) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(graph), 1 << 16)) {
            GraphCheck check = new GraphCheck(graph, in);
            check.walk(Type.MODEL, 0);
            if (!check.hasGraph) {
                throw new QuintetException(Kind.FAILED, "pack.graphBroken", graph.getFileName());
            }
            return check.data;
        } catch (InvalidProtocolBufferException e) {
            throw new QuintetException(e, Kind.FAILED, "pack.graphBroken", graph.getFileName());
        }
    }

    private void walk(Type type, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new QuintetException(Kind.FAILED, "pack.graphBroken", graph.getFileName());
        }
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            Type inner = type.fields().get(WireFormat.getTagFieldNumber(tag));
            if (inner == null
                    || WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                in.skipField(tag);
                continue;
            }
            hasGraph |= type == Type.MODEL && inner == Type.GRAPH;
            int limit = in.pushLimit(in.readRawVarint32());
            switch (inner) {
                case OPSET -> opset();
                case TENSOR -> tensor();
                default -> walk(inner, depth + 1);
            }
            // Nothing is left of a whole message; of one cut off, this finds the end of the file.
            in.skipRawBytes(in.getBytesUntilLimit());
            in.popLimit(limit);
        }
    }

    private void opset() throws IOException {
        String domain = "";
        long version = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case (1 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED -> domain = text();
                case (2 << 3) | WireFormat.WIRETYPE_VARINT -> version = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        boolean standard = domain.isEmpty() || domain.equals("ai.onnx");
        if (standard && (version > MAX_OPSET || version < 1)) {
            throw new QuintetException(
                    Kind.FAILED, "pack.opset", graph.getFileName(), version, MAX_OPSET);
        }
    }

    private void tensor() throws IOException {
        Map<String, String> external = new HashMap<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == ((13 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED)) {
                int limit = in.pushLimit(in.readRawVarint32());
                pair(external);
                in.popLimit(limit);
            } else {
                in.skipField(tag);
            }
        }
        if (!external.isEmpty()) {
            external(external);
        }
    }

    private void pair(Map<String, String> pairs) throws IOException {
        String key = "";
        String value = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case (1 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED -> key = text();
                case (2 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED -> value = text();
                default -> in.skipField(tag);
            }
        }
        if (pairs.putIfAbsent(key, value) != null) {
            throw new QuintetException(Kind.FAILED, "pack.graphBroken", graph.getFileName());
        }
    }

    /// Lengths come from the file: nothing is allocated for one that is not plausible.
    private String text() throws IOException {
        int length = in.readRawVarint32();
        if (length < 0 || length > MAX_TEXT) {
            throw new QuintetException(Kind.FAILED, "pack.graphBroken", graph.getFileName());
        }
        return new String(in.readRawBytes(length), StandardCharsets.UTF_8);
    }

    private void external(Map<String, String> description) throws IOException {
        String location = description.getOrDefault("location", "");
        Path file = graph.resolveSibling(PackPath.check(location));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new QuintetException(Kind.FAILED, "pack.missingFile", PackPath.shown(location));
        }
        long size = Files.size(file);
        long offset = number(description, "offset", 0);
        long length = number(description, "length", size - Math.min(offset, size));
        if (offset > size || length > size - offset) {
            throw new QuintetException(
                    Kind.FAILED, "pack.dataShort", PackPath.shown(location), graph.getFileName());
        }
        data.add(file);
    }

    private long number(Map<String, String> description, String key, long otherwise) {
        String text = description.get(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new QuintetException(Kind.FAILED, "pack.graphBroken", graph.getFileName());
        }
        return Long.parseLong(text);
    }

    /// Messages of onnx.proto that lead to external data or operator sets.
    private enum Type {
        MODEL,
        TRAINING,
        GRAPH,
        NODE,
        ATTRIBUTE,
        FUNCTION,
        SPARSE,
        TENSOR,
        OPSET;

        Map<Integer, Type> fields() {
            return switch (this) {
                case MODEL -> GraphCheck.MODEL;
                case TRAINING -> GraphCheck.TRAINING;
                case GRAPH -> GraphCheck.GRAPH;
                case NODE -> GraphCheck.NODE;
                case ATTRIBUTE -> GraphCheck.ATTRIBUTE;
                case FUNCTION -> GraphCheck.FUNCTION;
                case SPARSE -> GraphCheck.SPARSE;
                case TENSOR, OPSET -> Map.of();
            };
        }
    }
}
