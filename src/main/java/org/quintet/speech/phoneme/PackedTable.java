package org.quintet.speech.phoneme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A table of lines `key TAB value`, sorted by the bytes of its keys and searched as it lies: a
/// hundred thousand words as objects would take ten times the memory and the time to load.
/// Immutable and thread-safe.
final class PackedTable {
    private final byte[] lines;

    /// @param lines UTF-8; each line ends with a line feed
    private PackedTable(byte[] lines) {
        this.lines = lines;
    }

    /// A table that comes with the program, packed with gzip, beside this class.
    static PackedTable resource(String name) {
        return new PackedTable(bytes(name));
    }

    /// The unpacked bytes of a file beside this class.
    static byte[] bytes(String name) {
        try (InputStream stream = PackedTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            try (GZIPInputStream unpacked = new GZIPInputStream(stream, 1 << 16)) {
                return unpacked.readAllBytes();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What stands after the key and its tab; null where the key is not there.
    @Nullable String find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = lineStart((low + high) >>> 1, low);
            int end = lineEnd(start);
            int order = compare(wanted, start, end);
            if (order == 0) {
                int from = Math.min(start + wanted.length + 1, end);
                return new String(lines, from, end - from, StandardCharsets.UTF_8);
            }
            if (order < 0) {
                high = start;
            } else {
                low = end + 1;
            }
        }
        return null;
    }

    private int lineStart(int at, int least) {
        int start = at;
        while (start > least && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int start) {
        int end = start;
        while (lines[end] != '\n') {
            end++;
        }
        return end;
    }

    /// Orders the wanted key against that of a line, byte by byte, as unsigned numbers.
    private int compare(byte[] wanted, int start, int end) {
        for (int i = 0; ; i++) {
            boolean keyEnds = start + i >= end || lines[start + i] == '\t';
            if (i == wanted.length) {
                return keyEnds ? 0 : -1;
            }
            if (keyEnds) {
                return 1;
            }
            int order = Byte.compareUnsigned(wanted[i], lines[start + i]);
            if (order != 0) {
                return order;
            }
        }
    }
}
