package org.quintet.perception.hearing;

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.quintet.core.Stop;
import org.quintet.runtime.ElementType;
import org.quintet.runtime.Graph;
import org.quintet.runtime.NativeTensor;

/// From samples to what Whisper's decoder looks at: the log-mel spectrum, then the encoder. The
/// window is as short as the sound, which costs a small part of the 30 s that Whisper was trained
/// with. Thread-safe; frees both graphs when closed.
final class SoundEncoder implements AutoCloseable {
    /// Quiet after the sound tells the decoder that it ends; shorter windows are heard worse.
    private static final int QUIET = Ears.SAMPLE_RATE;

    private static final int SHORTEST = 4 * Ears.SAMPLE_RATE;

    /// Samples from one frame of the spectrum to the next.
    private static final int HOP = 160;

    /// Samples of one frame of the encoder, which takes two of the spectrum.
    private static final int FRAME = 2 * HOP;

    private final Graph mel;
    private final Graph encoder;
    private final String bands;
    private final int longest;

    SoundEncoder(Graph mel, Graph encoder, WhisperConfig config) {
        this.mel = mel;
        this.encoder = encoder;
        bands = "mel" + config.bands();
        longest = config.frames() * HOP;
    }

    /// Encodes a piece of sound.
    ///
    /// @param samples finite, -1 to 1; what is longer than the encoder takes is left out
    /// @return to be closed by the caller
    Window encode(float[] samples, Stop stop) {
        int count = Math.min(samples.length, longest);
        int length = Math.min(longest, Math.max(SHORTEST, count + QUIET));
        length = Math.ceilDiv(length, FRAME) * FRAME;
        try (NativeTensor pcm = mel.allocate(ElementType.FLOAT, 1, length)) {
            FloatBuffer floats = pcm.floats();
            floats.put(0, samples, 0, count);
            Map<String, NativeTensor> spectrum =
                    mel.run(Map.of("pcm", pcm), Map.of(), Set.of(bands), stop);
            try (NativeTensor frames = Objects.requireNonNull(spectrum.get(bands))) {
                return new Window(
                        encoder.run(Map.of("mel", frames), Map.of(), encoder.outputs(), stop),
                        Math.ceilDiv(count, FRAME));
            }
        }
    }

    @Override
    public void close() {
        mel.close();
        encoder.close();
    }
}
