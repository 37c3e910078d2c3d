package org.quintet.media.sound;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_matrix;
import static org.quintet.media.FfmpegCalls.check;

import java.io.IOException;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Turns a stream of samples of any form into mono at another rate, piece by piece, as if all of it
/// were turned at once. Channels are averaged the way of their places (ITU-R BS.775), scaled so
/// that nothing is louder than before. By FFmpeg's libswresample. For one thread.
final class Resampler implements AutoCloseable {
    private static final int MOST_NAMED_CHANNELS = 8;

    private final SwrContext context;
    private final PointerPointer<Pointer> target = new PointerPointer<>(1);
    private FloatPointer output = new FloatPointer(0L);
    private float[] converted = new float[0];

    /// A converter from one form.
    ///
    /// @param layout the channels; stays the caller's
    /// @param format one of FFmpeg's `AV_SAMPLE_FMT_` numbers
    /// @param rate samples a second that come
    /// @param wanted samples a second that are wanted
    Resampler(AVChannelLayout layout, int format, int rate, int wanted) throws IOException {
        context = new SwrContext(null);
        AVChannelLayout in = new AVChannelLayout();
        AVChannelLayout mono = new AVChannelLayout();
        try {
            check(av_channel_layout_copy(in, layout));
            int channels = in.nb_channels();
            if (in.order() == AV_CHANNEL_ORDER_UNSPEC && channels <= MOST_NAMED_CHANNELS) {
                av_channel_layout_default(in, channels);
            }
            av_channel_layout_default(mono, 1);
            check(
                    swr_alloc_set_opts2(
                            context, mono, AV_SAMPLE_FMT_FLT, wanted, in, format, rate, 0, null));
            // Else the sum of two equal channels would be louder than each of them.
            check(av_opt_set_double(context, "rematrix_maxval", 1, 0));
            if (channels > MOST_NAMED_CHANNELS) {
                double[] shares = new double[channels];
                Arrays.fill(shares, 1.0 / channels);
                check(swr_set_matrix(context, shares, channels));
            }
            check(swr_init(context));
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            av_channel_layout_uninit(in);
            av_channel_layout_uninit(mono);
            in.close();
            mono.close();
        }
    }

    /// A converter of mono samples as floating-point numbers.
    static Resampler ofMono(int rate, int wanted) throws IOException {
        return of(1, AV_SAMPLE_FMT_FLT, rate, wanted);
    }

    /// A converter of interleaved samples in the usual order of channels.
    static Resampler of(int channels, int format, int rate, int wanted) throws IOException {
        AVChannelLayout layout = new AVChannelLayout();
        av_channel_layout_default(layout, channels);
        try {
            return new Resampler(layout, format, rate, wanted);
        } finally {
            av_channel_layout_uninit(layout);
            layout.close();
        }
    }

    /// Converts the next samples.
    ///
    /// @param planes one pointer a channel, or one for all where they are interleaved
    /// @param samples how many of each channel
    /// @return how many came out, now in [#converted]; a few wait for what comes next
    int convert(PointerPointer<?> planes, int samples) throws IOException {
        return run(planes, samples);
    }

    /// Gives what still waited; after this only [#close] is left.
    int finish() throws IOException {
        return run(null, 0);
    }

    /// What the last call made, valid until the next.
    float[] converted() {
        return converted;
    }

    private int run(@Nullable PointerPointer<?> planes, int samples) throws IOException {
        int most = check(swr_get_out_samples(context, samples));
        if (most == 0) {
            return 0;
        }
        if (output.capacity() < most) {
            output.close();
            output = new FloatPointer((long) most);
            target.put(0, output);
        }
        int made = check(swr_convert(context, target, most, planes, samples));
        if (converted.length < made) {
            converted = new float[most];
        }
        output.get(converted, 0, made);
        return made;
    }

    @Override
    public void close() {
        swr_free(context);
        output.close();
        target.close();
    }

    /// Samples that Java holds, for a [Resampler].
    static final class Input implements AutoCloseable {
        private final PointerPointer<Pointer> planes = new PointerPointer<>(1);
        private BytePointer bytes = new BytePointer(0L);

        /// Copies interleaved samples over.
        PointerPointer<Pointer> of(byte[] samples, int length) {
            grow(length);
            bytes.put(samples, 0, length);
            return planes;
        }

        /// Copies samples over.
        PointerPointer<Pointer> of(float[] samples, int offset, int length) {
            grow(Math.multiplyExact(Float.BYTES, length));
            new FloatPointer(bytes).put(samples, offset, length);
            return planes;
        }

        private void grow(int size) {
            if (bytes.capacity() < size) {
                bytes.close();
                bytes = new BytePointer((long) size);
                planes.put(0, bytes);
            }
        }

        @Override
        public void close() {
            bytes.close();
            planes.close();
        }
    }
}
