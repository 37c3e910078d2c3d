package org.quintet.perception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.quintet.core.Aside;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens each small model once, when it is first asked for. Thread-safe. Frees them when closed.
final class ModelShelf implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelShelf.class);

    private final Path models;
    private final Map<Model, FutureTask<Graph>> graphs = new EnumMap<>(Model.class);
    private final Set<Model> begun = EnumSet.noneOf(Model.class);
    private boolean closed;

    /// @param threads threads within one model
    ModelShelf(Path models, OnnxRuntime runtime, int threads) {
        this.models = models;
        for (Model model : Model.values()) {
            graphs.put(
                    model,
                    new FutureTask<>(
                            () -> runtime.open(model.graph(models), GraphOptions.quiet(threads))));
        }
    }

    /// Begins to open models side by side, without waiting for them.
    synchronized void prepare(Model... wanted) {
        if (closed) {
            return;
        }
        Arrays.stream(wanted)
                .filter(begun::add)
                .map(this::task)
                .forEach(task -> Thread.ofPlatform().daemon().name("model").start(task));
    }

    /// A model, opened when it is not yet.
    ///
    /// @throws QuintetException where its file is missing or broken
    Graph graph(Model model) {
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the models are closed");
            }
            begun.add(model);
        }
        FutureTask<Graph> task = task(model);
        task.run();
        return Aside.resultOf(task);
    }

    /// The class names of a model, in the order of its classes.
    List<String> labels(Model model) {
        try {
            return Files.readAllLines(model.labels(models));
        } catch (IOException failure) {
            throw new QuintetException(
                    failure, Kind.FAILED, "perception.labels", model.labels(models));
        }
    }

    private FutureTask<Graph> task(Model model) {
        FutureTask<Graph> task = graphs.get(model);
        if (task == null) {
            throw new IllegalArgumentException(model.name());
        }
        return task;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        // One that is being opened is waited for: the runtime must not be unloaded under it.
        begun.forEach(this::close);
    }

    private void close(Model model) {
        try {
            Aside.resultOf(task(model)).close();
        } catch (QuintetException e) {
            LOG.debug("{} never opened, so there is nothing to close", model, e);
        }
    }
}
