package org.quintet.generation.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a JSON Schema allows, byte by byte. States are sets of states of an [Nfa], found as they
/// are needed (lazy subset construction). For one thread.
public final class Automaton {
    /// The state that nothing leads out of, since a text has already gone wrong.
    public static final int DEAD = -1;

    private static final int UNKNOWN = -2;
    private static final int BYTES = 256;
    private static final int MOST_STATES = 20_000;

    private final Nfa nfa = new Nfa();
    private final int last;
    private final int[] distances;
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private final List<int[]> transitions = new ArrayList<>();

    /// Compiles a schema.
    ///
    /// @throws SchemaException where it has a keyword that is not supported, or is too large
    public Automaton(JsonNode schema) {
        this.last = new SchemaCompiler(nfa).value(0, schema);
        this.distances = nfa.distances(last);
        number(new int[] {0});
    }

    /// The state before the first byte.
    public int start() {
        return 0;
    }

    /// The state after a byte, or [#DEAD].
    public int next(int state, int value) {
        int[] known = transitions.get(state);
        if (known[value] == UNKNOWN) {
            known[value] = compute(sets.get(state), value);
        }
        return known[value];
    }

    private int compute(int[] set, int value) {
        int[] reached = new int[8];
        int count = 0;
        for (int each : set) {
            for (Nfa.Edge edge : nfa.edges(each)) {
                if (edge.low() <= value && value <= edge.high()) {
                    if (count == reached.length) {
                        reached = Arrays.copyOf(reached, 2 * count);
                    }
                    reached[count++] = edge.to();
                }
            }
        }
        return count == 0 ? DEAD : number(Arrays.copyOf(reached, count));
    }

    private int number(int[] states) {
        BitSet closed = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int state : states) {
            open.add(state);
        }
        while (!open.isEmpty()) {
            int state = open.poll();
            if (!closed.get(state)) {
                closed.set(state);
                open.addAll(nfa.jumps(state));
            }
        }
        int[] set = closed.stream().toArray();
        return numbers.computeIfAbsent(closed.stream().boxed().toList(), _ -> add(set));
    }

    private int add(int[] set) {
        if (sets.size() == MOST_STATES) {
            throw new SchemaException("size");
        }
        int[] unknown = new int[BYTES];
        Arrays.fill(unknown, UNKNOWN);
        sets.add(set);
        transitions.add(unknown);
        return sets.size() - 1;
    }

    /// Whether the text may end here.
    public boolean accepts(int state) {
        return remaining(state) == 0;
    }

    /// Whether the text must end here.
    public boolean complete(int state) {
        for (int each : sets.get(state)) {
            if (!nfa.edges(each).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// The least number of bytes to the end.
    public int remaining(int state) {
        return distances[nearest(sets.get(state))];
    }

    private int nearest(int[] set) {
        int nearest = set[0];
        for (int each : set) {
            nearest = distances[each] < distances[nearest] ? each : nearest;
        }
        return nearest;
    }

    /// The most that [#remaining] can be.
    public int mostRemaining() {
        return Arrays.stream(distances).filter(d -> d < Integer.MAX_VALUE).max().orElse(0);
    }

    /// The shortest bytes that bring the text to its end.
    public byte[] completion(int state) {
        byte[] bytes = new byte[remaining(state)];
        int at = nearest(sets.get(state));
        for (int i = 0; i < bytes.length; ) {
            int jump = closer(at);
            if (jump >= 0) {
                at = jump;
                continue;
            }
            for (Nfa.Edge edge : nfa.edges(at)) {
                if (distances[edge.to()] == distances[at] - 1) {
                    bytes[i++] = (byte) edge.low();
                    at = edge.to();
                    break;
                }
            }
        }
        return bytes;
    }

    /// A state to jump to on the shortest way, where no byte leads on from here.
    private int closer(int state) {
        for (Nfa.Edge edge : nfa.edges(state)) {
            if (distances[edge.to()] == distances[state] - 1) {
                return -1;
            }
        }
        for (int to : nfa.jumps(state)) {
            if (distances[to] == distances[state]) {
                return to;
            }
        }
        throw new IllegalStateException("a state that leads nowhere");
    }
}
