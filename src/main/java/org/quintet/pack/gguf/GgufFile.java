package org.quintet.pack.gguf;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quintet.pack.convert.Cursor;

/// A GGUF file (version 3), mapped into memory. Its header is read and checked when it is opened;
/// weights are only touched when they are read. Immutable, thread-safe.
///
/// The format is described in GGML's `docs/gguf.md`.
final class GgufFile {
    static final int UINT32 = 4;
    static final int INT32 = 5;
    static final int STRING = 8;

    private static final int MAGIC = 0x46554747;
    private static final int VERSION = 3;
    private static final int DEFAULT_ALIGNMENT = 32;
    private static final int LARGEST_ALIGNMENT = 1 << 20;
    private static final long LEAST_ENTRY_BYTES = 8 + 4 + 1;
    private static final long LEAST_TENSOR_BYTES = 8 + 4 + 4 + 8;

    private final MemorySegment file;
    private final GgufErrors errors;
    private final Map<String, Object> metadata = new HashMap<>();
    private final Map<String, GgufTensor> tensors = new HashMap<>();

    private GgufFile(MemorySegment file, GgufErrors errors) {
        this.file = file;
        this.errors = errors;
        if (file.byteSize() < 24) {
            throw errors.notGguf();
        }
        Cursor cursor = new Cursor(file, 0, errors::damaged);
        if (cursor.int32() != MAGIC) {
            throw errors.notGguf();
        }
        int version = cursor.int32();
        if (version != VERSION) {
            throw errors.version(version);
        }
        long tensorCount = cursor.count(cursor.int64(), LEAST_TENSOR_BYTES);
        long entryCount = cursor.count(cursor.int64(), LEAST_ENTRY_BYTES);
        for (long i = 0; i < entryCount; i++) {
            String key = string(cursor);
            if (metadata.put(key, value(cursor, cursor.int32())) != null) {
                throw errors.damaged();
            }
        }
        readTensors(cursor, tensorCount);
    }

