package org.quintet.perception.hearing;

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import org.quintet.core.Stop;
import org.quintet.runtime.ElementType;
import org.quintet.runtime.Graph;
import org.quintet.runtime.NativeTensor;

/// How likely it is that somebody speaks, chunk by chunk: Silero VAD at 16 kHz. Remembers what it
/// heard before, so each sound needs one of its own. For one thread; the graph stays the caller's.
final class VoiceActivity implements AutoCloseable {
    /// Samples of a chunk: 32 ms.
    static final int CHUNK = 512;

    /// Samples of the chunk before that are heard again.
    private static final int CONTEXT = 64;

    private static final int STATE = 128;

    private final Graph graph;
    private final NativeTensor input;
    private final NativeTensor rate;
    private final NativeTensor probability;
    private final float[] window = new float[CONTEXT + CHUNK];
    private NativeTensor state;
    private NativeTensor nextState;

    VoiceActivity(Graph graph) {
        this.graph = graph;
        input = graph.allocate(ElementType.FLOAT, 1, window.length);
        rate = graph.allocate(ElementType.INT64);
        rate.longs().put(0, Ears.SAMPLE_RATE);
        probability = graph.allocate(ElementType.FLOAT, 1, 1);
        state = graph.allocate(ElementType.FLOAT, 2, 1, STATE);
        nextState = graph.allocate(ElementType.FLOAT, 2, 1, STATE);
    }

    /// The probability that somebody speaks in the next chunk.
    ///
    /// @param samples [#CHUNK] finite samples, -1 to 1
    float next(float[] samples, Stop stop) {
        System.arraycopy(window, CHUNK, window, 0, CONTEXT);
        System.arraycopy(samples, 0, window, CONTEXT, CHUNK);
        FloatBuffer floats = input.floats();
        floats.put(0, window);
        graph.run(
                Map.of("input", input, "state", state, "sr", rate),
                Map.of("output", probability, "stateN", nextState),
                Set.of(),
                stop);
        NativeTensor before = state;
        state = nextState;
        nextState = before;
        return probability.floats().get(0);
    }

    @Override
    public void close() {
        input.close();
        rate.close();
        probability.close();
        state.close();
        nextState.close();
    }
}
