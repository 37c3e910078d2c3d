package org.quintet.pack.gguf;

import java.util.List;

/// Which form each matrix of a decoder takes. Immutable.
///
/// @param fourBits whether matrices in formats with sixteen codes keep four bits; what is rounded
///   anew then shares scales more widely, to save memory
record Recipe(boolean fourBits) {
    private static final int BLOCK = RowDecoder.BLOCK;
    private static final int WIDE_BLOCK = 128;

    /// From this many weights on, memory and its bandwidth ask for four bits.
    private static final long LARGE = 1_000_000_000;

    /// The recipe for a model with this many weights.
    static Recipe of(long weights) {
        return new Recipe(weights >= LARGE);
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
        return new MatrixForm(4, BLOCK, affine, affine);
    }

    /// The form of the output matrix: eight bits, since its errors reach the logits unsmoothed.
    MatrixForm head(List<GgufTensor> parts) {
        return eightBits(parts);
    }

    private MatrixForm eightBits(List<GgufTensor> parts) {
        boolean rounded =
                parts.stream().allMatch(part -> part.type().scheme() == GgmlType.Scheme.FLOAT);
        return new MatrixForm(8, rounded && fourBits ? WIDE_BLOCK : BLOCK, anyAffine(parts), false);
    }

    private static boolean anyAffine(List<GgufTensor> parts) {
        return parts.stream().anyMatch(part -> part.type().scheme() == GgmlType.Scheme.AFFINE);
    }
}
