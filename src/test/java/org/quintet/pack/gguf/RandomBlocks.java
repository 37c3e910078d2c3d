package org.quintet.pack.gguf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/// Random weights in every format, of about the size that trained matrices have.
final class RandomBlocks {
    private static final float SIZE = 0.06f;

    private final Random random;

    RandomBlocks(Random random) {
        this.random = random;
    }

    byte[] matrix(GgmlType type, int rows, int columns) {
        int blocks = rows * (columns / type.blockWeights());
        ByteBuffer out =
                ByteBuffer.allocate(Math.toIntExact(rows * type.rowBytes(columns)))
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < blocks; i++) {
            block(type, out);
        }
        return out.array();
    }

    /// Plain numbers around a middle.
    byte[] vector(int length, float middle, float spread) {
        ByteBuffer out = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            out.putFloat(middle + spread * (float) random.nextGaussian());
        }
        return out.array();
    }

    private void block(GgmlType type, ByteBuffer out) {
        switch (type) {
            case F32 -> out.putFloat(SIZE * (float) random.nextGaussian());
            case F16 -> half(out, SIZE * (float) random.nextGaussian());
            case BF16 ->
                    out.putShort(
                            (short)
                                    (Float.floatToRawIntBits(SIZE * (float) random.nextGaussian())
                                            >> 16));
            case Q4_0 -> {
                half(out, SIZE / 5 * about1());
                bytes(out, 16);
            }
            case Q4_1 -> {
                half(out, SIZE / 5 * about1());
                half(out, -SIZE * 1.5f * about1());
                bytes(out, 16);
            }
            case Q5_0 -> {
                half(out, SIZE / 10 * about1());
                bytes(out, 20);
            }
            case Q8_0 -> {
                half(out, SIZE / 80 * about1());
                bytes(out, 32);
            }
            case Q4_K -> {
                sharedFactors(out, SIZE / 5);
                bytes(out, 128);
            }
            case Q5_K -> {
                sharedFactors(out, SIZE / 10);
                bytes(out, 160);
            }
            case Q6_K -> {
                bytes(out, 208);
                half(out, SIZE / 20 / 80 * about1());
            }
        }
    }

    /// Two factors, then eight scales and eight minima of six bits each, about as far apart as in
    /// trained matrices.
    private void sharedFactors(ByteBuffer out, float scale) {
        half(out, scale / 48 * about1());
        half(out, SIZE * 1.5f / 48 * about1());
        int[] scales = random.ints(8, 32, 64).toArray();
        int[] minima = random.ints(8, 32, 64).toArray();
        for (int i = 0; i < 4; i++) {
            out.put((byte) (scales[i] | ((scales[i + 4] >> 4) << 6)));
        }
        for (int i = 0; i < 4; i++) {
            out.put((byte) (minima[i] | ((minima[i + 4] >> 4) << 6)));
        }
        for (int i = 4; i < 8; i++) {
            out.put((byte) ((scales[i] & 15) | ((minima[i] & 15) << 4)));
        }
    }

    private float about1() {
        return 0.7f + 0.6f * random.nextFloat();
    }

    private void bytes(ByteBuffer out, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        out.put(bytes);
    }

    private static void half(ByteBuffer out, float number) {
        out.putShort(Float.floatToFloat16(number));
    }
}
