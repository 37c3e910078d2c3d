package org.quintet.pack.gguf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads the header of a GGUF file from front to back and never beyond its end. Nothing is
/// allocated before the file is known to hold it. For one thread.
final class GgufCursor {
    private static final ValueLayout.OfShort INT16 =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT32 =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong INT64 =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    private final GgufErrors errors;
    private long at;

    GgufCursor(MemorySegment file, long at, GgufErrors errors) {
        this.file = file;
        this.at = at;
        this.errors = errors;
    }

    long position() {
        return at;
    }

    int int8() {
        return file.get(ValueLayout.JAVA_BYTE, step(1)) & 0xff;
    }

    int int16() {
        return file.get(INT16, step(2)) & 0xffff;
    }

    int int32() {
        return file.get(INT32, step(4));
    }

    long int64() {
        return file.get(INT64, step(8));
    }

    /// A number of things that each take some bytes at least.
    ///
    /// @throws org.quintet.core.QuintetException when the file cannot hold that many
    long count(long bytesEach) {
        long count = int64();
        if (count < 0 || count > (file.byteSize() - at) / bytesEach) {
            throw errors.damaged();
        }
        return count;
    }

    String string() {
        long length = count(1);
        if (length > Integer.MAX_VALUE - 8) {
            throw errors.damaged();
        }
        ByteBuffer bytes = file.asSlice(step(length), length).asByteBuffer();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw errors.damaged(e);
        }
    }

    void skip(long bytes) {
        step(bytes);
    }

    void skipString() {
        step(count(1));
    }

    private long step(long bytes) {
        if (bytes < 0 || bytes > file.byteSize() - at) {
            throw errors.damaged();
        }
        long start = at;
        at += bytes;
        return start;
    }
}
