package org.quintet.perception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// Opens each small model once, when it is first asked for. Thread-safe. Frees them when closed.
final class ModelShelf implements AutoCloseable {
    private final Path models;
    private final Map<Model, FutureTask<Graph>> graphs = new EnumMap<>(Model.class);
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
                .map(this::task)
                .filter(task -> !task.isDone())
                .forEach(task -> Thread.ofPlatform().daemon().name("model").start(task));
    }

    /// A model, opened when it is not yet.
    ///
    /// @throws QuintetException where its file is missing or broken
    Graph graph(Model model) {
        FutureTask<Graph> task = task(model);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the models are closed");
            }
        }
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
        for (FutureTask<Graph> task : graphs.values()) {
            if (!task.cancel(false) && task.state() == FutureTask.State.SUCCESS) {
                task.resultNow().close();
            }
        }
    }
}
