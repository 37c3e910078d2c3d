package org.quintet.media.sound;

import java.util.Arrays;

/// Gathers the peaks of a sound whose length nobody knows beforehand: columns are joined by twos
/// whenever there are too many. For one thread.
final class Peaks {
    private final float[] least;
    private final float[] largest;
    private long samplesAColumn = 1;
    private long inLast;
    private int columns;

    /// Ends with so many columns to twice as many.
    Peaks(int columns) {
        least = new float[2 * columns];
        largest = new float[2 * columns];
    }

    void add(float[] samples, int length) {
        for (int i = 0; i < length; i++) {
            if (columns == 0 || inLast == samplesAColumn) {
                begin();
            }
            least[columns - 1] = Math.min(least[columns - 1], samples[i]);
            largest[columns - 1] = Math.max(largest[columns - 1], samples[i]);
            inLast++;
        }
    }

    private void begin() {
        if (columns == least.length) {
            for (int i = 0; i < columns / 2; i++) {
                least[i] = Math.min(least[2 * i], least[2 * i + 1]);
                largest[i] = Math.max(largest[2 * i], largest[2 * i + 1]);
            }
            columns /= 2;
            samplesAColumn *= 2;
        }
        least[columns] = Float.POSITIVE_INFINITY;
        largest[columns] = Float.NEGATIVE_INFINITY;
        columns++;
        inLast = 0;
    }

    Waveform waveform(double seconds) {
        return new Waveform(
                Arrays.copyOf(least, columns), Arrays.copyOf(largest, columns), seconds);
    }
}
