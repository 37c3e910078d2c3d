package org.quintet.pack.ctranslate2;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;

/// A variable in the mapped file.
///
/// @param name its name
/// @param type its number format
/// @param shape sizes of its dimensions, outermost first; empty for a single number
/// @param data its bytes, in row-major order
record Ct2Variable(String name, Ct2Type type, List<Integer> shape, MemorySegment data) {
    private static final ValueLayout.OfShort INT16 =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT32 =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// How many numbers there are.
    int size() {
        return (int) (data.byteSize() / type.bytes());
    }

    /// The number at an index, as whatever it is.
    float number(long index) {
        return switch (type) {
            case FLOAT32 -> Float.intBitsToFloat(data.get(INT32, 4 * index));
            case INT8 -> data.get(ValueLayout.JAVA_BYTE, index);
            case INT16 -> data.get(INT16, 2 * index);
            case INT32 -> data.get(INT32, 4 * index);
            case FLOAT16 -> Float.float16ToFloat(data.get(INT16, 2 * index));
            case BFLOAT16 ->
                    Float.intBitsToFloat(Short.toUnsignedInt(data.get(INT16, 2 * index)) << 16);
        };
    }
}
