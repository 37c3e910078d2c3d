package org.quintet.pack.gguf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A tensor of one or two dimensions in the mapped file.
///
/// @param name its name
/// @param type its number format
/// @param columns width of a row
/// @param rows number of rows, 1 for a vector
/// @param data the bytes of all rows, in order
record GgufTensor(String name, GgmlType type, int columns, int rows, MemorySegment data) {
    /// Copies the bytes of a row.
    void copyRow(long row, byte[] target) {
        MemorySegment.copy(
                data, ValueLayout.JAVA_BYTE, row * target.length, target, 0, target.length);
    }

    /// All weights of a vector.
    float[] vector() {
        RowDecoder decoder = new RowDecoder(this);
        decoder.read(0);
        return decoder.weights();
    }

    /// Number of weights.
    long size() {
        return (long) rows * columns;
    }
}
