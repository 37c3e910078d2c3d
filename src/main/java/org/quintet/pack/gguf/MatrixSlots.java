package org.quintet.pack.gguf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.quintet.pack.convert.WeightsFile;
import org.quintet.pack.convert.WeightsFile.Sink;
import org.quintet.pack.convert.WeightsFile.Slot;

/// Where the parts of a matrix lie in the file of weights.
///
/// @param zeroPoints has no length where there are none
record MatrixSlots(Slot codes, Slot scales, Slot zeroPoints) {
    /// Plans a matrix.
    static MatrixSlots add(WeightsFile weights, Matrix matrix, GgufErrors errors) {
        MatrixForm form = matrix.form();
        int columns = matrix.columns();
        long rows = matrix.rows();
        int scaleBytes = 4 * form.blocks(columns);
        MatrixSlots slots =
                new MatrixSlots(
                        weights.reserve(rows * form.codeBytes(columns)),
                        weights.reserve(rows * scaleBytes),
                        weights.reserve(rows * form.zeroPointBytes(columns)));
        int rowsAPiece = Math.max(1, WeightsFile.PIECE_BYTES / form.codeBytes(columns));
        long above = 0;
        for (GgufTensor part : matrix.parts()) {
            for (int row = 0; row < part.rows(); row += rowsAPiece) {
                int first = row;
                int count = Math.min(rowsAPiece, part.rows() - row);
                long target = above + row;
                weights.add(sink -> write(part, form, first, count, target, slots, sink, errors));
            }
            above += part.rows();
        }
        return slots;
    }

    private static void write(
            GgufTensor part,
            MatrixForm form,
            int first,
            int count,
            long target,
            MatrixSlots slots,
            Sink sink,
            GgufErrors errors) {
        RowEncoder encoder = new RowEncoder(part, form);
        int codeBytes = encoder.codes().length;
        int scaleBytes = 4 * encoder.scales().length;
        int zeroPointBytes = encoder.zeroPoints().length;
        ByteBuffer codes = ByteBuffer.allocate(count * codeBytes);
        ByteBuffer scales = ByteBuffer.allocate(count * scaleBytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer zeroPoints = ByteBuffer.allocate(count * zeroPointBytes);
        for (int row = 0; row < count; row++) {
            if (!encoder.encode(first + row)) {
                throw errors.numbers(part.name());
            }
            codes.put(encoder.codes());
            scales.asFloatBuffer().put(encoder.scales());
            scales.position(scales.position() + scaleBytes);
            zeroPoints.put(encoder.zeroPoints());
        }
        sink.write(codes.flip(), slots.codes().offset() + target * codeBytes);
        sink.write(scales.flip(), slots.scales().offset() + target * scaleBytes);
        sink.write(zeroPoints.flip(), slots.zeroPoints().offset() + target * zeroPointBytes);
    }
}
