package org.quintet.pack.ctranslate2;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.pack.convert.Cursor;

/// The `model.bin` of a CTranslate2 model (version 6), mapped into memory. Names, shapes and sizes
/// are read and checked when it is opened; weights are only touched when they are read. Immutable,
/// thread-safe.
///
/// The format is what CTranslate2's `Model::load` reads: version, kind, revision, variables (name,
/// shape, type, bytes), aliases.
final class Ct2File {
    private static final int VERSION = 6;
    private static final int MOST_DIMENSIONS = 4;
    private static final long LEAST_VARIABLE_BYTES = 2 + 1 + 1 + 1 + 4;
    private static final long LEAST_ALIAS_BYTES = 2 + 1 + 2 + 1;

    private final Ct2Errors errors;
    private final String kind;
    private final Map<String, Ct2Variable> variables = new HashMap<>();

    private Ct2File(MemorySegment file, Ct2Errors errors) {
        this.errors = errors;
        if (file.byteSize() < 16) {
            throw errors.notModel();
        }
        Cursor cursor = new Cursor(file, 0, errors::damaged);
        int version = cursor.int32();
        // What is no model at all begins with anything.
        if (version < 1 || version > 0xff) {
            throw errors.notModel();
        }
        if (version != VERSION) {
            throw errors.version(version);
        }
        kind = text(cursor);
        cursor.skip(4);
        readVariables(cursor);
        readAliases(cursor);
    }

    /// Maps a file and reads its header.
    ///
    /// @param arena how long the mapping lives
    /// @throws org.quintet.core.QuintetException when it is no such model, or a damaged one
    static Ct2File open(Path path, Ct2Errors errors, Arena arena) {
        try (FileChannel channel = FileChannel.open(path)) {
            return new Ct2File(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena), errors);
        } catch (IOException e) {
            throw errors.unreadable(e);
        }
    }

    private void readVariables(Cursor cursor) {
        long count = cursor.count(Integer.toUnsignedLong(cursor.int32()), LEAST_VARIABLE_BYTES);
        for (long i = 0; i < count; i++) {
            String name = text(cursor);
            int dimensions = cursor.int8();
            if (dimensions > MOST_DIMENSIONS) {
                throw errors.damaged(null);
            }
            List<Integer> shape = new ArrayList<>();
            long numbers = 1;
            for (int d = 0; d < dimensions; d++) {
                int size = cursor.int32();
                if (size < 1 || numbers > Integer.MAX_VALUE / size) {
                    throw errors.damaged(null);
                }
                shape.add(size);
                numbers *= size;
            }
            int id = cursor.int8();
            Ct2Type type = Ct2Type.of(id).orElseThrow(() -> errors.type(name, id));
            long bytes = Integer.toUnsignedLong(cursor.int32());
            if (bytes != numbers * type.bytes()) {
                throw errors.damaged(null);
            }
            Ct2Variable variable =
                    new Ct2Variable(name, type, List.copyOf(shape), cursor.bytes(bytes));
            if (variables.put(name, variable) != null) {
                throw errors.damaged(null);
            }
        }
    }

    private void readAliases(Cursor cursor) {
        long count = cursor.count(Integer.toUnsignedLong(cursor.int32()), LEAST_ALIAS_BYTES);
        for (long i = 0; i < count; i++) {
            String alias = text(cursor);
            Ct2Variable variable = variables.get(text(cursor));
            if (variable == null || variables.putIfAbsent(alias, variable) != null) {
                throw errors.damaged(null);
            }
        }
    }

    /// A length of two bytes, then the text with a zero behind it.
    private static String text(Cursor cursor) {
        String text = cursor.text(cursor.int16());
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }

    /// What can be wrong with this file.
    Ct2Errors errors() {
        return errors;
    }

    /// Which model it is, such as `WhisperSpec`.
    String kind() {
        return kind;
    }

    /// Whether there is a variable.
    boolean has(String name) {
        return variables.containsKey(name);
    }

    /// The shape of a needed variable.
    List<Integer> shape(String name, int dimensions) {
        Ct2Variable variable = variable(name);
        if (variable.shape().size() != dimensions) {
            throw errors.entry(name);
        }
        return variable.shape();
    }

    /// A single whole number, where the file has it.
    Optional<Integer> integerIfAny(String name) {
        @Nullable Ct2Variable variable = variables.get(name);
        if (variable == null) {
            return Optional.empty();
        }
        boolean whole =
                switch (variable.type()) {
                    case INT8, INT16, INT32 -> true;
                    case FLOAT32, FLOAT16, BFLOAT16 -> false;
                };
        if (!variable.shape().isEmpty() || !whole) {
            throw errors.entry(name);
        }
        return Optional.of((int) variable.number(0));
    }

    /// A needed tensor whose first dimension are rows, of this size.
    Ct2Matrix matrix(String name, int rows, int columns) {
        Ct2Variable variable = variable(name);
        List<Integer> shape = variable.shape();
        if (shape.isEmpty()
                || shape.getFirst() != rows
                || variable.size() != (long) rows * columns) {
            throw errors.entry(name);
        }
        return switch (variable.type()) {
            case FLOAT32, FLOAT16, BFLOAT16 ->
                    new Ct2Matrix(variable, Optional.empty(), rows, columns);
            case INT8 -> {
                Ct2Variable scales = variable(name + "_scale");
                if (scales.type() != Ct2Type.FLOAT32 || scales.size() != rows) {
                    throw errors.entry(scales.name());
                }
                yield new Ct2Matrix(variable, Optional.of(scales), rows, columns);
            }
            case INT16, INT32 -> throw errors.type(name, variable.type().id());
        };
    }

    /// All numbers of a needed tensor of this size.
    float[] numbers(String name, int rows, int columns) {
        Ct2Matrix matrix = matrix(name, rows, columns);
        float[] numbers = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            if (!matrix.read(row, numbers, row * columns)) {
                throw errors.numbers(name);
            }
        }
        return numbers;
    }

    private Ct2Variable variable(String name) {
        Ct2Variable variable = variables.get(name);
        if (variable == null) {
            throw errors.entry(name);
        }
        return variable;
    }
}
