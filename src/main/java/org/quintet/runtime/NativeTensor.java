package org.quintet.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers in native memory that stay there from run to run: a cache, or a buffer that a graph
/// reads and writes in place. For one thread at a time; whoever asked for it closes it, and never
/// while a run uses it.
public final class NativeTensor implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OnnxTensor value;
    private final ElementType type;
    private final @Nullable ByteBuffer memory;
    private final @Nullable Arena arena;

    private NativeTensor(
            OrtEnvironment environment,
            OnnxTensor value,
            @Nullable ByteBuffer memory,
            @Nullable Arena arena) {
        this.environment = environment;
        this.value = value;
        this.type = ElementType.of(value.getInfo().type);
        this.memory = memory;
        this.arena = arena;
    }

    /// A tensor of zeros in memory of its own.
    static NativeTensor allocate(OrtEnvironment environment, ElementType type, long... shape) {
        Arena arena = Arena.ofShared();
        try {
            long bytes = bytes(type, shape);
            if (bytes > Integer.MAX_VALUE) {
                throw new OutOfMemoryError(Arrays.toString(shape) + " in one tensor");
            }
            ByteBuffer memory =
                    bytes == 0
                            ? ByteBuffer.allocateDirect(0)
                            : arena.allocate(bytes, Long.BYTES).asByteBuffer();
            memory.order(ByteOrder.nativeOrder());
            return new NativeTensor(
                    environment, wrap(environment, memory, type, shape), memory, arena);
        } catch (OutOfMemoryError | OrtException failure) {
            arena.close();
            throw Failures.of(failure);
        }
    }

    /// Takes over what a run returned.
    static NativeTensor result(OrtEnvironment environment, OnnxTensor value) {
        return new NativeTensor(environment, value, null, null);
    }

    private static OnnxTensor wrap(
            OrtEnvironment environment, ByteBuffer memory, ElementType type, long[] shape)
            throws OrtException {
        return OnnxTensor.createTensor(environment, memory, shape, type.nativeType());
    }

    /// Memory of a shape; more than there is where no number can tell it.
    private static long bytes(ElementType type, long[] shape) {
        BigInteger bytes = BigInteger.valueOf(type.bytes());
        for (long size : shape) {
            bytes = bytes.multiply(BigInteger.valueOf(size));
        }
        return bytes.bitLength() < Long.SIZE ? bytes.longValue() : Long.MAX_VALUE;
    }

    /// Another tensor over the first numbers of the same memory, to be closed before this one.
    ///
    /// @throws IllegalArgumentException where the memory is too small for it
    public NativeTensor view(long... shape) {
        ByteBuffer whole = own();
        long bytes = bytes(type, shape);
        if (bytes > whole.capacity()) {
            throw new IllegalArgumentException(bytes + " bytes of a tensor of " + whole.capacity());
        }
        ByteBuffer part = whole.slice(0, (int) bytes).order(ByteOrder.nativeOrder());
        try {
            return new NativeTensor(environment, wrap(environment, part, type, shape), part, null);
        } catch (OrtException failure) {
            throw Failures.of(failure);
        }
    }

    /// Sizes of the dimensions.
    public long[] shape() {
        return value.getInfo().getShape();
    }

    /// What the numbers are.
    public ElementType type() {
        return type;
    }

    /// The memory itself, in native order, from its start; for tensors of [Graph#allocate].
    public ByteBuffer bytes() {
        return own().duplicate().order(ByteOrder.nativeOrder());
    }

    /// The memory as floats.
    public FloatBuffer floats() {
        return bytes().asFloatBuffer();
    }

    /// The memory as 32-bit integers.
    public IntBuffer ints() {
        return bytes().asIntBuffer();
    }

    /// The memory as 64-bit integers.
    public LongBuffer longs() {
        return bytes().asLongBuffer();
    }

    /// A copy of the numbers, wherever they lie, in native order.
    public ByteBuffer copy() {
        return memory == null ? value.getByteBuffer().order(ByteOrder.nativeOrder()) : bytes();
    }

    private ByteBuffer own() {
        if (memory == null) {
            throw new IllegalStateException("the memory of this tensor belongs to the runtime");
        }
        return memory;
    }

    OnnxTensor value() {
        return value;
    }

    @Override
    public void close() {
        value.close();
        if (arena != null && arena.scope().isAlive()) {
            arena.close();
        }
    }
}
