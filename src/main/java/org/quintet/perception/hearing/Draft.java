package org.quintet.perception.hearing;

import java.util.List;

/// What a decoder wrote for one window. Immutable.
///
/// @param tokens words and times, without the prompt and the end
/// @param logs logarithm of the probability of each token
/// @param meanLog mean of them all, the end among them
/// @param complete whether the decoder itself ended it, and not the length or a loop
record Draft(List<Integer> tokens, List<Double> logs, double meanLog, boolean complete) {
    /// Copies the lists.
    Draft {
        tokens = List.copyOf(tokens);
        logs = List.copyOf(logs);
    }
}
