package org.quintet.pack.ctranslate2;

import java.util.Arrays;
import java.util.Optional;

/// Number formats of variables, as CTranslate2's `types.h` counts them.
enum Ct2Type {
    FLOAT32(0, 4),
    INT8(1, 1),
    INT16(2, 2),
    INT32(3, 4),
    FLOAT16(4, 2),
    BFLOAT16(5, 2);

    private final int id;
    private final int bytes;

    Ct2Type(int id, int bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    static Optional<Ct2Type> of(int id) {
        return Arrays.stream(values()).filter(type -> type.id == id).findFirst();
    }

    int id() {
        return id;
    }

    /// Bytes of a number.
    int bytes() {
        return bytes;
    }
}
