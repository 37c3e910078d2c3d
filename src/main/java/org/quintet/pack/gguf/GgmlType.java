package org.quintet.pack.gguf;

import java.util.Arrays;
import java.util.Optional;

/// Number formats of tensors in a GGUF file. A row of a tensor is a sequence of blocks, each of a
/// fixed number of weights. See the block layouts in GGML's `ggml-common.h`.
public enum GgmlType {
    F32(0, 1, 4, Scheme.FLOAT, 0),
    F16(1, 1, 2, Scheme.FLOAT, 0),
    Q4_0(2, 32, 18, Scheme.SYMMETRIC, 16),
    Q4_1(3, 32, 20, Scheme.AFFINE, 16),
    Q5_0(6, 32, 22, Scheme.SYMMETRIC, 32),
    Q8_0(8, 32, 34, Scheme.SYMMETRIC, 256),
    Q4_K(12, 256, 144, Scheme.AFFINE, 16),
    Q5_K(13, 256, 176, Scheme.AFFINE, 32),
    Q6_K(14, 256, 210, Scheme.FLOAT, 0),
    BF16(30, 1, 2, Scheme.FLOAT, 0);

    /// How a row is best taken apart.
    enum Scheme {
        /// Codes around the middle of their range: weight = scale × (code − levels / 2).
        SYMMETRIC,
        /// Codes from the bottom: weight = scale × code + minimum.
        AFFINE,
        /// Plain numbers, or blocks too short to keep: only the weights themselves are of use.
        FLOAT
    }

    private final int id;
    private final int blockWeights;
    private final int blockBytes;
    private final Scheme scheme;
    private final int levels;

    GgmlType(int id, int blockWeights, int blockBytes, Scheme scheme, int levels) {
        this.id = id;
        this.blockWeights = blockWeights;
        this.blockBytes = blockBytes;
        this.scheme = scheme;
        this.levels = levels;
    }

    /// The format with a number as it stands in the file, where Quintet knows it.
    static Optional<GgmlType> of(int id) {
        return Arrays.stream(values()).filter(type -> type.id == id).findFirst();
    }

    /// Weights in a block.
    public int blockWeights() {
        return blockWeights;
    }

    /// Whether rows of this width end at the border of a block.
    public boolean fits(long columns) {
        return columns % blockWeights == 0;
    }

    /// Bytes of a row.
    public long rowBytes(long columns) {
        return columns / blockWeights * blockBytes;
    }

    int id() {
        return id;
    }

    Scheme scheme() {
        return scheme;
    }

    /// How many codes there are; 0 without codes.
    int levels() {
        return levels;
    }
}
