package org.quintet.pack.ctranslate2;

import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.pack.PackPath;

/// What can be wrong with a CTranslate2 model, in the user's words.
///
/// @param file the file's name as the user knows it
record Ct2Errors(String file) {
    QuintetException notModel() {
        return new QuintetException(Kind.FAILED, "pack.ct2.notModel", file);
    }

    QuintetException damaged(@Nullable Throwable cause) {
        return new QuintetException(cause, Kind.FAILED, "pack.ct2.damaged", file);
    }

    QuintetException version(int version) {
        return new QuintetException(
                Kind.FAILED, "pack.ct2.version", file, Integer.toUnsignedString(version));
    }

    QuintetException kind(String kind) {
        return new QuintetException(Kind.FAILED, "pack.ct2.kind", file, PackPath.shown(kind));
    }

    QuintetException type(String name, int type) {
        return new QuintetException(Kind.FAILED, "pack.ct2.type", file, PackPath.shown(name), type);
    }

    /// A needed entry is missing or not of the kind and size it must have.
    QuintetException entry(String name) {
        return new QuintetException(Kind.FAILED, "pack.ct2.entry", file, PackPath.shown(name));
    }

    QuintetException feature(String name) {
        return new QuintetException(Kind.FAILED, "pack.ct2.feature", file, name);
    }

    QuintetException numbers(String name) {
        return new QuintetException(Kind.FAILED, "pack.ct2.numbers", file, PackPath.shown(name));
    }

    QuintetException unreadable(Throwable cause) {
        return new QuintetException(cause, Kind.FAILED, "pack.ct2.unreadable", file);
    }
}
