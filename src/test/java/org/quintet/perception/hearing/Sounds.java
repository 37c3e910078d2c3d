package org.quintet.perception.hearing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.quintet.core.Places;
import org.quintet.core.Stop;
import org.quintet.media.sound.AudioStream;
import org.quintet.runtime.OnnxRuntime;

/// Sounds for tests: made ones, and real ones from outside the project.
final class Sounds {
    static final Path MODELS = Places.find().models();
    static final int RATE = Ears.SAMPLE_RATE;
    private static final Path OUTSIDE = Path.of("../shared/conformance/audio");

    private Sounds() {}

    /// A file from outside; skips the test where it is not there.
    static Path outside(String name) {
        Path file = OUTSIDE.resolve(name);
        assumeTrue(Files.exists(file), "no " + file);
        return file;
    }

    /// The ears of the voice pack that `quintet.test.voice` names; skips the test without one.
    static SmallEars ears() {
        String folder = System.getProperty("quintet.test.voice", "");
        assumeTrue(!folder.isBlank(), "no pack named by -Dquintet.test.voice");
        return new SmallEars(new OnnxRuntime(), MODELS, Path.of(folder), 2);
    }

    /// The samples of a file.
    static float[] read(Path file) {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        float[] samples = new float[RATE];
        int count = 0;
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
            grabber.setAudioChannels(1);
            grabber.setSampleRate(RATE);
            grabber.setSampleFormat(avutil.AV_SAMPLE_FMT_FLT);
            grabber.start();
            for (Frame frame = grabber.grabSamples();
                    frame != null;
                    frame = grabber.grabSamples()) {
                FloatBuffer more = (FloatBuffer) frame.samples[0];
                int length = more.remaining();
                if (count + length > samples.length) {
                    samples = Arrays.copyOf(samples, 2 * (count + length));
                }
                more.get(samples, count, length);
                count += length;
            }
        } catch (FrameGrabber.Exception failure) {
            throw new IllegalStateException(failure);
        }
        return Arrays.copyOf(samples, count);
    }

    static float[] silence(double seconds) {
        return new float[(int) (seconds * RATE)];
    }

    static float[] joined(float[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /// Samples as a stream.
    static AudioStream stream(float[] samples) {
        return new AudioStream() {
            private int at;

            @Override
            public int sampleRate() {
                return RATE;
            }

            @Override
            public double seconds() {
                return (double) samples.length / RATE;
            }

            @Override
            public int read(float[] target, int offset, int length, Stop stop) {
                stop.check();
                if (at == samples.length) {
                    return -1;
                }
                int count = Math.min(length, samples.length - at);
                System.arraycopy(samples, at, target, offset, count);
                at += count;
                return count;
            }

            @Override
            public void close() {}
        };
    }
}
