package org.quintet.pack.convert;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The plan of a large file: who lies where, and the pieces of work that write it. Built by one
/// thread.
public final class WeightsFile {
    /// About how much a piece of work should write.
    public static final int PIECE_BYTES = 4 << 20;

    /// Large tensors begin where a page does, so that each can be mapped by itself.
    private static final int PAGE = 4096;

    private static final int SMALL_ALIGNMENT = 64;

    private final List<Piece> pieces = new ArrayList<>();
    private long size;
    private long payload;

    /// Something that writes bytes at a place of a file.
    @FunctionalInterface
    public interface Sink {
        /// Writes all of the bytes.
        void write(ByteBuffer bytes, long offset);
    }

    /// A piece of work; pieces may run in any order and side by side.
    @FunctionalInterface
    public interface Piece {
        /// Does it.
        void write(Sink sink);
    }

    /// Where a tensor lies.
    public record Slot(long offset, long length) {}

    /// Bytes of the whole file.
    public long size() {
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
    public Slot add(float[] numbers) {
        Slot slot = reserve(4L * numbers.length);
        add(sink -> sink.write(littleEndian(numbers), slot.offset()));
        return slot;
    }

    /// Plans bytes that are there already.
    public Slot add(MemorySegment bytes) {
        Slot slot = reserve(bytes.byteSize());
        for (long at = 0; at < slot.length(); at += PIECE_BYTES) {
            long from = at;
            MemorySegment part = bytes.asSlice(from, Math.min(PIECE_BYTES, slot.length() - from));
            add(sink -> sink.write(part.asByteBuffer(), slot.offset() + from));
        }
        return slot;
    }

    /// Plans a piece of work, for reserved room.
    public void add(Piece piece) {
        pieces.add(piece);
    }

    /// Takes room for a tensor.
    public Slot reserve(long bytes) {
        int alignment = bytes < PAGE ? SMALL_ALIGNMENT : PAGE;
        long offset = Math.ceilDiv(size, alignment) * alignment;
        size = offset + bytes;
        payload += bytes;
        return new Slot(offset, bytes);
    }

    /// Numbers as they lie in the file.
    public static ByteBuffer littleEndian(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes;
    }
}
