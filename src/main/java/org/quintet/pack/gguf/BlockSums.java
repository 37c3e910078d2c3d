package org.quintet.pack.gguf;

/// The columns behind a four-bit matrix that multiply the means of the input's blocks.
///
/// A block of an affine format is weight = scale × code + minimum, and the minimum is seldom a
/// whole multiple of the scale. What is left of it, times the sum of the input's block, is missing
/// from the product. The input therefore ends in the means of its blocks of 32, twice, and two
/// four-bit codes with different scales say together what one could not say precisely enough.
final class BlockSums {
    private static final int BLOCK = RowDecoder.BLOCK;
    private static final int MIDDLE = 8;
    private static final int LARGEST = 7;

    private BlockSums() {}

    /// Writes the codes and scales of a row.
    ///
    /// @param remainders what is left of the minimum, one a block of the input
    /// @param columns columns of the matrix; the new ones come behind them
    /// @param codes codes of the row
    /// @param scales scales of the row, one a block of 32
    static void encode(float[] remainders, int columns, int[] codes, float[] scales) {
        int count = remainders.length;
        int firstScale = columns / BLOCK;
        coarseScales(remainders, firstScale, scales);
        fineScales(count, firstScale, scales);
        for (int i = 0; i < count; i++) {
            float coarse = scales[firstScale + i / BLOCK];
            float fine = scales[firstScale + (count + i) / BLOCK];
            float wanted = remainders[i] * BLOCK;
            int bestCoarse = 0;
            int bestFine = 0;
            float least = Float.MAX_VALUE;
            for (int code = -MIDDLE; code <= LARGEST; code++) {
                float rest = wanted - code * coarse;
                int second = fine == 0 ? 0 : Math.clamp(Math.round(rest / fine), -MIDDLE, LARGEST);
                float miss = Math.abs(rest - second * fine);
                if (miss < least) {
                    least = miss;
                    bestCoarse = code;
                    bestFine = second;
                }
            }
            codes[columns + i] = bestCoarse + MIDDLE;
            codes[columns + count + i] = bestFine + MIDDLE;
        }
    }

    /// Blocks that hold first columns are as coarse as their largest remainder asks.
    private static void coarseScales(float[] remainders, int firstScale, float[] scales) {
        for (int start = 0; start < remainders.length; start += BLOCK) {
            float largest = 0;
            for (int i = start; i < Math.min(start + BLOCK, remainders.length); i++) {
                largest = Math.max(largest, Math.abs(remainders[i]));
            }
            scales[firstScale + start / BLOCK] = largest * BLOCK / LARGEST;
        }
    }

    /// Blocks that hold second columns only cover half a step of the first columns.
    private static void fineScales(int count, int firstScale, float[] scales) {
        for (int block = Math.ceilDiv(count, BLOCK);
                block < Math.ceilDiv(2 * count, BLOCK);
                block++) {
            float largest = 0;
            for (int i = block * BLOCK; i < Math.min((block + 1) * BLOCK, 2 * count); i++) {
                largest = Math.max(largest, scales[firstScale + (i - count) / BLOCK]);
            }
            scales[firstScale + block] = largest / 2 / LARGEST;
        }
    }
}
