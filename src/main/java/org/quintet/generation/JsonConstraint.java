package org.quintet.generation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.generation.json.Automaton;

/// Holds a reply to a JSON Schema, and ends it in time: a token is allowed only if the text can be
/// brought to its end with the tokens that are left after it.
final class JsonConstraint implements Constraint {
    /// Masks kept; each takes a bit a token.
    private static final int KEPT = 256;

    private final Automaton automaton;
    private final SortedPieces pieces;
    private final Collection<Integer> ends;
    private final int words;
    private final int mostRemaining;
    private final Map<Integer, long[]> masks =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, long[]> eldest) {
                    return size() > KEPT;
                }
            };
    private final Deque<Integer> forced = new ArrayDeque<>();
    private int state;

    /// @param vocabulary number of logits
    /// @param ends tokens that end a turn
    /// @param budget how many tokens the reply may have
    /// @throws QuintetException where no text of the schema fits the budget
    JsonConstraint(
            Automaton automaton,
            SortedPieces pieces,
            int vocabulary,
            Collection<Integer> ends,
            int budget) {
        this.automaton = automaton;
        this.pieces = pieces;
        this.ends = ends;
        this.words = Math.ceilDiv(vocabulary, Long.SIZE);
        this.mostRemaining = automaton.mostRemaining();
        this.state = automaton.start();
        if (!fits(state, budget)) {
            throw new QuintetException(Kind.FAILED, "generation.schemaTooLong", budget);
        }
    }

    @Override
    public long[] allowed(int left) {
        if (forced.isEmpty() && left > mostRemaining) {
            return masks.computeIfAbsent(state, _ -> mask(Integer.MAX_VALUE));
        }
        if (forced.isEmpty()) {
            long[] mask = mask(left - 1);
            for (long word : mask) {
                if (word != 0) {
                    return mask;
                }
            }
            pieces.cover(automaton.completion(state)).forEach(forced::add);
        }
        long[] mask = new long[words];
        allow(mask, forced.getFirst());
        return mask;
    }

    private void allow(long[] mask, int token) {
        if (token >> 6 < mask.length) {
            mask[token >> 6] |= 1L << token;
        }
    }

    /// The tokens that keep to the schema and leave it so near to its end.
    private long[] mask(int left) {
        long[] mask = new long[words];
        pieces.walk(
                automaton,
                state,
                (token, reached) -> {
                    if (left == Integer.MAX_VALUE || fits(reached, left)) {
                        allow(mask, token);
                    }
                });
        if (automaton.accepts(state)) {
            ends.forEach(end -> allow(mask, end));
        }
        return mask;
    }

    private boolean fits(int reached, int tokens) {
        return automaton.remaining(reached) <= tokens
                || pieces.cover(automaton.completion(reached)).size() <= tokens;
    }

    @Override
    public void take(int token) {
        forced.poll();
        for (byte each : pieces.piece(token)) {
            state = automaton.next(state, each & 0xff);
        }
    }

    @Override
    public boolean complete() {
        return automaton.complete(state);
    }
}
