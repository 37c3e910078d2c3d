package org.quintet.generation;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Arrays;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.pack.Manifest;
import org.quintet.pack.gguf.GgmlType;
import org.quintet.pack.gguf.RowTable;

/// Rows of a table in a mapped file, dequantised as they are needed: of a large vocabulary only the
/// pages of the tokens in use come into memory.
final class TableEmbeddings implements Embeddings {
    private final Arena arena;
    private final RowTable table;
    private final int columns;

    private TableEmbeddings(Arena arena, RowTable table, int columns) {
        this.arena = arena;
        this.table = table;
        this.columns = columns;
    }

    /// Maps a table.
    ///
    /// @throws QuintetException where the file doesn't hold it
    static TableEmbeddings open(Path file, Manifest.Table table) {
        GgmlType type =
                Arrays.stream(GgmlType.values())
                        .filter(each -> each.name().equals(table.type()))
                        .findFirst()
                        .orElseThrow(() -> broken(file));
        if (table.rows() < 1 || table.columns() < 1 || !type.fits(table.columns())) {
            throw broken(file);
        }
        long row = type.rowBytes(table.columns());
        if (row > Long.MAX_VALUE / table.rows()) {
            throw broken(file);
        }
        long bytes = row * table.rows();
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file)) {
            if (table.offset() < 0 || channel.size() - bytes < table.offset()) {
                throw broken(file);
            }
            MemorySegment data = channel.map(MapMode.READ_ONLY, table.offset(), bytes, arena);
            RowTable rows = new RowTable(type, table.rows(), table.columns(), data);
            return new TableEmbeddings(arena, rows, table.columns());
        } catch (IOException failure) {
            arena.close();
            throw new QuintetException(failure, Kind.FAILED, "generation.unreadable", file);
        } catch (QuintetException failure) {
            arena.close();
            throw failure;
        }
    }

    private static QuintetException broken(Path file) {
        return new QuintetException(Kind.FAILED, "generation.table", file);
    }

    @Override
    public void write(int[] tokens, int from, int to, FloatBuffer target, Stop stop) {
        if (target.capacity() != (long) (to - from) * columns) {
            throw new QuintetException(Kind.FAILED, "generation.input", "inputs_embeds");
        }
        for (int i = from; i < to; i++) {
            table.copy(tokens[i], target, (i - from) * columns);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
