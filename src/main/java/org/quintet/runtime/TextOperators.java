package org.quintet.runtime;

import ai.onnxruntime.extensions.OrtxPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The library of ONNX Runtime Extensions, whose operators cut texts into tokens inside a graph.
/// Unpacked when first asked for. Thread-safe.
final class TextOperators {
    private static final String ROOT = "ai/onnxruntime/extensions/native";

    private final @Nullable Path cache;
    private @Nullable Path library;

    /// @param cache a folder for what can be made again, or null for none
    TextOperators(@Nullable Path cache) {
        this.cache = cache;
    }

    /// The library of this platform.
    ///
    /// @throws QuintetException where there is none for it, or it can't be unpacked
    synchronized Path library() {
        if (library == null) {
            library = unpack();
        }
        return library;
    }

    private Path unpack() {
        try {
            return cache == null ? unpackForThisRun() : unpackKept(cache);
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "runtime.textOperators.disk");
        }
    }

    private static Path unpackKept(Path cache) throws IOException {
        try {
            return unpack(cache);
        } catch (IOException _) {
            // A read-only home is as good as no cache.
            return unpackForThisRun();
        }
    }

    private static Path unpackForThisRun() throws IOException {
        Path folder = Files.createTempDirectory("quintet-text-operators");
        Path unpacked = unpack(folder);
        // Deleted in reverse order.
        for (Path each : List.of(folder, unpacked.getParent(), unpacked)) {
            each.toFile().deleteOnExit();
        }
        return unpacked;
    }

    private static Path unpack(Path folder) throws IOException {
        Path libraries = new NativeLibraries(folder).unpack(OrtxPackage.class, ROOT);
        if (libraries == null) {
            throw new QuintetException(
                    Kind.FAILED,
                    "runtime.textOperators.platform",
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"));
        }
        return libraries.resolve(System.mapLibraryName("onnxruntime_extensions4j_jni"));
    }
}
