package org.quintet.perception.hearing;

import java.util.Arrays;

/// One path through time for the tokens of a text: the weights of the heads, normalised over the
/// tokens, smoothed over time and averaged, then joined by dynamic time warping (H. Sakoe, S.
/// Chiba, 1978).
final class AlignmentPath {
    private static final int SMOOTHING = 7;

    private AlignmentPath() {}

    /// When each token begins.
    ///
    /// @param first row of the first token
    /// @param count how many tokens, at least 1
    /// @param frames how many of the frames are sound, at least 1
    /// @return seconds from the beginning of the window, never going back
    static double[] starts(Attention attention, int first, int count, int frames) {
        int used = Math.min(frames, attention.frames());
        return walk(averaged(attention, first, count, used));
    }

    /// `[tokens][frames]`, higher where a token is more likely spoken.
    private static double[][] averaged(Attention attention, int first, int count, int frames) {
        double[][] sum = new double[count][frames];
        for (int head = 0; head < attention.heads(); head++) {
            double[][] weights = shares(attention, head, frames);
            standardise(weights);
            for (int token = 0; token < count; token++) {
                double[] smooth = smoothed(weights[first + token]);
                for (int frame = 0; frame < frames; frame++) {
                    sum[token][frame] += smooth[frame] / attention.heads();
                }
            }
        }
        return sum;
    }

    /// What each token gives to each frame, the added quiet left out.
    private static double[][] shares(Attention attention, int head, int frames) {
        double[][] weights = new double[attention.tokens()][frames];
        for (int token = 0; token < weights.length; token++) {
            double sum = 0;
            for (int frame = 0; frame < frames; frame++) {
                weights[token][frame] = attention.at(head, token, frame);
                sum += weights[token][frame];
            }
            for (int frame = 0; frame < frames; frame++) {
                weights[token][frame] /= Math.max(sum, 1e-9);
            }
        }
        return weights;
    }

    /// Brings each frame to mean 0 and deviation 1 over the tokens.
    private static void standardise(double[][] weights) {
        for (int frame = 0; frame < weights[0].length; frame++) {
            double mean = 0;
            double square = 0;
            for (double[] row : weights) {
                mean += row[frame] / weights.length;
                square += row[frame] * row[frame] / weights.length;
            }
            double deviation = Math.sqrt(Math.max(square - mean * mean, 1e-18));
            for (double[] row : weights) {
                row[frame] = (row[frame] - mean) / deviation;
            }
        }
    }

    /// The median of the frames around each, mirrored at the ends.
    private static double[] smoothed(double[] row) {
        double[] smooth = new double[row.length];
        double[] around = new double[SMOOTHING];
        for (int i = 0; i < row.length; i++) {
            for (int k = 0; k < SMOOTHING; k++) {
                int at = Math.abs(i + k - SMOOTHING / 2);
                int mirrored = at >= row.length ? 2 * (row.length - 1) - at : at;
                around[k] = row[Math.clamp(mirrored, 0, row.length - 1)];
            }
            Arrays.sort(around);
            smooth[i] = around[SMOOTHING / 2];
        }
        return smooth;
    }

    private static double[] walk(double[][] gain) {
        int tokens = gain.length;
        int frames = gain[0].length;
        double[][] cost = new double[tokens + 1][frames + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int i = 1; i <= tokens; i++) {
            for (int j = 1; j <= frames; j++) {
                cost[i][j] = -gain[i - 1][j - 1] + least(cost, i, j);
            }
        }
        double[] starts = new double[tokens];
        int i = tokens;
        int j = frames;
        while (i > 0 && j > 0) {
            starts[i - 1] = (j - 1) * Tokens.TIME_STEP;
            double best = least(cost, i, j);
            if (best == cost[i - 1][j - 1]) {
                i--;
                j--;
            } else if (best == cost[i - 1][j]) {
                i--;
            } else {
                j--;
            }
        }
        return starts;
    }

    private static double least(double[][] cost, int i, int j) {
        return Math.min(cost[i - 1][j - 1], Math.min(cost[i - 1][j], cost[i][j - 1]));
    }
}
