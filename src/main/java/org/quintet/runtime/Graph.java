package org.quintet.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// A loaded graph. Thread-safe: runs may overlap; closing waits for them.
public final class Graph implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final OrtSession.SessionOptions settings;
    private final Map<String, Slot> inputSlots;
    private final Map<String, Slot> outputSlots;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    /// Takes over a session and its settings, which hold the libraries of its operators: closed
    /// before the session they would leave it without code.
    Graph(OrtEnvironment environment, OrtSession session, OrtSession.SessionOptions settings)
            throws OrtException {
        this.environment = environment;
        this.session = session;
        this.settings = settings;
        this.inputSlots = Slot.of(session.getInputInfo());
        this.outputSlots = Slot.of(session.getOutputInfo());
    }

    /// Names of the inputs, in the order of the graph.
    public Set<String> inputs() {
        return inputSlots.keySet();
    }

    /// Names of the outputs, in the order of the graph.
    public Set<String> outputs() {
        return outputSlots.keySet();
    }

    /// The inputs by name, in the order of the graph.
    public Map<String, Slot> inputSlots() {
        return inputSlots;
    }

    /// The outputs by name, in the order of the graph.
    public Map<String, Slot> outputSlots() {
        return outputSlots;
    }

    /// Native memory, full of zeros, for inputs and outputs that live longer than one run.
    ///
    /// @return to be closed by the caller
    /// @throws QuintetException where the memory is not there
    public NativeTensor allocate(ElementType type, long... shape) {
        return NativeTensor.allocate(environment, type, shape);
    }

    /// Runs the graph once.
    ///
    /// @param inputs a tensor for each input
    /// @param outputs which outputs to compute
    /// @param stop ends the run at the next node
    /// @return the outputs by name, copied out of native memory
    /// @throws QuintetException when stopped, or where the graph fails
    public Map<String, Tensor> run(Map<String, Tensor> inputs, Set<String> outputs, Stop stop) {
        return run(
                scope -> {
                    Map<String, OnnxTensor> fed = new LinkedHashMap<>();
                    for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
                        fed.put(input.getKey(), scope.own(toNative(input.getValue())));
                    }
                    return fed;
                },
                outputs,
                stop);
    }

    /// Runs a graph with one input, texts, once. Such a graph needs
    /// [GraphOptions#withTextOperators].
    ///
    /// @param texts well-formed texts; the tensor has one dimension
    /// @param outputs which outputs to compute
    /// @param stop ends the run at the next node
    /// @return the outputs by name, copied out of native memory
    /// @throws QuintetException when stopped, or where the graph fails
    public Map<String, Tensor> run(List<String> texts, Set<String> outputs, Stop stop) {
        String input = inputSlots.keySet().iterator().next();
        String[] batch = texts.toArray(String[]::new);
        return run(
                scope -> Map.of(input, scope.own(OnnxTensor.createTensor(environment, batch))),
                outputs,
                stop);
    }

    private Map<String, Tensor> run(Feed feed, Set<String> outputs, Stop stop) {
        use.readLock().lock();
        try (Scope scope = new Scope();
                OrtSession.RunOptions options = new OrtSession.RunOptions()) {
            Map<String, OnnxTensor> fed = feed.in(scope);
            try (Stop.Registration _ = Terminator.on(stop, options);
                    OrtSession.Result result = session.run(fed, outputs, options)) {
                Map<String, Tensor> copied = new LinkedHashMap<>();
                for (Map.Entry<String, ?> output : result) {
                    copied.put(output.getKey(), toJava((OnnxTensor) output.getValue()));
                }
                return copied;
            }
        } catch (OrtException | OutOfMemoryError failure) {
            stop.check();
            throw Failures.of(failure);
        } finally {
            use.readLock().unlock();
        }
    }

    /// Makes native inputs that end with a scope.
    @FunctionalInterface
    private interface Feed {
        Map<String, OnnxTensor> in(Scope scope) throws OrtException;
    }

    /// Runs the graph once over native memory, without copies.
    ///
    /// @param inputs a tensor for each input
    /// @param pinned where to write these outputs; may be an input's tensor where the graph allows
    /// @param outputs which other outputs to compute
    /// @param stop ends the run at the next node; pinned memory is then undefined
    /// @return the other outputs by name, to be closed by the caller
    /// @throws QuintetException when stopped, or where the graph fails
    public Map<String, NativeTensor> run(
            Map<String, NativeTensor> inputs,
            Map<String, NativeTensor> pinned,
            Set<String> outputs,
            Stop stop) {
        Map<String, OnnxTensor> fed = new LinkedHashMap<>();
        inputs.forEach((name, tensor) -> fed.put(name, tensor.value()));
        Map<String, OnnxTensor> written = new LinkedHashMap<>();
        pinned.forEach((name, tensor) -> written.put(name, tensor.value()));
        use.readLock().lock();
        try (OrtSession.RunOptions options = new OrtSession.RunOptions();
                Stop.Registration _ = Terminator.on(stop, options)) {
            // The result owns nothing but the other outputs, and those go to the caller.
            OrtSession.Result result = session.run(fed, outputs, written, options);
            Map<String, NativeTensor> others = new LinkedHashMap<>();
            for (Map.Entry<String, ?> output : result) {
                if (outputs.contains(output.getKey())) {
                    others.put(
                            output.getKey(),
                            NativeTensor.result(environment, (OnnxTensor) output.getValue()));
                }
            }
            return others;
        } catch (OrtException | OutOfMemoryError failure) {
            stop.check();
            throw Failures.of(failure);
        } finally {
            use.readLock().unlock();
        }
    }

    private OnnxTensor toNative(Tensor tensor) throws OrtException {
        return switch (tensor.data()) {
            case FloatBuffer floats -> OnnxTensor.createTensor(environment, floats, tensor.shape());
            case IntBuffer ints -> OnnxTensor.createTensor(environment, ints, tensor.shape());
            case LongBuffer longs -> OnnxTensor.createTensor(environment, longs, tensor.shape());
            case ByteBuffer bytes ->
                    OnnxTensor.createTensor(environment, bytes, tensor.shape(), OnnxJavaType.UINT8);
            default -> throw new IllegalArgumentException(tensor.data().getClass().getName());
        };
    }

    private static Tensor toJava(OnnxTensor tensor) {
        long[] shape = tensor.getInfo().getShape();
        return switch (tensor.getInfo().type) {
            case FLOAT -> new Tensor(tensor.getFloatBuffer(), shape);
            case INT32 -> new Tensor(tensor.getIntBuffer(), shape);
            case INT64 -> new Tensor(tensor.getLongBuffer(), shape);
            case UINT8 -> new Tensor(tensor.getByteBuffer(), shape);
            default ->
                    throw new IllegalArgumentException("output of type " + tensor.getInfo().type);
        };
    }

    /// Frees the graph after the last run has ended.
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            session.close();
        } catch (OrtException failure) {
            throw Failures.of(failure);
        } finally {
            settings.close();
            use.writeLock().unlock();
        }
    }
}
