package org.quintet.pack.gguf;

import java.util.List;

/// Which form each matrix of a decoder takes. Immutable.
///
/// @param fourBits whether matrices in formats with sixteen codes keep four bits
/// @param blockSums whether four-bit matrices get columns for the means of the input's blocks
/// @param wideBlock weights that share a scale where the weights are rounded anew anyway
/// @param headBits bits of the output matrix
record Recipe(boolean fourBits, boolean blockSums, int wideBlock, int headBits) {
    private static final int BLOCK = RowDecoder.BLOCK;

    /// From this many weights on, memory and its bandwidth ask for four bits.
    private static final long LARGE = 1_000_000_000;

    /// The recipe for a model with this many weights.
    static Recipe of(long weights) {
        return weights < LARGE ? new Recipe(false, false, 32, 8) : new Recipe(true, true, 128, 8);
    }

    /// Its name for people.
    String name() {
        return fourBits ? "q4" : "q8";
    }

    /// The form of a matrix inside a layer.
    MatrixForm layer(List<GgufTensor> parts) {
        boolean sixteenCodes = parts.stream().allMatch(part -> part.type().levels() == 16);
        if (!fourBits || !sixteenCodes) {
            return eightBits(parts);
        }
        boolean affine = anyAffine(parts);
        return new MatrixForm(4, BLOCK, affine, affine && blockSums);
    }

    /// The form of the output matrix.
    MatrixForm head(List<GgufTensor> parts) {
        return headBits == 8 ? eightBits(parts) : new MatrixForm(4, BLOCK, anyAffine(parts), false);
    }

    private MatrixForm eightBits(List<GgufTensor> parts) {
        boolean rounded =
                parts.stream().allMatch(part -> part.type().scheme() == GgmlType.Scheme.FLOAT);
        return new MatrixForm(8, rounded ? wideBlock : BLOCK, anyAffine(parts), false);
    }

    private static boolean anyAffine(List<GgufTensor> parts) {
        return parts.stream().anyMatch(part -> part.type().scheme() == GgmlType.Scheme.AFFINE);
    }
}
