package org.quintet.media.sound;

import java.nio.file.Path;
import org.quintet.core.Stop;

/// A sound as a picture: its least and largest sample in each of many columns of equal length.
/// Immutable; the arrays are not to be written to.
///
/// @param least a value a column, -1 to 1
/// @param largest a value a column, -1 to 1
/// @param seconds how long the sound lasts, measured and not as the file says it
@SuppressWarnings("ArrayRecordComponent") // drawn from, never written to
public record Waveform(float[] least, float[] largest, double seconds) {
    private static final int RATE = 16_000;
    private static final int BLOCK = 4096;

    /// Reads a file to its end. Blocks on decoding: about a second for ten minutes.
    ///
    /// @param columns how many columns at least; up to twice as many come out, or one a sample
    /// @throws org.quintet.core.QuintetException as [SoundReader#open] does, and when stopped
    public static Waveform of(Path file, int columns, Stop stop) {
        Peaks peaks = new Peaks(columns);
        float[] block = new float[BLOCK];
        long read = 0;
        try (AudioStream stream = new SoundReader().open(file, RATE)) {
            int count = stream.read(block, 0, BLOCK, stop);
            while (count >= 0) {
                peaks.add(block, count);
                read += count;
                count = stream.read(block, 0, BLOCK, stop);
            }
        }
        return peaks.waveform((double) read / RATE);
    }
}
