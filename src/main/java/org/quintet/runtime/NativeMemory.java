package org.quintet.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the C library give freed memory back to the system. By itself glibc keeps it, a share for
/// each thread, and keeps ever larger blocks the more of them are freed: after a picture was looked
/// at, that is a third of all memory the process has.
final class NativeMemory {
    private static final Logger LOG = LoggerFactory.getLogger(NativeMemory.class);

    /// Parameters of `mallopt`, as `malloc.h` has them.
    private static final int M_TRIM_THRESHOLD = -1;

    private static final int M_MMAP_THRESHOLD = -3;
    private static final int M_ARENA_MAX = -8;

    /// Blocks from here on are given back at once; smaller ones come and go too often for that.
    private static final int LARGE = 1 << 20;

    private static final int SHARES = 2;

    private NativeMemory() {}

    /// Sets that up, where the C library knows of it. To be called before there are many threads.
    static void keepLittle() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find("mallopt");
        if (function.isEmpty()) {
            return; // only glibc has it, and only glibc needs it
        }
        MethodHandle mallopt =
                linker.downcallHandle(
                        function.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        set(mallopt, M_ARENA_MAX, SHARES);
        set(mallopt, M_MMAP_THRESHOLD, LARGE);
        set(mallopt, M_TRIM_THRESHOLD, LARGE);
    }

    private static void set(MethodHandle mallopt, int parameter, int value) {
        try {
            int done = (int) mallopt.invokeExact(parameter, value);
            if (done != 1) {
                LOG.info("mallopt({}, {}) was refused", parameter, value);
            }
        } catch (Throwable failure) { // what a method handle declares; a C function throws nothing
            throw new IllegalStateException(failure);
        }
    }
}
