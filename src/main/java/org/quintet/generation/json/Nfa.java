package org.quintet.generation.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// A nondeterministic automaton over bytes, built up piece by piece (Thompson 1968). State 0
/// begins.
final class Nfa {
    /// Bytes from `low` to `high` lead to a state.
    record Edge(int low, int high, int to) {}

    private static final int MOST_STATES = 300_000;

    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<List<Integer>> jumps = new ArrayList<>();

    Nfa() {
        state();
    }

    /// Adds a state.
    ///
    /// @throws SchemaException where there are too many
    int state() {
        if (edges.size() == MOST_STATES) {
            throw new SchemaException("size");
        }
        edges.add(new ArrayList<>(1));
        jumps.add(new ArrayList<>(1));
        return edges.size() - 1;
    }

    int size() {
        return edges.size();
    }

    List<Edge> edges(int state) {
        return edges.get(state);
    }

    List<Integer> jumps(int state) {
        return jumps.get(state);
    }

    void edge(int from, int low, int high, int to) {
        edges.get(from).add(new Edge(low, high, to));
    }

    void jump(int from, int to) {
        jumps.get(from).add(to);
    }

    /// Bytes in a row.
    ///
    /// @return the state after them
    int bytes(int from, byte[] bytes) {
        int at = from;
        for (byte each : bytes) {
            int next = state();
            edge(at, each & 0xff, each & 0xff, next);
            at = next;
        }
        return at;
    }

    /// One byte of a range.
    ///
    /// @return the state after it
    int range(int from, int low, int high) {
        int next = state();
        edge(from, low, high, next);
        return next;
    }

    /// The least number of bytes from each state to the last one.
    int[] distances(int last) {
        List<List<Integer>> backJumps = new ArrayList<>();
        List<List<Integer>> backEdges = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            backJumps.add(new ArrayList<>(1));
            backEdges.add(new ArrayList<>(1));
        }
        for (int from = 0; from < size(); from++) {
            for (int to : jumps.get(from)) {
                backJumps.get(to).add(from);
            }
            for (Edge edge : edges.get(from)) {
                backEdges.get(edge.to()).add(from);
            }
        }
        int[] distances = new int[size()];
        Arrays.fill(distances, Integer.MAX_VALUE);
        distances[last] = 0;
        // Jumps cost nothing, so what they reach goes to the front (0-1 breadth-first search).
        Deque<Integer> queue = new ArrayDeque<>(List.of(last));
        while (!queue.isEmpty()) {
            int at = queue.poll();
            for (int from : backJumps.get(at)) {
                if (distances[at] < distances[from]) {
                    distances[from] = distances[at];
                    queue.addFirst(from);
                }
            }
            for (int from : backEdges.get(at)) {
                if (distances[at] + 1 < distances[from]) {
                    distances[from] = distances[at] + 1;
                    queue.addLast(from);
                }
            }
        }
        return distances;
    }
}
