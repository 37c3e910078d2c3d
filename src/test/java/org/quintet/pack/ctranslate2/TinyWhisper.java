package org.quintet.pack.ctranslate2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// A Whisper of a few thousand random weights, in the form of CTranslate2.
final class TinyWhisper {
    static final int MELS = 4;
    static final int POSITIONS = 8;
    static final int TOKENS = 8;
    static final int VOCABULARY = 20;
    static final int WIDTH = 16;
    static final int FORWARD = 32;
    static final int HEADS = 2;
    static final String CONFIG =
            "{\"alignment_heads\": [[1, 1], [0, 0]], \"lang_ids\": [3, 4], \"suppress_ids\": [1]}";

    private final Random random = new Random(5);
    private final Map<String, byte[]> variables = new LinkedHashMap<>();

    /// The bytes of `model.bin`.
    static byte[] model() {
        return new TinyWhisper().bytes();
    }

    /// Writes the files of the model.
    static Path write(Path folder, byte[] model) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.bin"), model);
        Files.writeString(folder.resolve("config.json"), CONFIG);
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        return folder;
    }

    private TinyWhisper() {
        weights("encoder/conv1/weight", WIDTH, MELS, 3);
        weights("encoder/conv1/bias", WIDTH);
        weights("encoder/conv2/weight", WIDTH, WIDTH, 3);
        weights("encoder/conv2/bias", WIDTH);
        weights("encoder/position_encodings/encodings", POSITIONS, WIDTH);
        weights("decoder/position_encodings/encodings", TOKENS, WIDTH);
        weights("decoder/embeddings/weight", VOCABULARY, WIDTH);
        for (String part : new String[] {"encoder", "decoder"}) {
            switches(part + "/num_heads", HEADS);
            norm(part + "/layer_norm");
            for (int layer = 0; layer < 2; layer++) {
                String name = part + "/layer_" + layer;
                norm(name + "/ffn/layer_norm");
                linear(name + "/ffn/linear_0", FORWARD, WIDTH);
                linear(name + "/ffn/linear_1", WIDTH, FORWARD);
                norm(name + "/self_attention/layer_norm");
                linear(name + "/self_attention/linear_0", 3 * WIDTH, WIDTH);
                linear(name + "/self_attention/linear_1", WIDTH, WIDTH);
                if (part.equals("decoder")) {
                    norm(name + "/attention/layer_norm");
                    linear(name + "/attention/linear_0", WIDTH, WIDTH);
                    linear(name + "/attention/linear_1", 2 * WIDTH, WIDTH);
                    linear(name + "/attention/linear_2", WIDTH, WIDTH);
                }
            }
        }
    }

    private void linear(String name, int rows, int columns) {
        weights(name + "/weight", rows, columns);
        weights(name + "/bias", rows);
    }

    private void norm(String name) {
        weights(name + "/gamma", WIDTH);
        weights(name + "/beta", WIDTH);
    }

    private void switches(String name, int value) {
        variables.put(name, variable(new int[0], 2, new byte[] {(byte) value, 0}));
    }

    private void weights(String name, int... shape) {
        int count = 1;
        for (int size : shape) {
            count *= size;
        }
        byte[] bytes = new byte[2 * count];
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            data.putShort(Float.floatToFloat16((float) random.nextGaussian() * 0.3f));
        }
        variables.put(name, variable(shape, 4, bytes));
    }

    private static byte[] variable(int[] shape, int type, byte[] data) {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[1 + 4 * shape.length + 1 + 4 + data.length]);
        bytes.order(ByteOrder.LITTLE_ENDIAN).put((byte) shape.length);
        for (int size : shape) {
            bytes.putInt(size);
        }
        bytes.put((byte) type).putInt(data.length).put(data);
        return bytes.array();
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(littleEndian(4).putInt(6).array());
        out.writeBytes(text("WhisperSpec"));
        out.writeBytes(littleEndian(8).putInt(3).putInt(variables.size()).array());
        variables.forEach(
                (name, variable) -> {
                    out.writeBytes(text(name));
                    out.writeBytes(variable);
                });
        out.writeBytes(littleEndian(4).putInt(1).array());
        out.writeBytes(text("decoder/projection/weight"));
        out.writeBytes(text("decoder/embeddings/weight"));
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return littleEndian(3 + bytes.length)
                .putShort((short) (bytes.length + 1))
                .put(bytes)
                .array();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
