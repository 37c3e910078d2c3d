package org.quintet.runtime;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/// Numbers with a shape, outside native memory management: a plain Java value. Direct buffers in
/// native byte order enter a graph without a copy.
///
/// @param data a `FloatBuffer`, `IntBuffer`, `LongBuffer`, or a `ByteBuffer` for unsigned bytes;
///   its remaining elements are the tensor, in row-major order
/// @param shape sizes of the dimensions, outermost first
@SuppressWarnings("ArrayRecordComponent") // shapes are small, fixed and never shared for writing
public record Tensor(Buffer data, long... shape) {
    /// Checks that the buffer holds as many numbers as the shape says.
    public Tensor {
        long count = 1;
        for (long size : shape) {
            count = Math.multiplyExact(count, size);
        }
        if (count != data.remaining()) {
            throw new IllegalArgumentException(
                    "a shape of " + count + " elements over " + data.remaining());
        }
    }

    /// The numbers of a float tensor.
    ///
    /// @throws ClassCastException for another type
    public FloatBuffer floats() {
        return (FloatBuffer) data;
    }

    /// The numbers of a 64-bit integer tensor.
    ///
    /// @throws ClassCastException for another type
    public LongBuffer longs() {
        return (LongBuffer) data;
    }

    /// The numbers of a 32-bit integer tensor.
    ///
    /// @throws ClassCastException for another type
    public IntBuffer ints() {
        return (IntBuffer) data;
    }

    /// A direct buffer for so many floats, in native order.
    public static FloatBuffer directFloats(int count) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
