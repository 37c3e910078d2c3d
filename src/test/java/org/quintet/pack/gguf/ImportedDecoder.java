package org.quintet.pack.gguf;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.quintet.pack.Manifest;

/// Runs an imported pack with a shared cache, as the program does.
final class ImportedDecoder implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final RowDecoder embeddings;
    private final Manifest.Table table;
    private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    private final Map<String, OnnxValue> cache = new LinkedHashMap<>();
    private int past;

    /// Opens a pack; the sizes of its cache are those the graph declares.
    ///
    /// @param capacity positions the cache holds
    ImportedDecoder(Path pack, int capacity) throws IOException, OrtException {
        Manifest manifest =
                new ObjectMapper().readValue(pack.resolve("pack.json").toFile(), Manifest.class);
        Manifest.PartFile part = requireNonNull(manifest.parts().get("embeddings"));
        table = requireNonNull(part.table());
        try (FileChannel channel = FileChannel.open(pack.resolve(part.file()))) {
            GgmlType type = GgmlType.valueOf(table.type());
            long bytes = table.rows() * type.rowBytes(table.columns());
            embeddings =
                    new RowDecoder(
                            new GgufTensor(
                                    "embeddings",
                                    type,
                                    table.columns(),
                                    table.rows(),
                                    channel.map(MapMode.READ_ONLY, table.offset(), bytes, arena)));
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(2);
            String model = requireNonNull(manifest.parts().get("decoder")).file();
            session = environment.createSession(pack.resolve(model).toString(), options);
        }
        for (var input : session.getInputInfo().entrySet()) {
            if (input.getKey().startsWith("past_key_values.")) {
                long[] shape = ((TensorInfo) input.getValue().getInfo()).getShape();
                shape[2] = capacity;
                OnnxTensor tensor =
                        OnnxTensor.createTensor(
                                environment,
                                floats(
                                        Math.toIntExact(
                                                LongStream.of(shape)
                                                        .reduce(1, Math::multiplyExact))),
                                shape);
                inputs.put(input.getKey(), tensor);
                cache.put(input.getKey().replace("past_key_values", "present"), tensor);
            }
        }
    }

    /// Forgets all tokens.
    void clear() {
        past = 0;
    }

    /// Takes in tokens and returns the logits after each of them.
    float[][] step(int... tokens) throws OrtException {
        FloatBuffer embedded = floats(tokens.length * table.columns());
        for (int token : tokens) {
            embeddings.read(token);
            embedded.put(embeddings.weights());
        }
        FloatBuffer logits = floats(tokens.length * table.rows());
        int total = past + tokens.length;
        long[] all = LongStream.range(0, tokens.length).toArray();
        try (OnnxTensor x =
                        OnnxTensor.createTensor(
                                environment,
                                embedded.flip(),
                                new long[] {1, tokens.length, table.columns()});
                OnnxTensor last =
                        OnnxTensor.createTensor(
                                environment,
                                IntBuffer.wrap(new int[] {total - 1}),
                                new long[] {1});
                OnnxTensor length =
                        OnnxTensor.createTensor(
                                environment, IntBuffer.wrap(new int[] {total}), new long[0]);
                OnnxTensor picked =
                        OnnxTensor.createTensor(
                                environment, LongBuffer.wrap(all), new long[] {all.length});
                OnnxTensor out =
                        OnnxTensor.createTensor(
                                environment, logits, new long[] {1, tokens.length, table.rows()})) {
            Map<String, OnnxTensor> given = new LinkedHashMap<>(inputs);
            given.put("inputs_embeds", x);
            given.put("seqlens_k", last);
            given.put("total_len", length);
            given.put("logit_idx", picked);
            Map<String, OnnxValue> wanted = new LinkedHashMap<>(cache);
            wanted.put("logits", out);
            session.run(given, Set.of(), wanted, null).close();
        }
        past = total;
        float[][] rows = new float[tokens.length][table.rows()];
        for (float[] row : rows) {
            logits.get(row);
        }
        return rows;
    }

    @Override
    public void close() throws OrtException {
        session.close();
        inputs.values().forEach(OnnxTensor::close);
        arena.close();
    }

    private static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(4 * count).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }
}
