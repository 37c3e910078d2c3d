package org.quintet.pack.gguf;

import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.pack.PackPath;

/// What can be wrong with a GGUF file, in the user's words.
///
/// @param file the file's name as the user knows it
record GgufErrors(String file) {
    QuintetException damaged() {
        return damaged(null);
    }

    QuintetException damaged(@Nullable Throwable cause) {
        return new QuintetException(cause, Kind.FAILED, "pack.gguf.damaged", file);
    }

    QuintetException notGguf() {
        return new QuintetException(Kind.FAILED, "pack.gguf.notGguf", file);
    }

    QuintetException version(int version) {
        return new QuintetException(
                Kind.FAILED, "pack.gguf.version", file, Integer.toUnsignedString(version));
    }

    QuintetException architecture(String architecture) {
        return new QuintetException(
                Kind.FAILED, "pack.gguf.architecture", file, PackPath.shown(architecture));
    }

    QuintetException type(String type) {
        return new QuintetException(Kind.FAILED, "pack.gguf.type", file, PackPath.shown(type));
    }

    /// A needed entry or tensor is missing or not of the kind and size it must have.
    QuintetException entry(String name) {
        return new QuintetException(Kind.FAILED, "pack.gguf.entry", file, PackPath.shown(name));
    }

    QuintetException feature(String name) {
        return new QuintetException(Kind.FAILED, "pack.gguf.feature", file, PackPath.shown(name));
    }

    QuintetException numbers(String tensor) {
        return new QuintetException(Kind.FAILED, "pack.gguf.numbers", file, PackPath.shown(tensor));
    }

    QuintetException tokenizer(String name) {
        return new QuintetException(Kind.FAILED, "pack.gguf.tokenizer", file, PackPath.shown(name));
    }

    QuintetException vocabulary() {
        return new QuintetException(Kind.FAILED, "pack.gguf.vocabulary", file);
    }

    QuintetException unreadable(Throwable cause) {
        return new QuintetException(cause, Kind.FAILED, "pack.gguf.unreadable", file);
    }
}
