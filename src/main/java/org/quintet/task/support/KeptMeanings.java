package org.quintet.task.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quintet.perception.meaning.SentenceEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the meanings of texts in a file, so that they need not be worked out at every start. The
/// file begins with a hash of the texts and of how the encoder takes one sentence; where either is
/// another, it is written anew. A file that can't be read or written costs time and nothing else.
/// Thread-safe as long as one file has one of these.
final class KeptMeanings {
    private static final Logger LOG = LoggerFactory.getLogger(KeptMeanings.class);
    private static final String PROBE = "The same sentence tells one encoder from another.";
    private static final int HASH = 32;

    private final Path file;

    KeptMeanings(Path file) {
        this.file = file;
    }

    /// The meanings of texts: from the file where it holds them, else from the encoder.
    synchronized float[][] of(List<String> texts, SentenceEncoder encoder) {
        if (texts.isEmpty()) {
            return new float[0][];
        }
        float[] probe = encoder.encode(List.of(PROBE))[0];
        byte[] hash = hash(texts, probe);
        Optional<float[][]> kept = read(hash, texts.size(), probe.length);
        if (kept.isPresent()) {
            return kept.get();
        }
        float[][] meanings = encoder.encode(texts);
        write(hash, meanings);
        return meanings;
    }

    private Optional<float[][]> read(byte[] hash, int texts, int width) {
        try {
            if (!Files.exists(file) || Files.size(file) != HASH + 4L * texts * width) {
                return Optional.empty();
            }
            ByteBuffer bytes =
                    ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            byte[] before = new byte[HASH];
            bytes.get(before);
            if (!Arrays.equals(before, hash)) {
                return Optional.empty();
            }
            float[][] meanings = new float[texts][width];
            for (float[] meaning : meanings) {
                bytes.asFloatBuffer().get(meaning);
                bytes.position(bytes.position() + 4 * width);
            }
            return Optional.of(meanings);
        } catch (IOException e) {
            LOG.warn("meanings could not be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private void write(byte[] hash, float[][] meanings) {
        int width = meanings[0].length;
        ByteBuffer bytes =
                ByteBuffer.allocate(HASH + 4 * meanings.length * width)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(hash);
        for (float[] meaning : meanings) {
            for (float number : meaning) {
                bytes.putFloat(number);
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path fresh = Files.createTempFile(folder, "meanings", ".part");
            Files.write(fresh, bytes.array());
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("meanings could not be kept: {}", e.toString());
        }
    }

    private static byte[] hash(List<String> texts, float[] probe) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            ByteBuffer numbers = ByteBuffer.allocate(4 * probe.length);
            for (float number : probe) {
                numbers.putInt(Float.floatToIntBits(number));
            }
            return digest.digest(numbers.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
