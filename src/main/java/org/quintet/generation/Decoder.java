package org.quintet.generation;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.runtime.ElementType;
import org.quintet.runtime.Graph;
import org.quintet.runtime.NativeTensor;
import org.quintet.runtime.Slot;

/// A decoder's graph with its cache: takes tokens in and gives logits out, and knows which tokens
/// it has taken in. For one thread.
final class Decoder implements AutoCloseable {
    private static final int CHUNK = 256;

    /// Tokens of a run that may get logits where the graph lets us choose.
    private static final int ROWS = 8;

    private static final long LOGITS_BYTES = 64L << 20;
    private static final String LOGITS = "logits";

    private final Graph graph;
    private final StepInputs inputs;
    private final KeyValueCache cache;
    private final @Nullable Embeddings embeddings;
    private final ElementType logitsType;
    private final int logitsAxes;
    private final int vocabulary;
    private final int chunk;
    private final boolean selects;
    private final int most;
    private final NativeTensor logitsMemory;
    private final FloatBuffer widened;
    private final int[] known;
    private int knownCount;
    private int first;

    /// @param graph closed with this, as are the embeddings
    /// @param embeddings rows of tokens, or null where the graph takes ids
    /// @throws QuintetException where the graph is not one of a decoder
    Decoder(Graph graph, DecoderSpec spec, @Nullable Embeddings embeddings) {
        this.graph = graph;
        this.embeddings = embeddings;
        Slot slot = Names.of(graph.outputSlots(), LOGITS);
        this.logitsType = slot.type();
        this.logitsAxes = slot.shape().size();
        long declared = logitsAxes == 0 ? -1 : slot.shape().getLast();
        this.vocabulary = (int) (declared > 0 ? declared : spec.vocabulary());
        boolean floating = logitsType == ElementType.FLOAT || logitsType == ElementType.FLOAT16;
        if (vocabulary < 1 || !floating || logitsAxes < 2 || logitsAxes > 3) {
            throw new QuintetException(Kind.FAILED, "generation.logits");
        }
        this.cache =
                spec.sharedCache()
                        ? new SharedCache(graph, spec.contextLength())
                        : new GrowingCache(graph);
        this.selects = StepInputs.selectsLogits(graph);
        int all = Math.clamp(LOGITS_BYTES / (4L * vocabulary), 1, CHUNK);
        this.chunk = selects ? CHUNK : all;
        this.most = selects ? (StepInputs.givesRows(graph) ? ROWS : 1) : all;
        this.inputs = new StepInputs(graph, embeddings, spec.contextLength(), chunk, most);
        try {
            this.logitsMemory = graph.allocate(logitsType, most, vocabulary);
        } catch (QuintetException failure) {
            inputs.close();
            throw failure;
        }
        this.widened = FloatBuffer.allocate(logitsType == ElementType.FLOAT16 ? vocabulary : 0);
        this.known = new int[spec.contextLength()];
    }

    /// Number of logits.
    int vocabulary() {
        return vocabulary;
    }

    /// Keeps what the cache has in common with a prompt and forgets the rest. At least the last
    /// token of the prompt is left to take in, since its logits are wanted.
    ///
    /// @return tokens at the start of the prompt that need not be taken in again
    int reuse(int[] prompt) {
        int common = Arrays.mismatch(known, 0, knownCount, prompt, 0, prompt.length - 1);
        knownCount = cache.cut(common < 0 ? knownCount : common);
        return knownCount;
    }

    /// Takes tokens in after those it knows, a chunk at a time.
    ///
    /// @param tokens ids; those from `from` on are taken in
    /// @return logits of what follows the last token, valid until the next call; the caller may
    ///   write into them
    /// @throws QuintetException when stopped, or where the graph fails; whole chunks taken in stay
    FloatBuffer feed(int[] tokens, int from, Stop stop) {
        cache.ensure(knownCount + tokens.length - from);
        int at = from;
        while (at + chunk < tokens.length) {
            run(tokens, at, at + chunk, 1, stop);
            at += chunk;
        }
        run(tokens, at, tokens.length, 1, stop);
        return row(0);
    }

    /// How many tokens behind one can be taken in with it and forgotten again, with logits after
    /// each: 0 where the graph or its cache can't do that.
    int mostAhead() {
        return cache.cuttable() ? Math.min(most, chunk) - 1 : 0;
    }

    /// Takes in a token and a guess of what follows it, in one run.
    ///
    /// @param tokens at most [#mostAhead] behind the first
    /// @return logits after the first token, as by [#row]
    /// @throws QuintetException when stopped, or where the graph fails; nothing is taken in then
    FloatBuffer verify(int[] tokens, Stop stop) {
        cache.ensure(knownCount + tokens.length);
        run(tokens, 0, tokens.length, tokens.length, stop);
        return row(0);
    }

    /// Forgets the last tokens.
    void forget(int count) {
        knownCount = cache.cut(knownCount - count);
    }

    private void run(int[] tokens, int from, int to, int wanted, Stop stop) {
        stop.check();
        int written = selects ? wanted : to - from;
        try (StepInputs.Step step = inputs.fill(tokens, from, to, knownCount, wanted, stop);
                NativeTensor target = logitsMemory.view(logitsShape(written))) {
            Map<String, NativeTensor> pinned = new HashMap<>(cache.pinned());
            pinned.put(LOGITS, target);
            Map<String, NativeTensor> returned =
                    graph.run(step.with(cache.past()), pinned, cache.wanted(), stop);
            System.arraycopy(tokens, from, known, knownCount, to - from);
            knownCount += to - from;
            cache.advance(returned, knownCount);
            first = written - wanted;
        }
    }

    private long[] logitsShape(int rows) {
        return logitsAxes == 3 ? new long[] {1, rows, vocabulary} : new long[] {rows, vocabulary};
    }

    /// The logits after one of the tokens that the last run was to give logits for, valid until the
    /// next call; the caller may write into them.
    FloatBuffer row(int number) {
        int index = first + number;
        ByteBuffer bytes = logitsMemory.bytes();
        if (logitsType == ElementType.FLOAT) {
            return bytes.asFloatBuffer().slice(index * vocabulary, vocabulary);
        }
        for (int i = 0; i < vocabulary; i++) {
            short half = bytes.getShort((index * vocabulary + i) * Short.BYTES);
            widened.put(i, Float.float16ToFloat(half));
        }
        return widened;
    }

    @Override
    public void close() {
        cache.close();
        inputs.close();
        logitsMemory.close();
        if (embeddings != null) {
            embeddings.close();
        }
        graph.close();
    }
}
