package org.quintet.pack.ctranslate2;

import java.nio.ByteBuffer;
import org.quintet.pack.convert.WeightsFile;
import org.quintet.pack.convert.WeightsFile.Slot;

/// A matrix as signed bytes with one scale for each row: weight = scale × byte.
///
/// Of the bytes only −63 to 63 are used: on processors without VNNI, two products of larger ones
/// with unsigned inputs overflow sixteen bits and are cut off. Unsigned weights would be safe too,
/// but a third slower. What the seventh bit costs is 3 % more error behind the encoder, since most
/// of it comes from rounding the inputs.
///
/// @param codes the bytes
/// @param scales floats, one a row
record ByteRows(Slot codes, Slot scales) {
    private static final int LARGEST = 63;

    /// Plans a matrix, row after row.
    static ByteRows add(WeightsFile weights, Ct2Matrix matrix, Ct2Errors errors) {
        ByteRows slots = reserve(weights, matrix);
        int columns = matrix.columns();
        int rowsAPiece = Math.max(1, WeightsFile.PIECE_BYTES / columns);
        for (int row = 0; row < matrix.rows(); row += rowsAPiece) {
            int first = row;
            int count = Math.min(rowsAPiece, matrix.rows() - row);
            weights.add(
                    sink -> {
                        byte[] codes = new byte[count * columns];
                        float[] scales = new float[count];
                        for (int i = 0; i < count; i++) {
                            scales[i] = encode(matrix, first + i, codes, i * columns, 1, errors);
                        }
                        slots.write(sink, first, columns, codes, scales);
                    });
        }
        return slots;
    }

    /// Plans a matrix, column after column, as a product with its rows wants it.
    static ByteRows addTransposed(WeightsFile weights, Ct2Matrix matrix, Ct2Errors errors) {
        ByteRows slots = reserve(weights, matrix);
        int rows = matrix.rows();
        weights.add(
                sink -> {
                    byte[] codes = new byte[rows * matrix.columns()];
                    float[] scales = new float[rows];
                    for (int row = 0; row < rows; row++) {
                        scales[row] = encode(matrix, row, codes, row, rows, errors);
                    }
                    slots.write(sink, 0, matrix.columns(), codes, scales);
                });
        return slots;
    }

    private static ByteRows reserve(WeightsFile weights, Ct2Matrix matrix) {
        return new ByteRows(
                weights.reserve((long) matrix.rows() * matrix.columns()),
                weights.reserve(4L * matrix.rows()));
    }

    private void write(WeightsFile.Sink sink, int row, int columns, byte[] bytes, float[] numbers) {
        sink.write(ByteBuffer.wrap(bytes), codes.offset() + (long) row * columns);
        sink.write(WeightsFile.littleEndian(numbers), scales.offset() + 4L * row);
    }

    /// Writes the bytes of a row.
    ///
    /// @param step how far the bytes are apart
    /// @return the scale
    private static float encode(
            Ct2Matrix matrix, int row, byte[] codes, int at, int step, Ct2Errors errors) {
        float[] weights = new float[matrix.columns()];
        if (!matrix.read(row, weights, 0)) {
            throw errors.numbers(matrix.variable().name());
        }
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest == 0 ? 1 : largest / LARGEST;
        for (int i = 0; i < weights.length; i++) {
            codes[at + i * step] = (byte) Math.round(weights[i] / scale);
        }
        return scale;
    }
}
