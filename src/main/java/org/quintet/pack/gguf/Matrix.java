package org.quintet.pack.gguf;

import java.util.List;

/// Tensors of one width, stacked to one matrix so that one product serves them all.
///
/// @param parts tensors from top to bottom
/// @param form how it is stored
record Matrix(List<GgufTensor> parts, MatrixForm form) {
    int columns() {
        return parts.getFirst().columns();
    }

    int rows() {
        return parts.stream().mapToInt(GgufTensor::rows).sum();
    }
}
