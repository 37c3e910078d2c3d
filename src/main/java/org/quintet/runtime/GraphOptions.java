package org.quintet.runtime;

/// How a graph is to run.
///
/// @param threads threads within one operator, at least 1
/// @param spinning whether threads wait busily between operators: faster while a decoder writes on
///   a quiet machine, a waste on a busy one
/// @param arena whether freed memory is kept for the next run
/// @param textOperators whether the graph takes texts and cuts them into tokens itself, by the
///   operators of ONNX Runtime Extensions; not on every platform
public record GraphOptions(int threads, boolean spinning, boolean arena, boolean textOperators) {
    /// For a small model that runs now and then: quiet, and without memory kept between runs.
    public static GraphOptions quiet(int threads) {
        return new GraphOptions(threads, false, false, false);
    }

    /// For a decoder, whose steps follow each other at once: keeps its memory, and waits busily
    /// while the machine has nothing else to do.
    ///
    /// @param threads what the user has set; 0 lets the machine decide
    public static GraphOptions decoder(int threads) {
        int count = Machine.threads(threads);
        return new GraphOptions(count, Machine.isQuiet(count), true, false);
    }

    /// The same for a graph that takes texts.
    public GraphOptions withTextOperators() {
        return new GraphOptions(threads, spinning, arena, true);
    }
}
