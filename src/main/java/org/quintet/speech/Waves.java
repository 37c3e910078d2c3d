package org.quintet.speech;

import java.util.ArrayList;
import java.util.List;

/// Samples of speech: silence cut off, loudness made even, pieces joined without a click. Pure
/// functions.
final class Waves {
    /// Speech is made this loud: the root mean square of where it is not silent, -20 dB.
    private static final double LOUDNESS = 0.1;

    private static final double PEAK = 0.97;

    /// Quieter than this share of the loudness is silence.
    private static final double SILENT = 0.06;

    private static final double FRAME_SECONDS = 0.01;
    private static final double KEPT_SECONDS = 0.04;
    private static final double FADE_SECONDS = 0.008;

    private Waves() {}

    /// What is not silence at both ends, as loud as all other speech, faded in and out.
    ///
    /// @return new samples; none where all is silent
    static float[] trimmed(float[] samples, int rate) {
        int frame = (int) (rate * FRAME_SECONDS);
        int frames = samples.length / frame;
        double[] powers = new double[frames];
        double most = 0;
        for (int f = 0; f < frames; f++) {
            powers[f] = power(samples, f * frame, frame);
            most = Math.max(most, powers[f]);
        }
        double floor = most * SILENT * SILENT;
        int first = 0;
        int last = frames - 1;
        while (first <= last && powers[first] <= floor) {
            first++;
        }
        while (last > first && powers[last] <= floor) {
            last--;
        }
        if (first > last || most == 0) {
            return new float[0];
        }
        int kept = (int) (rate * KEPT_SECONDS);
        int from = Math.max(0, first * frame - kept);
        int to = Math.min(samples.length, (last + 1) * frame + kept);
        double gain = gain(powers, floor, samples, from, to);
        int fade = (int) (rate * FADE_SECONDS);
        float[] result = new float[to - from];
        for (int i = 0; i < result.length; i++) {
            double edge = Math.min(1, Math.min(i, result.length - 1 - i) / (double) fade);
            result[i] = (float) (samples[from + i] * gain * edge);
        }
        return result;
    }

    private static double gain(double[] powers, double floor, float[] samples, int from, int to) {
        double sum = 0;
        int loud = 0;
        for (double power : powers) {
            if (power > floor) {
                sum += power;
                loud++;
            }
        }
        double peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return Math.min(LOUDNESS / Math.sqrt(sum / loud), PEAK / peak);
    }

    private static double power(float[] samples, int start, int length) {
        double sum = 0;
        for (int i = start; i < start + length; i++) {
            sum += samples[i] * (double) samples[i];
        }
        return sum / length;
    }

    /// Pieces one after the other.
    ///
    /// @param pauses seconds of silence after each piece
    static float[] joined(List<float[]> pieces, List<Double> pauses, int rate) {
        List<Integer> starts = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < pieces.size(); i++) {
            starts.add(length);
            length += pieces.get(i).length + (int) (pauses.get(i) * rate);
        }
        float[] all = new float[length];
        for (int i = 0; i < pieces.size(); i++) {
            System.arraycopy(pieces.get(i), 0, all, starts.get(i), pieces.get(i).length);
        }
        return all;
    }
}
