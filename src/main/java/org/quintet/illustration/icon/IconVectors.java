package org.quintet.illustration.icon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.perception.meaning.SentenceEncoder;

/// What the names of drawings mean: for every drawing the vectors of its names, in both languages.
/// Immutable.
///
/// The file: the 64 characters of the SHA-256 of `icons.json`, the number of vectors and of
/// dimensions as int32, then for each vector the drawing's place in `icons.json` as int16, its
/// scale as float32 and its dimensions as int8; all big-endian.
public final class IconVectors {
    /// A name that means what another of the same drawing does needs no vector of its own.
    private static final double SAME = 0.86;

    /// A text that no encoder knows: all words that it does not know lie where this one lies.
    static final String UNKNOWN = "\uE000";

    private static final double ALIKE = 0.9;

    private final int[] icons;
    private final float[] scales;
    private final byte[][] vectors;

    private IconVectors(int[] icons, float[] scales, byte[][] vectors) {
        this.icons = icons;
        this.scales = scales;
        this.vectors = vectors;
    }

    /// Reads `vectors.bin`.
    ///
    /// @throws QuintetException where it is missing, damaged, or made for other drawings
    public static IconVectors in(Path folder, IconSet set) {
        Path file = folder.resolve("vectors.bin");
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            String hash = new String(in.readNBytes(64), StandardCharsets.US_ASCII);
            int count = in.readInt();
            int dimensions = in.readInt();
            if (!hash.equals(set.sha256()) || in.available() != (long) count * (6 + dimensions)) {
                throw new QuintetException(Kind.FAILED, "illustration.noPictures", file);
            }
            int[] icons = new int[count];
            float[] scales = new float[count];
            byte[][] vectors = new byte[count][];
            for (int i = 0; i < count; i++) {
                icons[i] = in.readUnsignedShort();
                scales[i] = in.readFloat();
                vectors[i] = in.readNBytes(dimensions);
            }
            return new IconVectors(icons, scales, vectors);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "illustration.noPictures", file);
        }
    }

    /// Makes the contents of `vectors.bin`.
    ///
    /// @param encoder the pack `meaning`
    public static byte[] make(IconSet set, SentenceEncoder encoder) {
        float[] unknown = encoder.encode(List.of(UNKNOWN))[0];
        List<Integer> icons = new ArrayList<>();
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < set.icons().size(); i++) {
            List<float[]> kept = new ArrayList<>();
            List<String> names = List.copyOf(new LinkedHashSet<>(set.icons().get(i).names()));
            for (float[] vector : encoder.encode(names)) {
                if (isKnown(vector, unknown)
                        && kept.stream().allMatch(other -> dot(other, vector) < SAME)) {
                    kept.add(vector);
                    icons.add(i);
                }
            }
            all.addAll(kept);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(set.sha256().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(all.size());
            out.writeInt(all.getFirst().length);
            for (int i = 0; i < all.size(); i++) {
                out.writeShort(icons.get(i));
                write(all.get(i), out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /// Whether a text means something to the encoder.
    static boolean isKnown(float[] vector, float[] unknown) {
        return dot(vector, unknown) < ALIKE;
    }

    private static void write(float[] vector, DataOutputStream out) throws IOException {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        float scale = largest / 127;
        out.writeFloat(scale);
        for (float number : vector) {
            out.writeByte(Math.round(number / scale));
        }
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// How near a text is to each drawing.
    ///
    /// @param vector the text, of length 1
    /// @return for each drawing the greatest cosine with one of its names, by its place in the set
    float[] near(float[] vector, int count) {
        float[] near = new float[count];
        for (int i = 0; i < vectors.length; i++) {
            float sum = 0;
            byte[] mine = vectors[i];
            for (int j = 0; j < mine.length; j++) {
                sum += vector[j] * mine[j];
            }
            near[icons[i]] = Math.max(near[icons[i]], sum * scales[i]);
        }
        return near;
    }
}
