package org.quintet.media.sound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.quintet.core.Stop;

/// Sounds made for tests.
final class TestSounds {
    /// Where the outside test material lies.
    static final Path CONFORMANCE = Path.of("../shared/conformance");

    private TestSounds() {}

    /// A sweep from 100 Hz upward at -6 dB, no two places of which are alike.
    static float[] sweep(int rate, double seconds, double highest) {
        float[] samples = new float[(int) Math.round(rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / rate;
            double cycles = 100 * t + (highest - 100) * t * t / (2 * seconds);
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * cycles));
        }
        return samples;
    }

    /// A tone at -6 dB.
    static float[] tone(int rate, double seconds, double hertz) {
        float[] samples = new float[(int) Math.round(rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    /// All of a file.
    static float[] read(Path file, int rate) {
        try (AudioStream stream = new SoundReader().open(file, rate)) {
            return readAll(stream);
        }
    }

    static float[] readAll(AudioStream stream) {
        float[] samples = new float[1 << 16];
        int filled = 0;
        while (true) {
            if (filled == samples.length) {
                samples = Arrays.copyOf(samples, 2 * filled);
            }
            int count = stream.read(samples, filled, samples.length - filled, new Stop());
            if (count < 0) {
                return Arrays.copyOf(samples, filled);
            }
            filled += count;
        }
    }

    /// Encodes a sound by FFmpeg, the same in all channels.
    static Path encode(
            Path file, String container, int codec, float[] samples, int rate, int channels)
            throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder("file:" + file.toAbsolutePath(), channels)) {
            recorder.setFormat(container);
            recorder.setAudioCodec(codec);
            recorder.setSampleRate(rate);
            recorder.setAudioBitrate(128_000);
            if (codec == avcodec.AV_CODEC_ID_PCM_S24LE) {
                recorder.setSampleFormat(avutil.AV_SAMPLE_FMT_S32);
            }
            recorder.start();
            float[] interleaved = new float[samples.length * channels];
            for (int i = 0; i < interleaved.length; i++) {
                interleaved[i] = samples[i / channels];
            }
            recorder.recordSamples(rate, channels, FloatBuffer.wrap(interleaved));
            recorder.stop();
        }
        return file;
    }

    /// A film without sound.
    static Path silentFilm(Path file) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder("file:" + file.toAbsolutePath(), 64, 64, 0)) {
            recorder.setFormat("matroska");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.start();
            try (Frame frame = new Frame(64, 64, Frame.DEPTH_UBYTE, 3)) {
                for (int i = 0; i < 5; i++) {
                    recorder.record(frame);
                }
            }
            recorder.stop();
        }
        return file;
    }

    /// The bytes of a WAV file, with anything in its header.
    ///
    /// @param format 1 for whole numbers, 3 for floating-point ones
    /// @param declared length of the samples as the header says it
    static byte[] wav(int format, int channels, int rate, int bits, long declared, byte[] data) {
        ByteBuffer file = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(UTF_8))
                .putInt((int) (36 + declared))
                .put("WAVEfmt ".getBytes(UTF_8));
        file.putInt(16).putShort((short) format).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
        file.putShort((short) bits).put("data".getBytes(UTF_8)).putInt((int) declared);
        return file.put(data).array();
    }

    /// Samples as 16-bit numbers, each repeated for every channel.
    static byte[] pcm16(float[] samples, int channels) {
        ByteBuffer data =
                ByteBuffer.allocate(2 * channels * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            for (int c = 0; c < channels; c++) {
                data.putShort((short) Math.round(sample * 32767));
            }
        }
        return data.array();
    }

    static Path wavFile(Path file, float[] samples, int rate) throws IOException {
        byte[] data = pcm16(samples, 1);
        return Files.write(file, wav(1, 1, rate, 16, data.length, data));
    }

    /// How far two sounds are from each other, in dB of the first one's power, over the length of
    /// the shorter one.
    static double difference(float[] a, float[] b) {
        return difference(a, b, 0);
    }

    /// By how many samples the second sound comes later than the first one.
    static int lag(float[] a, float[] b, int most) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int lag = -most; lag <= most; lag++) {
            double error = 0;
            for (int i = most; i < Math.min(a.length, b.length) - most; i++) {
                error += Math.pow(a[i] - b[i + lag], 2);
            }
            if (error < least) {
                least = error;
                best = lag;
            }
        }
        return best;
    }

    /// How far two sounds are from each other without so many samples at both ends.
    static double difference(float[] a, float[] b, int margin) {
        int length = Math.min(a.length, b.length);
        double power = 0;
        double error = 0;
        for (int i = margin; i < length - margin; i++) {
            power += (double) a[i] * a[i];
            error += Math.pow(a[i] - b[i], 2);
        }
        return 10 * Math.log10(error / power + 1e-20);
    }
}
