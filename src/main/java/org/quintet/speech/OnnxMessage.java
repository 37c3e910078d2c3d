package org.quintet.speech;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// A message of `onnx.proto` as its fields in order, with what is not understood kept as it is.
/// Field numbers are those of the file. For one thread.
final class OnnxMessage {
    private final List<Field> fields;

    private OnnxMessage(List<Field> fields) {
        this.fields = fields;
    }

    /// A message without fields.
    OnnxMessage() {
        this(new ArrayList<>());
    }

    /// @param bytes of a field of known length; null for a number
    private record Field(int number, ByteString bytes, long value, boolean isNumber) {}

    /// Reads a message; long fields are views of it.
    ///
    /// @throws IOException where it is none
    static OnnxMessage of(ByteString bytes) throws IOException {
        CodedInputStream in = bytes.newCodedInput();
        in.enableAliasing(true);
        in.setSizeLimit(Integer.MAX_VALUE);
        List<Field> fields = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int number = WireFormat.getTagFieldNumber(tag);
            switch (WireFormat.getTagWireType(tag)) {
                case WireFormat.WIRETYPE_LENGTH_DELIMITED ->
                        fields.add(new Field(number, in.readBytes(), 0, false));
                case WireFormat.WIRETYPE_VARINT ->
                        fields.add(new Field(number, ByteString.EMPTY, in.readInt64(), true));
                default -> throw new IOException("field " + number + " is of no known kind");
            }
        }
        return new OnnxMessage(fields);
    }

    OnnxMessage add(int number, long value) {
        fields.add(new Field(number, ByteString.EMPTY, value, true));
        return this;
    }

    OnnxMessage add(int number, String text) {
        return add(number, ByteString.copyFrom(text, StandardCharsets.UTF_8));
    }

    OnnxMessage add(int number, ByteString bytes) {
        fields.add(new Field(number, bytes, 0, false));
        return this;
    }

    OnnxMessage add(int number, OnnxMessage message) {
        return add(number, message.bytes());
    }

    /// The values of a field of known length, in order.
    List<ByteString> all(int number) {
        return fields.stream()
                .filter(field -> field.number == number && !field.isNumber)
                .map(Field::bytes)
                .toList();
    }

    /// The values of a text field, in order.
    List<String> texts(int number) {
        return all(number).stream().map(ByteString::toStringUtf8).toList();
    }

    /// The text of a field; empty where it is not there.
    String text(int number) {
        return texts(number).stream().findFirst().orElse("");
    }

    /// The number of a field.
    OptionalLong number(int number) {
        return numbers(number).findFirst();
    }

    private LongStream numbers(int number) {
        return fields.stream()
                .filter(field -> field.number == number && field.isNumber)
                .mapToLong(Field::value);
    }

    /// The numbers of a field that repeats, one by one or packed.
    ///
    /// @throws IOException where they are damaged
    long[] list(int number) throws IOException {
        LongStream.Builder all = LongStream.builder();
        numbers(number).forEach(all);
        for (ByteString packed : all(number)) {
            CodedInputStream in = packed.newCodedInput();
            while (!in.isAtEnd()) {
                all.add(in.readInt64());
            }
        }
        return all.build().toArray();
    }

    /// Replaces every value of a field by others, in its place.
    OnnxMessage replacing(int number, Replacement replacement) throws IOException {
        List<Field> result = new ArrayList<>();
        for (Field field : fields) {
            if (field.number != number || field.isNumber) {
                result.add(field);
                continue;
            }
            for (ByteString bytes : replacement.of(field.bytes)) {
                result.add(new Field(number, bytes, 0, false));
            }
        }
        return new OnnxMessage(result);
    }

    /// What takes the place of a value.
    @FunctionalInterface
    interface Replacement {
        List<ByteString> of(ByteString value) throws IOException;
    }

    /// The message as written; long fields are not copied.
    ByteString bytes() {
        List<ByteString> pieces = new ArrayList<>();
        for (Field field : fields) {
            pieces.add(head(field));
            pieces.add(field.bytes);
        }
        return ByteString.copyFrom(pieces);
    }

    private static ByteString head(Field field) {
        ByteString.Output bytes = ByteString.newOutput(16);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            if (field.isNumber) {
                out.writeInt64(field.number, field.value);
            } else {
                out.writeTag(field.number, WireFormat.WIRETYPE_LENGTH_DELIMITED);
                out.writeUInt32NoTag(field.bytes.size());
            }
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("nothing leaves memory", e);
        }
        return bytes.toByteString();
    }
}
