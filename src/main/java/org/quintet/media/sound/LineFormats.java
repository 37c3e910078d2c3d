package org.quintet.media.sound;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;

/// Formats that sound cards are asked for, the best first: what they work in by themselves, so that
/// nothing is converted twice.
final class LineFormats {
    /// 16 bit, signed, the low byte first.
    static final List<AudioFormat> WANTED =
            IntStream.of(48_000, 44_100, 96_000, 32_000, 16_000, 8_000)
                    .boxed()
                    .flatMap(rate -> Stream.of(format(rate, 1), format(rate, 2)))
                    .toList();

    private LineFormats() {}

    private static AudioFormat format(int rate, int channels) {
        return new AudioFormat(rate, Short.SIZE, channels, true, false);
    }
}
