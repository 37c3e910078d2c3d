package org.quintet.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Opens graphs with ONNX Runtime, on an accelerator where there is one and on the CPU else. One
/// per process. Thread-safe.
public final class OnnxRuntime {
    private static final String NATIVE_PATH = "onnxruntime.native.path";
    private static final String GRAPHICS_DRIVER = "/proc/driver/nvidia/version";

    private final OrtEnvironment environment;
    private final EnumSet<OrtProvider> providers;
    private volatile String notice = "";
    private volatile boolean acceleratorWorks = true;

    /// A runtime that unpacks its native libraries anew.
    public OnnxRuntime() {
        this.environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "quintet");
        this.providers = OrtEnvironment.getAvailableProviders();
    }

    /// A runtime that keeps its native libraries unpacked, and so starts faster. Where the folder
    /// can't be written it does without.
    ///
    /// @param cache a folder for what can be made again; need not be there yet
    public static OnnxRuntime withCache(Path cache) {
        Path libraries = unpacked(cache);
        if (libraries != null && System.getProperty(NATIVE_PATH) == null) {
            System.setProperty(NATIVE_PATH, libraries.toString());
        }
        return new OnnxRuntime();
    }

    private static @Nullable Path unpacked(Path cache) {
        try {
            return new NativeLibraries(cache).unpack(OrtEnvironment.class, "ai/onnxruntime/native");
        } catch (IOException _) {
            // A read-only home: the runtime then unpacks to the temporary folder by itself.
            return null;
        }
    }

    /// Where graphs run: `CUDA` or `CPU`.
    public String device() {
        return usesCuda() ? "CUDA" : "CPU";
    }

    /// A message key of what the user should know of the device; empty when all is well.
    public String notice() {
        return notice;
    }

    private boolean usesCuda() {
        return acceleratorWorks
                && providers.contains(OrtProvider.CUDA)
                && (Files.exists(Path.of(GRAPHICS_DRIVER))
                        || System.getProperty("os.name").startsWith("Windows"));
    }

    /// Loads a graph from its file; weights beside it are found and mapped by the runtime.
    ///
    /// @return to be closed by the caller
    /// @throws QuintetException where the file is missing or is no graph this runtime can run
    public Graph open(Path file, GraphOptions options) {
        if (!Files.isRegularFile(file)) {
            throw new QuintetException(Kind.FAILED, "runtime.missing", file);
        }
        if (usesCuda()) {
            try {
                return open(file, options, true);
            } catch (OrtException _) {
                // A driver without the libraries that belong to it; the user is told by the notice.
                acceleratorWorks = false;
                notice = "runtime.acceleratorLost";
            }
        }
        try {
            return open(file, options, false);
        } catch (OrtException failure) {
            QuintetException known = Failures.of(failure);
            throw known.key().equals("runtime.memory")
                    ? known
                    : new QuintetException(failure, Kind.FAILED, "runtime.unreadable", file);
        }
    }

    /// Loads a graph that was changed in memory, on the processor; its weights are in it.
    ///
    /// @return to be closed by the caller
    /// @throws QuintetException where it is no graph this runtime can run
    public Graph open(byte[] model, GraphOptions options) {
        try (OrtSession.SessionOptions settings = settings(options)) {
            return new Graph(environment, environment.createSession(model, settings));
        } catch (OrtException failure) {
            throw Failures.of(failure);
        }
    }

    private Graph open(Path file, GraphOptions options, boolean cuda) throws OrtException {
        try (OrtSession.SessionOptions settings = settings(options)) {
            if (cuda) {
                settings.addCUDA();
            }
            return new Graph(environment, environment.createSession(file.toString(), settings));
        }
    }

    private static OrtSession.SessionOptions settings(GraphOptions options) throws OrtException {
        OrtSession.SessionOptions settings = new OrtSession.SessionOptions();
        try {
            settings.setIntraOpNumThreads(options.threads());
            settings.setInterOpNumThreads(1);
            settings.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            settings.addConfigEntry(
                    "session.intra_op.allow_spinning", options.spinning() ? "1" : "0");
            // Threads may wait busily within a run, never between runs.
            settings.addConfigEntry("session.force_spinning_stop", options.spinning() ? "1" : "0");
            settings.setCPUArenaAllocator(options.arena());
            return settings;
        } catch (OrtException failure) {
            settings.close();
            throw failure;
        }
    }
}