    /// Maps a file and reads its header.
    ///
    /// @param arena how long the mapping lives
    /// @throws org.quintet.core.QuintetException when it is no GGUF file, or a damaged one
    static GgufFile open(Path path, GgufErrors errors, Arena arena) {
        try (FileChannel channel = FileChannel.open(path)) {
            return new GgufFile(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena), errors);
        } catch (IOException e) {
            throw errors.unreadable(e);
        }
    }

    /// What can be wrong with this file.
    GgufErrors errors() {
        return errors;
    }

    /// A needed whole number within bounds.
    int integer(String key, int least, int most) {
        return integerIfAny(key, least, most).orElseThrow(() -> errors.entry(key));
    }

    /// A whole number within bounds, where the file has it.
    Optional<Integer> integerIfAny(String key, int least, int most) {
        Object value = metadata.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Long number && number >= least && number <= most) {
            return Optional.of(Math.toIntExact(number));
        }
        throw errors.entry(key);
    }

    /// A fraction above zero, where the file has it.
    Optional<Float> positiveIfAny(String key) {
        Object value = metadata.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Double number && number > 0 && number < Float.MAX_VALUE) {
            return Optional.of(number.floatValue());
        }
        throw errors.entry(key);
    }

    /// Words, where the file has them.
    Optional<String> textIfAny(String key) {
        Object value = metadata.get(key);
        if (value == null || value instanceof String) {
            return Optional.ofNullable((String) value);
        }
        throw errors.entry(key);
    }

    /// A needed list.
    GgufArray array(String key) {
        if (metadata.get(key) instanceof GgufArray array) {
            return array;
        }
        throw errors.entry(key);
    }

    /// A tensor, where the file has it.
    Optional<GgufTensor> tensorIfAny(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /// A needed matrix of this size.
    GgufTensor matrix(String name, int rows, int columns) {
        GgufTensor tensor = tensors.get(name);
        if (tensor == null || tensor.rows() != rows || tensor.columns() != columns) {
            throw errors.entry(name);
        }
        return tensor;
    }

    /// All weights of a needed vector of this length.
    float[] vector(String name, int length) {
        float[] vector = matrix(name, 1, length).vector();
        for (float weight : vector) {
            if (!Float.isFinite(weight)) {
                throw errors.numbers(name);
            }
        }
        return vector;
    }

    /// Number of weights in all tensors.
    long weights() {
        return tensors.values().stream().mapToLong(GgufTensor::size).sum();
    }

    static String string(Cursor cursor) {
        return cursor.text(cursor.count(cursor.int64(), 1));
    }

    private Object value(Cursor cursor, int type) {
        return switch (type) {
            case 0 -> (long) cursor.int8();
            case 1 -> (long) (byte) cursor.int8();
            case 2 -> (long) cursor.int16();
            case 3 -> (long) (short) cursor.int16();
            case UINT32 -> Integer.toUnsignedLong(cursor.int32());
            case INT32 -> (long) cursor.int32();
            case 6 -> (double) Float.intBitsToFloat(cursor.int32());
            case 7 -> cursor.int8() != 0;
            case STRING -> string(cursor);
            case 9 -> array(cursor);
            case 10, 11 -> cursor.int64();
            case 12 -> Double.longBitsToDouble(cursor.int64());
            default -> throw errors.damaged();
        };
    }

    private GgufArray array(Cursor cursor) {
        int element = cursor.int32();
        int bytesEach =
                switch (element) {
                    case 0, 1, 7 -> 1;
                    case 2, 3 -> 2;
                    case UINT32, INT32, 6 -> 4;
                    case STRING, 10, 11, 12 -> 8;
                    default -> throw errors.damaged();
                };
        long count = cursor.count(cursor.int64(), bytesEach);
        GgufArray array = new GgufArray(element, count, cursor.position(), file, errors);
        if (element == STRING) {
            for (long i = 0; i < count; i++) {
                cursor.skip(cursor.count(cursor.int64(), 1));
            }
        } else {
            cursor.skip(count * bytesEach);
        }
        return array;
    }

    private void readTensors(Cursor cursor, long count) {
        record Entry(String name, int type, long columns, long rows, long offset) {}
        Map<String, Entry> entries = new HashMap<>();
        for (long i = 0; i < count; i++) {
            String name = string(cursor);
            int dimensions = cursor.int32();
            if (dimensions < 1 || dimensions > 4) {
                throw errors.damaged();
            }
            long[] sizes = {1, 1, 1, 1};
            for (int d = 0; d < dimensions; d++) {
                sizes[d] = cursor.int64();
                if (sizes[d] < 1 || sizes[d] > Integer.MAX_VALUE - 8) {
                    throw errors.damaged();
                }
            }
            int type = cursor.int32();
            long offset = cursor.int64();
            // More than two dimensions occur only in tensors that no supported graph has.
            long rows = sizes[2] == 1 && sizes[3] == 1 ? sizes[1] : 0;
            if (entries.put(name, new Entry(name, type, sizes[0], rows, offset)) != null) {
                throw errors.damaged();
            }
        }
        int alignment =
                integerIfAny("general.alignment", 1, LARGEST_ALIGNMENT).orElse(DEFAULT_ALIGNMENT);
        long start = Math.ceilDiv(cursor.position(), alignment) * (long) alignment;
        for (Entry entry : entries.values()) {
            GgmlType type =
                    GgmlType.of(entry.type)
                            .orElseThrow(() -> errors.type(Integer.toString(entry.type)));
            if (entry.rows == 0 || !type.fits(entry.columns)) {
                throw errors.entry(entry.name);
            }
            long room = file.byteSize() - start;
            long rowBytes = type.rowBytes(entry.columns);
            if (entry.offset < 0
                    || entry.offset % alignment != 0
                    || entry.offset > room
                    || entry.rows > (room - entry.offset) / rowBytes) {
                throw errors.damaged();
            }
            tensors.put(
                    entry.name,
                    new GgufTensor(
                            entry.name,
                            type,
                            (int) entry.columns,
                            (int) entry.rows,
                            file.asSlice(start + entry.offset, entry.rows * rowBytes)));
        }
    }
}
