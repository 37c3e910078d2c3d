package org.quintet.generation;

import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Generation;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Picks the next token from logits: repetition penalty, temperature, the likeliest `topK`, then
/// the fewest of them that reach `topP` (nucleus sampling, Holtzman et al. 2020). One pass over the
/// vocabulary, and memory only when it is made. For one thread.
final class Sampler {
    /// Tokens less likely than the likeliest by this factor's exponent are noise: all of a
    /// vocabulary of 200,000 together stay below one in a thousand.
    private static final float LEAST_EXPONENT = -20;

    private final float temperature;
    private final float topP;
    private final OptionalInt topK;
    private final float penalty;
    private final SplittableRandom random;
    private final float[] logits;
    private final int[] heap;
    private int heapSize;
    private final BitSet seen = new BitSet();

    /// @param vocabulary number of logits
    Sampler(Generation generation, int vocabulary) {
        this.temperature = (float) generation.temperature();
        this.topP = (float) generation.topP();
        this.topK = generation.effectiveTopK();
        this.penalty = (float) generation.repetitionPenalty();
        this.random =
                generation.seed().isPresent()
                        ? new SplittableRandom(generation.seed().getAsLong())
                        : new SplittableRandom();
        this.logits = new float[vocabulary];
        this.heap = new int[vocabulary];
    }

    /// Remembers tokens that the repetition penalty is for.
    void see(int... tokens) {
        for (int token : tokens) {
            if (token < logits.length) {
                seen.set(token);
            }
        }
    }

    /// Picks a token and remembers it.
    ///
    /// @param next logits; left as they are
    /// @param allowed tokens that may be picked, a bit each, or null for all
    /// @throws QuintetException where the logits are no numbers, or no token is allowed
    int pick(FloatBuffer next, long @Nullable [] allowed) {
        next.get(next.position(), logits);
        if (penalty != 1) {
            penalise();
        }
        int token = temperature == 0 ? likeliest(allowed) : sample(allowed);
        see(token);
        return token;
    }

    private void penalise() {
        for (int token = seen.nextSetBit(0); token >= 0; token = seen.nextSetBit(token + 1)) {
            float logit = logits[token];
            logits[token] = logit > 0 ? logit / penalty : logit * penalty;
        }
    }

    private static boolean allows(long @Nullable [] allowed, int token) {
        return allowed == null
                || (token >> 6 < allowed.length && ((allowed[token >> 6] >>> token) & 1) != 0);
    }

    private int likeliest(long @Nullable [] allowed) {
        int best = -1;
        float most = Float.NEGATIVE_INFINITY;
        for (int token = 0; token < logits.length; token++) {
            if (logits[token] > most && allows(allowed, token)) {
                most = logits[token];
                best = token;
            }
        }
        return checked(best);
    }

    private int checked(int best) {
        if (best < 0 || logits[best] == Float.POSITIVE_INFINITY) {
            throw new QuintetException(Kind.FAILED, "generation.noToken");
        }
        return best;
    }

    private int sample(long @Nullable [] allowed) {
        gather(allowed);
        float most = logits[checked(heapSize == 0 ? -1 : heap[0])];
        int kept = 0;
        double total = 0;
        double all = topK.isPresent() ? 0 : mass(most);
        int limit = Math.min(heapSize, topK.orElse(Integer.MAX_VALUE));
        // The kept tokens move to the end of the array as the heap shrinks.
        int end = heapSize;
        while (kept < limit && (topK.isPresent() || total < topP * all)) {
            total += weight(pop(), most);
            kept++;
        }
        if (topK.isPresent()) {
            double within = topP * total;
            total = 0;
            int nucleus = 0;
            while (nucleus < kept && total < within) {
                total += weight(heap[end - 1 - nucleus], most);
                nucleus++;
            }
            kept = nucleus;
        }
        double draw = random.nextDouble() * total;
        for (int i = 0; i < kept; i++) {
            draw -= weight(heap[end - 1 - i], most);
            if (draw < 0) {
                return heap[end - 1 - i];
            }
        }
        return heap[end - kept];
    }

    private double weight(int token, float most) {
        return Math.exp((logits[token] - most) / temperature);
    }

    private double mass(float most) {
        double mass = 0;
        for (int i = 0; i < heapSize; i++) {
            mass += weight(heap[i], most);
        }
        return mass;
    }

    /// Collects the tokens that matter into a heap, the likeliest on top.
    private void gather(long @Nullable [] allowed) {
        heapSize = 0;
        float most = Float.NEGATIVE_INFINITY;
        float least = Float.NEGATIVE_INFINITY;
        for (int token = 0; token < logits.length; token++) {
            float logit = logits[token];
            if (logit > least && allows(allowed, token)) {
                heap[heapSize++] = token;
                if (logit > most) {
                    most = logit;
                    least = most + LEAST_EXPONENT * temperature;
                }
            }
        }
        int kept = 0;
        for (int i = 0; i < heapSize; i++) {
            if (logits[heap[i]] > least) {
                heap[kept++] = heap[i];
            }
        }
        heapSize = kept;
        for (int i = heapSize / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    private int pop() {
        int top = heap[0];
        heapSize--;
        heap[0] = heap[heapSize];
        heap[heapSize] = top;
        sink(0);
        return top;
    }

    private void sink(int from) {
        int token = heap[from];
        int at = from;
        while (2 * at + 1 < heapSize) {
            int child = 2 * at + 1;
            if (child + 1 < heapSize && logits[heap[child + 1]] > logits[heap[child]]) {
                child++;
            }
            if (logits[heap[child]] <= logits[token]) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = token;
    }
}
