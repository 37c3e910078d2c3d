package org.quintet.pack.convert;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;

/// Reads the header of a model file from front to back and never beyond its end. Nothing is
/// allocated before the file is known to hold it. For one thread.
public final class Cursor {
    private static final ValueLayout.OfShort INT16 =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT32 =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong INT64 =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    private final Function<@Nullable Throwable, QuintetException> damaged;
    private long at;

    /// Begins somewhere in a file.
    ///
    /// @param damaged what to throw where the file ends too early, or a text is no UTF-8
    public Cursor(
            MemorySegment file, long at, Function<@Nullable Throwable, QuintetException> damaged) {
        this.file = file;
        this.at = at;
        this.damaged = damaged;
    }

    /// Where the next number begins.
    public long position() {
        return at;
    }

    /// The next byte, unsigned.
    public int int8() {
        return file.get(ValueLayout.JAVA_BYTE, step(1)) & 0xff;
    }

    /// The next two bytes, unsigned.
    public int int16() {
        return file.get(INT16, step(2)) & 0xffff;
    }

    /// The next four bytes.
    public int int32() {
        return file.get(INT32, step(4));
    }

    /// The next eight bytes.
    public long int64() {
        return file.get(INT64, step(8));
    }

    /// Makes sure that the rest of the file can hold a number of things that each take some bytes
    /// at least.
    ///
    /// @return the number
    public long count(long count, long bytesEach) {
        if (count < 0 || count > (file.byteSize() - at) / bytesEach) {
            throw damaged.apply(null);
        }
        return count;
    }

    /// A text of so many bytes of UTF-8.
    public String text(long length) {
        if (length > Integer.MAX_VALUE - 8) {
            throw damaged.apply(null);
        }
        ByteBuffer bytes = file.asSlice(step(length), length).asByteBuffer();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw damaged.apply(e);
        }
    }

    /// The next bytes as they lie in the file.
    public MemorySegment bytes(long length) {
        return file.asSlice(step(length), length);
    }

    /// Passes over bytes.
    public void skip(long bytes) {
        step(bytes);
    }

    private long step(long bytes) {
        if (bytes < 0 || bytes > file.byteSize() - at) {
            throw damaged.apply(null);
        }
        long start = at;
        at += bytes;
        return start;
    }
}
