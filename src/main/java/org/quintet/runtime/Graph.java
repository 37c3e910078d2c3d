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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// A loaded graph. Thread-safe: runs may overlap; closing waits for them.
public final class Graph implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    Graph(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /// Names of the inputs, in the order of the graph.
    public Set<String> inputs() {
        return session.getInputNames();
    }

    /// Names of the outputs, in the order of the graph.
    public Set<String> outputs() {
        return session.getOutputNames();
    }

    /// Runs the graph once.
    ///
    /// @param inputs a tensor for each input
    /// @param outputs which outputs to compute
    /// @param stop ends the run at the next node
    /// @return the outputs by name, copied out of native memory
    /// @throws QuintetException when stopped, or where the graph fails
    public Map<String, Tensor> run(Map<String, Tensor> inputs, Set<String> outputs, Stop stop) {
        use.readLock().lock();
        try (Scope scope = new Scope();
                OrtSession.RunOptions options = new OrtSession.RunOptions()) {
            Map<String, OnnxTensor> fed = new LinkedHashMap<>();
            for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
                fed.put(input.getKey(), scope.own(toNative(input.getValue())));
            }
            try (Stop.Registration _ = Terminator.on(stop, options);
                    OrtSession.Result result = session.run(fed, outputs, options)) {
                Map<String, Tensor> copied = new LinkedHashMap<>();
                for (Map.Entry<String, ?> output : result) {
                    copied.put(output.getKey(), toJava((OnnxTensor) output.getValue()));
                }
                return copied;
            }
        } catch (OrtException failure) {
            stop.check();
            throw new QuintetException(
                    failure, Kind.FAILED, "runtime.failed", String.valueOf(failure.getMessage()));
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
            throw new QuintetException(
                    failure, Kind.FAILED, "runtime.failed", String.valueOf(failure.getMessage()));
        } finally {
            use.writeLock().unlock();
        }
    }
}
