package org.quintet.pack.gguf;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Writes GGUF files for tests.
final class GgufWriter {
    private static final int ALIGNMENT = 32;

    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final List<Tensor> tensors = new ArrayList<>();

    private record Tensor(String name, int type, List<Long> sizes, ByteString data) {}

    /// Adds or replaces an entry: Integer, Long, Float, Boolean, String, int[] or a list of
    /// strings.
    GgufWriter put(String key, Object value) {
        metadata.put(key, value);
        return this;
    }

    GgufWriter remove(String key) {
        metadata.remove(key);
        return this;
    }

    /// Adds a tensor; sizes from the innermost one on.
    GgufWriter tensor(String name, GgmlType type, byte[] data, long... sizes) {
        tensors.add(
                new Tensor(
                        name,
                        type.id(),
                        LongStream.of(sizes).boxed().toList(),
                        ByteString.copyFrom(data)));
        return this;
    }

    /// Bytes before the weights.
    int headerBytes() {
        return header().length;
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header());
        for (Tensor tensor : tensors) {
            file.writeBytes(new byte[Math.floorMod(-file.size(), ALIGNMENT)]);
            file.writeBytes(tensor.data.toByteArray());
        }
        return file.toByteArray();
    }

    private byte[] header() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        int32(out, 3);
        int64(out, tensors.size());
        int64(out, metadata.size());
        metadata.forEach(
                (key, value) -> {
                    string(out, key);
                    value(out, value);
                });
        long offset = 0;
        for (Tensor tensor : tensors) {
            string(out, tensor.name);
            int32(out, tensor.sizes.size());
            for (long size : tensor.sizes) {
                int64(out, size);
            }
            int32(out, tensor.type);
            int64(out, offset);
            offset += tensor.data.size() + Math.floorMod(-tensor.data.size(), ALIGNMENT);
        }
        return out.toByteArray();
    }

    private static void value(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case Integer number -> {
                int32(out, 4);
                int32(out, number);
            }
            case Long number -> {
                int32(out, 10);
                int64(out, number);
            }
            case Float number -> {
                int32(out, 6);
                int32(out, Float.floatToRawIntBits(number));
            }
            case Boolean flag -> {
                int32(out, 7);
                out.write(flag ? 1 : 0);
            }
            case String text -> {
                int32(out, 8);
                string(out, text);
            }
            case int[] numbers -> {
                int32(out, 9);
                int32(out, 5);
                int64(out, numbers.length);
                for (int number : numbers) {
                    int32(out, number);
                }
            }
            case List<?> texts -> {
                int32(out, 9);
                int32(out, 8);
                int64(out, texts.size());
                texts.forEach(text -> string(out, (String) text));
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    private static void string(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int64(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void int32(ByteArrayOutputStream out, int number) {
        out.writeBytes(little(4).putInt(number).array());
    }

    private static void int64(ByteArrayOutputStream out, long number) {
        out.writeBytes(little(8).putLong(number).array());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
