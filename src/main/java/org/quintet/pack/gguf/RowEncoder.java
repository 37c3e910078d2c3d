package org.quintet.pack.gguf;

import java.util.Arrays;

/// Writes rows of one tensor in a [MatrixForm]. Holds the last row encoded; for one thread.
///
/// Formats with codes keep them: symmetric ones exactly, affine ones up to what the zero point can
/// say. Other formats are rounded to the nearest code anew.
final class RowEncoder {
    private final GgufTensor tensor;
    private final MatrixForm form;
    private final RowDecoder decoder;
    private final int columns;
    private final byte[] codes;
    private final int[] wide;
    private final float[] scales;
    private final int[] zeroPoints;
    private final byte[] packedZeroPoints;
    private final float[] remainders;

    RowEncoder(GgufTensor tensor, MatrixForm form) {
        this.tensor = tensor;
        this.form = form;
        this.decoder = new RowDecoder(tensor);
        this.columns = tensor.columns();
        this.codes = new byte[form.codeBytes(columns)];
        this.wide = new int[form.blocks(columns) * form.block()];
        this.scales = new float[form.blocks(columns)];
        this.zeroPoints = new int[form.blocks(columns)];
        this.packedZeroPoints = new byte[form.zeroPointBytes(columns)];
        this.remainders = new float[columns / RowDecoder.BLOCK];
    }

    /// Reads a row of the tensor and encodes it.
    ///
    /// @return whether all its weights are finite
    boolean encode(long row) {
        decoder.read(row);
        GgmlType type = tensor.type();
        boolean keepsCodes =
                type.scheme() != GgmlType.Scheme.FLOAT
                        && form.block() == RowDecoder.BLOCK
                        && type.levels() <= (1 << form.bits());
        if (!keepsCodes) {
            round();
        } else if (type.scheme() == GgmlType.Scheme.SYMMETRIC) {
            keepSymmetric(type.levels() / 2);
        } else if (form.bits() == 8) {
            stretchAffine(type.levels());
        } else {
            keepAffine();
        }
        if (form.blockSums()) {
            BlockSums.encode(remainders, columns, wide, scales);
            Arrays.fill(zeroPoints, columns / RowDecoder.BLOCK, zeroPoints.length, form.middle());
        }
        pack();
        return finite();
    }

    /// The codes as they lie in the weights file.
    byte[] codes() {
        return codes;
    }

    float[] scales() {
        return scales;
    }

    /// The zero points as they lie in the weights file; empty without any.
    byte[] zeroPoints() {
        return packedZeroPoints;
    }

    private void keepSymmetric(int center) {
        byte[] source = decoder.codes();
        int shift = form.middle() - center;
        for (int i = 0; i < columns; i++) {
            wide[i] = (source[i] & 0xff) + shift;
        }
        System.arraycopy(decoder.scales(), 0, scales, 0, columns / RowDecoder.BLOCK);
        Arrays.fill(zeroPoints, form.middle());
        Arrays.fill(remainders, 0);
    }

    /// Four bits: codes and scales stay, the zero point is the nearest whole one, and the rest of
    /// the minimum is left for the block sums.
    private void keepAffine() {
        byte[] source = decoder.codes();
        for (int i = 0; i < columns; i++) {
            wide[i] = source[i];
        }
        for (int block = 0; block < remainders.length; block++) {
            float scale = decoder.scales()[block];
            float minimum = decoder.minima()[block];
            int zero = scale == 0 ? 0 : clamp(Math.round(-minimum / scale), 15);
            scales[block] = scale;
            zeroPoints[block] = zero;
            remainders[block] = minimum + scale * zero;
        }
    }

    /// Eight bits: codes are multiplied so that the zero point comes to lie close to a whole
    /// number; of all factors that leave the codes below 256, the one that brings it closest.
    private void stretchAffine(int levels) {
        int most = 255 / (levels - 1);
        byte[] source = decoder.codes();
        for (int block = 0; block < remainders.length; block++) {
            float scale = decoder.scales()[block];
            float zero = scale == 0 ? -1 : -decoder.minima()[block] / scale;
            int factor = (zero < 0 || zero * most > 255) ? 0 : bestFactor(zero, most);
            int start = block * RowDecoder.BLOCK;
            if (factor == 0) {
                roundAffine(start, block);
                continue;
            }
            scales[block] = scale / factor;
            zeroPoints[block] = Math.round(zero * factor);
            for (int i = start; i < start + RowDecoder.BLOCK; i++) {
                wide[i] = source[i] * factor;
            }
        }
    }

    private static int bestFactor(float zero, int most) {
        int best = most;
        float least = Float.MAX_VALUE;
        for (int factor = most; factor > most / 2; factor--) {
            float scaled = zero * factor;
            float miss = Math.abs(scaled - Math.round(scaled)) / factor;
            if (miss < least) {
                least = miss;
                best = factor;
            }
        }
        return best;
    }

    /// A block whose weights are far from zero, or all alike.
    private void roundAffine(int start, int block) {
        float scale = decoder.scales()[block];
        float minimum = decoder.minima()[block];
        float low = Math.min(0, minimum);
        float high = 0;
        for (int i = start; i < start + RowDecoder.BLOCK; i++) {
            float weight = scale * decoder.codes()[i] + minimum;
            low = Math.min(low, weight);
            high = Math.max(high, weight);
        }
        float step = (high - low) / 255;
        int zero = step == 0 ? 0 : Math.round(-low / step);
        scales[block] = step;
        zeroPoints[block] = zero;
        for (int i = start; i < start + RowDecoder.BLOCK; i++) {
            float weight = scale * decoder.codes()[i] + minimum;
            wide[i] = step == 0 ? 0 : clamp(Math.round(weight / step) + zero, 255);
        }
    }

    private void round() {
        float[] weights = decoder.weights();
        int most = (1 << form.bits()) - 1;
        int zero = form.middle();
        for (int block = 0; block < scales.length && block * form.block() < columns; block++) {
            int start = block * form.block();
            int end = Math.min(columns, start + form.block());
            float largest = 0;
            for (int i = start; i < end; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            float step = largest / (form.middle() - 1);
            float inverse = step == 0 ? 0 : 1 / step;
            scales[block] = step;
            zeroPoints[block] = zero;
            for (int i = start; i < end; i++) {
                wide[i] = clamp(Math.round(weights[i] * inverse) + zero, most);
            }
        }
        Arrays.fill(remainders, 0);
    }

    private void pack() {
        if (form.bits() == 8) {
            for (int i = 0; i < wide.length; i++) {
                codes[i] = (byte) wide[i];
            }
            for (int i = 0; i < packedZeroPoints.length; i++) {
                packedZeroPoints[i] = (byte) zeroPoints[i];
            }
        } else {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = (byte) (wide[2 * i] | (wide[2 * i + 1] << 4));
            }
            for (int i = 0; i < packedZeroPoints.length; i++) {
                int second = 2 * i + 1 < zeroPoints.length ? zeroPoints[2 * i + 1] : form.middle();
                packedZeroPoints[i] = (byte) (zeroPoints[2 * i] | (second << 4));
            }
        }
    }

    private boolean finite() {
        float sum = 0;
        for (float scale : scales) {
            sum += scale * 0;
        }
        for (float remainder : remainders) {
            sum += remainder * 0;
        }
        return sum == 0;
    }

    private static int clamp(int code, int most) {
        return Math.clamp(code, 0, most);
    }
}
