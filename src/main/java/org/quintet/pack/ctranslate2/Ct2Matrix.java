package org.quintet.pack.ctranslate2;

import java.util.Optional;

/// Rows of weights. A format of eight bits has a scale for each row, by which its codes are
/// divided. Immutable, thread-safe.
///
/// @param variable the weights or codes
/// @param scales the scales of codes; empty for weights
/// @param rows number of rows
/// @param columns weights in a row
record Ct2Matrix(Ct2Variable variable, Optional<Ct2Variable> scales, int rows, int columns) {
    /// Reads a row.
    ///
    /// @param target receives `columns` weights
    /// @param at index of the first in the target
    /// @return whether all of them are finite
    boolean read(int row, float[] target, int at) {
        float scale = scales.map(it -> it.number(row)).orElse(1f);
        long first = (long) row * columns;
        float sum = 0;
        for (int i = 0; i < columns; i++) {
            float weight = variable.number(first + i) / scale;
            target[at + i] = weight;
            sum += weight * 0;
        }
        return sum == 0;
    }
}
