package org.quintet.pack.gguf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The plan of the file with the graph's weights: who lies where, and the pieces of work that write
/// it. Built by one thread.
final class WeightsFile {
    /// Large tensors begin where a page does, so that each can be mapped by itself.
    private static final int PAGE = 4096;

    private static final int SMALL_ALIGNMENT = 64;
    private static final int PIECE_BYTES = 4 << 20;

    private final List<Piece> pieces = new ArrayList<>();
    private long size;
    private long payload;

    /// Something that writes bytes at a place of a file.
    interface Sink {
        void write(ByteBuffer bytes, long offset);
    }

    /// A piece of work; pieces may run in any order and side by side.
    @FunctionalInterface
    interface Piece {
        void write(Sink sink);
    }

    /// Where a tensor lies.
    record Slot(long offset, long length) {}

    /// Where the parts of a matrix lie; the zero points have no length where there are none.
    record MatrixSlots(Slot codes, Slot scales, Slot zeroPoints) {}

    long size() {
        return size;
    }

    /// Bytes that the pieces write, without the gaps between tensors.
    long payload() {
        return payload;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// Plans a tensor of plain numbers.
    Slot add(float[] numbers) {
        Slot slot = reserve(4L * numbers.length);
        pieces.add(sink -> sink.write(littleEndian(numbers), slot.offset()));
        return slot;
    }

    /// Plans a matrix.
    MatrixSlots add(Matrix matrix, GgufErrors errors) {
        MatrixForm form = matrix.form();
        int columns = matrix.columns();
        long rows = matrix.rows();
        int scaleBytes = 4 * form.blocks(columns);
        MatrixSlots slots =
                new MatrixSlots(
                        reserve(rows * form.codeBytes(columns)),
                        reserve(rows * scaleBytes),
                        reserve(rows * form.zeroPointBytes(columns)));
        int rowsAPiece = Math.max(1, PIECE_BYTES / form.codeBytes(columns));
        long above = 0;
        for (GgufTensor part : matrix.parts()) {
            for (int row = 0; row < part.rows(); row += rowsAPiece) {
                int first = row;
                int count = Math.min(rowsAPiece, part.rows() - row);
                long target = above + row;
                pieces.add(sink -> write(part, form, first, count, target, slots, sink, errors));
            }
            above += part.rows();
        }
        return slots;
    }

    private Slot reserve(long bytes) {
        int alignment = bytes < PAGE ? SMALL_ALIGNMENT : PAGE;
        long offset = Math.ceilDiv(size, alignment) * alignment;
        size = offset + bytes;
        payload += bytes;
        return new Slot(offset, bytes);
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

    private static ByteBuffer littleEndian(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes;
    }
}
