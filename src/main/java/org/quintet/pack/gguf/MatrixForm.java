package org.quintet.pack.gguf;

/// How a matrix is stored for ONNX Runtime's `MatMulNBits`. Immutable.
///
/// @param bits 4 or 8
/// @param block weights that share a scale
/// @param zeroPoints whether each block has a zero point of its own, else half of the codes
/// @param blockSums whether the input carries the mean of each block of 32 twice behind it, so that
///   what a whole zero point cannot say about a block is said by two more columns
record MatrixForm(int bits, int block, boolean zeroPoints, boolean blockSums) {
    /// Numbers in a row of the input, and columns of the stored matrix.
    int width(int columns) {
        return blockSums ? columns + 2 * (columns / RowDecoder.BLOCK) : columns;
    }

    int blocks(int columns) {
        return Math.ceilDiv(width(columns), block);
    }

    int codeBytes(int columns) {
        return blocks(columns) * block * bits / 8;
    }

    int zeroPointBytes(int columns) {
        return !zeroPoints ? 0 : Math.ceilDiv(blocks(columns) * bits, 8);
    }

    /// The zero point of blocks without one of their own.
    int middle() {
        return 1 << (bits - 1);
    }
}
