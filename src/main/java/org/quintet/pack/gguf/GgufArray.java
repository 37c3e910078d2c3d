package org.quintet.pack.gguf;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.quintet.pack.convert.Cursor;

/// A list in the metadata of a GGUF file, read from the mapped file when asked for.
///
/// @param element number of the element type as it stands in the file
/// @param count number of elements
/// @param offset where the first element lies
record GgufArray(int element, long count, long offset, MemorySegment file, GgufErrors errors) {

    /// The elements as strings, where they are strings.
    List<String> strings(String key) {
        if (element != GgufFile.STRING || count > Integer.MAX_VALUE - 8) {
            throw errors.entry(key);
        }
        Cursor cursor = new Cursor(file, offset, errors::damaged);
        List<String> strings = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            strings.add(GgufFile.string(cursor));
        }
        return strings;
    }

    /// The elements as numbers, where they are 32-bit integers.
    int[] ints(String key) {
        if ((element != GgufFile.INT32 && element != GgufFile.UINT32)
                || count > Integer.MAX_VALUE - 8) {
            throw errors.entry(key);
        }
        Cursor cursor = new Cursor(file, offset, errors::damaged);
        int[] numbers = new int[(int) count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = cursor.int32();
        }
        return numbers;
    }
}
