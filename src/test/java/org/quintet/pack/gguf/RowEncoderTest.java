package org.quintet.pack.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the stored codes, scales and zero points say together, against the weights they stand for.
class RowEncoderTest {
    private static final int COLUMNS = 1536;
    private static final int ROWS = 8;
    private static final long SEED = 42;

    @ParameterizedTest
    @CsvSource({
        "Q4_0, 8, 32, false, false, 1e-6",
        "Q5_0, 8, 32, false, false, 1e-6",
        "Q8_0, 8, 32, false, false, 1e-6",
        "Q4_0, 4, 32, false, false, 1e-6",
        "Q4_1, 8, 32, true, false, 2e-3",
        "Q4_K, 8, 32, true, false, 2e-3",
        "Q5_K, 8, 32, true, false, 2e-3",
        "Q4_1, 4, 32, true, true, 2e-3",
        "Q4_K, 4, 32, true, true, 2e-3",
        "Q6_K, 8, 32, false, false, 5e-3",
        "F32, 8, 32, false, false, 6e-3",
        "F16, 8, 128, false, false, 8e-3",
        "BF16, 8, 32, false, false, 6e-3",
    })
    void storedFormKeepsTheWeights(
            GgmlType type, int bits, int block, boolean zeros, boolean sums, double bound) {
        byte[] data = new RandomBlocks(new Random(SEED)).matrix(type, ROWS, COLUMNS);
        GgufTensor tensor = new GgufTensor("t", type, COLUMNS, ROWS, MemorySegment.ofArray(data));
        MatrixForm form = new MatrixForm(bits, block, zeros, sums);
        RowEncoder encoder = new RowEncoder(tensor, form);
        RowDecoder decoder = new RowDecoder(tensor);
        double squares = 0;
        double misses = 0;
        for (int row = 0; row < ROWS; row++) {
            assertThat(encoder.encode(row)).isTrue();
            decoder.read(row);
            for (int i = 0; i < COLUMNS; i++) {
                float weight = decoder.weights()[i];
                squares += weight * weight;
                misses += Math.pow(stored(encoder, form, i) - weight, 2);
            }
        }
        assertThat(Math.sqrt(misses / squares)).as("seed %d", SEED).isLessThan(bound);
    }

    private static double stored(RowEncoder encoder, MatrixForm form, int column) {
        double weight = product(encoder, form, column);
        if (form.blockSums()) {
            int block = column / 32;
            weight += product(encoder, form, COLUMNS + block) / 32;
            weight += product(encoder, form, COLUMNS + COLUMNS / 32 + block) / 32;
        }
        return weight;
    }

    private static double product(RowEncoder encoder, MatrixForm form, int column) {
        int block = column / form.block();
        int zero =
                form.zeroPoints() ? code(encoder.zeroPoints(), form.bits(), block) : form.middle();
        return (code(encoder.codes(), form.bits(), column) - zero)
                * (double) encoder.scales()[block];
    }

    private static int code(byte[] codes, int bits, int index) {
        return bits == 8 ? codes[index] & 0xff : (codes[index / 2] >> (index % 2 * 4)) & 15;
    }
}
