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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens graphs with ONNX Runtime, on an accelerator where there is one and on the CPU else. One
/// per process, to be closed before the process ends. Thread-safe.
public final class OnnxRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OnnxRuntime.class);
    private static final String NATIVE_PATH = "onnxruntime.native.path";
    private static final String GRAPHICS_DRIVER = "/proc/driver/nvidia/version";

    private final OrtEnvironment environment;
    private final EnumSet<OrtProvider> providers;
    private final TextOperators textOperators;
    private final Gate gate = new Gate();
    private volatile String notice = "";
    private volatile boolean acceleratorWorks = true;

    /// A runtime that unpacks its native libraries anew.
    public OnnxRuntime() {
        this(null);
    }

    private OnnxRuntime(@Nullable Path cache) {
        NativeMemory.keepLittle();
        this.environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "quintet");
        this.providers = OrtEnvironment.getAvailableProviders();
        this.textOperators = new TextOperators(cache);
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
        return new OnnxRuntime(cache);
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
        boolean card = usesCuda();
        if (card) {
            Graph graph = openOnCard(file, options);
            if (graph != null) {
                return graph;
            }
        }
        try {
            Graph graph = open(file, settings(options));
            if (card && acceleratorWorks) {
                notice = "runtime.acceleratorRefused";
            }
            return graph;
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
        try {
            return open(settings -> environment.createSession(model, settings), settings(options));
        } catch (OrtException failure) {
            throw Failures.of(failure);
        }
    }

    /// A graph on the graphics card, or null where the card does not take it, or lacks its
    /// libraries. A file that is at fault itself fails on the processor too.
    private @Nullable Graph openOnCard(Path file, GraphOptions options) {
        try {
            OrtSession.SessionOptions settings = settings(options);
            try {
                settings.addCUDA();
            } catch (OrtException _) {
                // A driver without the libraries that belong to it.
                settings.close();
                acceleratorWorks = false;
                notice = "runtime.acceleratorLost";
                return null;
            }
            return open(file, settings);
        } catch (OrtException failure) {
            LOG.warn("not opened on the graphics card", failure);
            return null;
        }
    }

    private OrtSession.SessionOptions settings(GraphOptions options) throws OrtException {
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
            if (options.textOperators()) {
                settings.registerCustomOpLibrary(textOperators.library().toString());
            }
            return settings;
        } catch (OrtException | RuntimeException failure) {
            settings.close();
            throw failure;
        }
    }

    private Graph open(Path file, OrtSession.SessionOptions settings) throws OrtException {
        return open(each -> environment.createSession(file.toString(), each), settings);
    }

    @FunctionalInterface
    private interface Opening {
        OrtSession with(OrtSession.SessionOptions settings) throws OrtException;
    }

    /// Takes the settings over.
    private Graph open(Opening opening, OrtSession.SessionOptions settings) throws OrtException {
        try (Gate.Pass _ = gate.enter()) {
            OrtSession session = opening.with(settings);
            return new Graph(environment, session, settings, gate);
        } catch (OrtException | RuntimeException failure) {
            settings.close();
            throw failure;
        }
    }

    /// Waits until no thread is at work in the runtime and lets none in any more: the process may
    /// then end, with graphs still open too.
    @Override
    public void close() {
        gate.shut();
    }
}
