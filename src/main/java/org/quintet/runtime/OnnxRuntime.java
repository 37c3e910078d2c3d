package org.quintet.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Opens graphs with ONNX Runtime. One per process. Thread-safe.
public final class OnnxRuntime {
    private final OrtEnvironment environment =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "quintet");

    /// Loads a graph from its file; weights beside it are found and mapped by the runtime.
    ///
    /// @return to be closed by the caller
    /// @throws QuintetException where the file is missing or is no graph this runtime can run
    public Graph open(Path file, GraphOptions options) {
        if (!Files.isRegularFile(file)) {
            throw new QuintetException(Kind.FAILED, "runtime.missing", file);
        }
        try (OrtSession.SessionOptions settings = new OrtSession.SessionOptions()) {
            settings.setIntraOpNumThreads(options.threads());
            settings.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            settings.addConfigEntry(
                    "session.intra_op.allow_spinning", options.spinning() ? "1" : "0");
            settings.setCPUArenaAllocator(options.arena());
            return new Graph(environment, environment.createSession(file.toString(), settings));
        } catch (OrtException failure) {
            throw new QuintetException(failure, Kind.FAILED, "runtime.unreadable", file);
        }
    }
}
