package org.quintet.pack.gguf;

/// Takes rows of one tensor apart. Blocks longer than 32 weights come out as blocks of 32, so that
/// all formats with codes look alike. Holds the last row read; for one thread.
final class RowDecoder {
    /// Weights that share a scale once taken apart.
    static final int BLOCK = 32;

    private static final int SUPER_BLOCK = 256;

    private final GgufTensor tensor;
    private final int columns;
    private final byte[] raw;
    private final byte[] codes;
    private final float[] scales;
    private final float[] minima;
    private final float[] weights;

    RowDecoder(GgufTensor tensor) {
        this.tensor = tensor;
        this.columns = tensor.columns();
        this.raw = new byte[Math.toIntExact(tensor.type().rowBytes(columns))];
        boolean coded = tensor.type().scheme() != GgmlType.Scheme.FLOAT;
        this.codes = new byte[coded ? columns : 0];
        this.scales = new float[coded ? columns / BLOCK : 0];
        this.minima = new float[coded ? columns / BLOCK : 0];
        this.weights = new float[columns];
    }

    /// Reads a row and takes it apart, into codes where its format has codes, else into weights.
    void read(long row) {
        tensor.copyRow(row, raw);
        switch (tensor.type()) {
            case F32 -> readF32();
            case F16 -> readF16();
            case BF16 -> readBf16();
            case Q4_0 -> readShortBlocks(18, 2, false);
            case Q4_1 -> readShortBlocks(20, 4, true);
            case Q5_0 -> readQ5();
            case Q8_0 -> readQ8();
            case Q4_K, Q5_K -> readKBlocks(tensor.type() == GgmlType.Q5_K);
            case Q6_K -> readQ6K();
        }
    }

    /// Codes of the last row, unsigned; weight = scale × code + minimum.
    byte[] codes() {
        return codes;
    }

    /// Scales of the last row, one a block of 32.
    float[] scales() {
        return scales;
    }

    /// Minima of the last row, one a block of 32.
    float[] minima() {
        return minima;
    }

    /// The weights of the last row.
    float[] weights() {
        if (codes.length > 0) {
            for (int i = 0; i < columns; i++) {
                int block = i / BLOCK;
                weights[i] = scales[block] * (codes[i] & 0xff) + minima[block];
            }
        }
        return weights;
    }

    private void readF32() {
        for (int i = 0; i < columns; i++) {
            weights[i] = Float.intBitsToFloat(int32(4 * i));
        }
    }

    private void readF16() {
        for (int i = 0; i < columns; i++) {
            weights[i] = half(2 * i);
        }
    }

    private void readBf16() {
        for (int i = 0; i < columns; i++) {
            weights[i] = Float.intBitsToFloat(int16(2 * i) << 16);
        }
    }

    private void readShortBlocks(int blockBytes, int header, boolean affine) {
        for (int block = 0, at = 0; block < scales.length; block++, at += blockBytes) {
            scales[block] = half(at);
            minima[block] = affine ? half(at + 2) : -8 * scales[block];
            nibbles(at + header, block * BLOCK);
        }
    }

    private void nibbles(int from, int to) {
        for (int i = 0; i < BLOCK / 2; i++) {
            int pair = raw[from + i];
            codes[to + i] = (byte) (pair & 15);
            codes[to + BLOCK / 2 + i] = (byte) ((pair >> 4) & 15);
        }
    }

    private void readQ5() {
        for (int block = 0, at = 0; block < scales.length; block++, at += 22) {
            scales[block] = half(at);
            minima[block] = -16 * scales[block];
            nibbles(at + 6, block * BLOCK);
            int high = int32(at + 2);
            for (int i = 0; i < BLOCK; i++) {
                codes[block * BLOCK + i] |= (byte) (((high >>> i) & 1) << 4);
            }
        }
    }

    private void readQ8() {
        for (int block = 0, at = 0; block < scales.length; block++, at += 34) {
            scales[block] = half(at);
            minima[block] = -128 * scales[block];
            for (int i = 0; i < BLOCK; i++) {
                codes[block * BLOCK + i] = (byte) (raw[at + 2 + i] + 128);
            }
        }
    }

    /// Q4_K and Q5_K: eight blocks of 32 share two half-precision factors; each has a scale and a
    /// minimum of six bits. Q5_K has the fifth bits in front of the nibbles.
    private void readKBlocks(boolean fiveBits) {
        int blockBytes = fiveBits ? 176 : 144;
        for (int start = 0, at = 0; start < columns; start += SUPER_BLOCK, at += blockBytes) {
            float factor = half(at);
            float minimumFactor = half(at + 2);
            int nibbles = at + (fiveBits ? 48 : 16);
            for (int sub = 0; sub < 8; sub++) {
                int block = start / BLOCK + sub;
                scales[block] = factor * sixBitScale(at + 4, sub);
                minima[block] = -minimumFactor * sixBitMinimum(at + 4, sub);
                int source = nibbles + sub / 2 * BLOCK;
                int shift = (sub & 1) * 4;
                for (int i = 0; i < BLOCK; i++) {
                    int code = (raw[source + i] >> shift) & 15;
                    if (fiveBits) {
                        code |= ((raw[at + 16 + i] >> sub) & 1) << 4;
                    }
                    codes[block * BLOCK + i] = (byte) code;
                }
            }
        }
    }

    private int sixBitScale(int at, int sub) {
        return sub < 4
                ? raw[at + sub] & 63
                : (raw[at + sub + 4] & 15) | ((raw[at + sub - 4] & 0xc0) >> 2);
    }

    private int sixBitMinimum(int at, int sub) {
        return sub < 4
                ? raw[at + sub + 4] & 63
                : ((raw[at + sub + 4] >> 4) & 15) | ((raw[at + sub] & 0xc0) >> 2);
    }

    /// Q6_K: sixteen blocks of 16 with a signed scale of eight bits each.
    private void readQ6K() {
        for (int start = 0, at = 0; start < columns; start += SUPER_BLOCK, at += 210) {
            float factor = half(at + 208);
            for (int half = 0; half < 2; half++) {
                int low = at + half * 64;
                int high = at + 128 + half * 32;
                int scale = at + 192 + half * 8;
                for (int part = 0; part < 4; part++) {
                    int source = low + (part & 1) * 32;
                    int target = start + half * 128 + part * 32;
                    for (int i = 0; i < 32; i++) {
                        int code =
                                ((raw[source + i] >> (part / 2 * 4)) & 15)
                                        | (((raw[high + i] >> (2 * part)) & 3) << 4);
                        weights[target + i] = factor * raw[scale + 2 * part + i / 16] * (code - 32);
                    }
                }
            }
        }
    }

    private float half(int at) {
        return Float.float16ToFloat((short) int16(at));
    }

    private int int16(int at) {
        return (raw[at] & 0xff) | (raw[at + 1] << 8);
    }

    private int int32(int at) {
        return (int16(at) & 0xffff) | (int16(at + 2) << 16);
    }
}
