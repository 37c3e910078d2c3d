package org.quintet.pack.gguf;

import java.lang.foreign.MemorySegment;
import java.nio.FloatBuffer;

/// A table of numbers in one of GGML's formats, read row by row. Holds the last row read; for one
/// thread.
public final class RowTable {
    private final RowDecoder decoder;
    private final int rows;

    /// @param type number format of the rows
    /// @param rows number of rows
    /// @param columns width of a row in numbers
    /// @param data the bytes of all rows, in order; stays the caller's
    /// @throws IllegalArgumentException where the data is not of that size
    public RowTable(GgmlType type, int rows, int columns, MemorySegment data) {
        if (rows < 1
                || columns < 1
                || !type.fits(columns)
                || data.byteSize() % rows != 0
                || data.byteSize() / rows != type.rowBytes(columns)) {
            throw new IllegalArgumentException(
                    rows + "×" + columns + " " + type + " in " + data.byteSize() + " bytes");
        }
        this.decoder = new RowDecoder(new GgufTensor("table", type, columns, rows, data));
        this.rows = rows;
    }

    /// Writes the numbers of a row at an index of a buffer.
    ///
    /// @throws IndexOutOfBoundsException where there is no such row
    public void copy(int row, FloatBuffer target, int at) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException(row);
        }
        decoder.read(row);
        target.put(at, decoder.weights());
    }
}
