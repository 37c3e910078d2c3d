package org.quintet.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// JSON from strangers: bounded in size and depth, no second value for a name, no value read as
/// another type than it is written in. Thread-safe.
public final class StrictJson {
    private static final long MAX_BYTES = 16L << 20;
    private static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(MAX_BYTES)
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            config -> {
                                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                            })
                    .build();

    private StrictJson() {}

    /// Reads a file as a value of a record.
    ///
    /// @throws QuintetException where it is too big, is not JSON, or holds other types
    public static <T> T read(Path file, Class<T> type) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new QuintetException(
                    Kind.FAILED, "pack.jsonBig", file.getFileName(), MAX_BYTES >> 20);
        }
        try {
            T value = MAPPER.readValue(file.toFile(), type);
            if (value == null) {
                throw broken(file, "null", null);
            }
            return value;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw broken(file, at == null ? "" : at.getLineNr() + ":" + at.getColumnNr(), e);
        }
    }

    /// Reads a file as a tree.
    public static JsonNode tree(Path file) throws IOException {
        return read(file, JsonNode.class);
    }

    /// Writes a value as indented JSON in UTF-8.
    public static byte[] write(Object value) throws IOException {
        return MAPPER.writeValueAsBytes(value);
    }

    private static QuintetException broken(Path file, String place, @Nullable Throwable cause) {
        return new QuintetException(
                cause, Kind.FAILED, "pack.jsonBroken", file.getFileName(), place);
    }
}
