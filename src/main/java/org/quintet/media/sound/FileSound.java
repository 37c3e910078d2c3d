package org.quintet.media.sound;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.quintet.media.FfmpegCalls.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// The sound of a file, decoded by FFmpeg while it is read.
///
/// Damage is taken as good players take it: packets that can't be decoded are left out, and a file
/// that was cut off ends where it was cut; its [#seconds] may say more than could be read. A file
/// in which nothing at all can be decoded is damaged.
final class FileSound implements AudioStream {
    private final String name;
    private final int sampleRate;
    private final SoundFile file;
    private final AVCodecContext decoder;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private @Nullable Resampler resampler;
    private @Nullable Form form;
    private float[] ready = new float[0];
    private int from;
    private int to;
    private long given;
    private double sought;
    private long leftOut;
    private boolean moved;
    private boolean heard;
    private boolean drained;
    private boolean ended;

    /// Opens a file.
    ///
    /// @param bytes how long the file is
    /// @param sampleRate samples a second that are wanted
    /// @throws QuintetException where it is no sound, or its form is beyond the budget
    FileSound(Path path, long bytes, String name, int sampleRate) {
        this.name = name;
        this.sampleRate = sampleRate;
        file = new SoundFile(path, bytes, name);
        AVCodec codec = avcodec_find_decoder(file.stream().codecpar().codec_id());
        decoder = avcodec_alloc_context3(codec);
        try {
            check(avcodec_parameters_to_context(decoder, file.stream().codecpar()));
            decoder.pkt_timebase(file.stream().time_base());
            decoder.thread_count(1);
            decoder.max_samples(SoundBudget.FRAME_SAMPLES);
            check(avcodec_open2(decoder, codec, (AVDictionary) null));
        } catch (IOException e) {
            String form = avcodec_get_name(file.stream().codecpar().codec_id()).getString();
            close();
            throw new QuintetException(e, Kind.FAILED, "media.sound_unsupported", name, form);
        }
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public double seconds() {
        return file.seconds();
    }

    @Override
    public int read(float[] samples, int offset, int length, Stop stop) {
        stop.check();
        try {
            while (from == to) {
                if (ended) {
                    return -1;
                }
                advance();
                stop.check();
            }
        } catch (IOException e) {
            throw new QuintetException(
                    e, Kind.FAILED, "media.sound_broken", name, given / sampleRate);
        }
        SoundBudget.checkLength(name, given, sampleRate);
        int count = Math.min(length, to - from);
        System.arraycopy(ready, from, samples, offset, count);
        from += count;
        given += count;
        return count;
    }

    /// Goes to a second, exactly; the next sample read is the one that is heard then.
    void seek(double second) {
        // Decoders need a moment before what they give is right.
        if (second > 1 && file.seek(second - 1)) {
            avcodec_flush_buffers(decoder);
            moved = true;
        }
        sought = second;
    }

    private void advance() throws IOException {
        int result = avcodec_receive_frame(decoder, frame);
        if (result == 0) {
            hear();
        } else if (result == AVERROR_EOF()) {
            finish();
        } else if (!drained && file.next(packet)) {
            // What the decoder refuses is left out.
            avcodec_send_packet(decoder, packet);
        } else if (!drained) {
            drained = true;
            avcodec_send_packet(decoder, null);
        } else {
            finish();
        }
    }

    private void hear() throws IOException {
        if (!heard) {
            heard = true;
            leftOut = Math.round((sought - position()) * sampleRate);
        }
        Resampler current = resampler;
        if (current == null || !formOfFrame().equals(form)) {
            if (current != null) {
                keep(current, current.finish());
                current.close();
            }
            form = formOfFrame();
            SoundBudget.checkForm(name, form.rate(), form.channels());
            current = new Resampler(frame.ch_layout(), form.format(), form.rate(), sampleRate);
            resampler = current;
        }
        keep(current, current.convert(frame.extended_data(), frame.nb_samples()));
    }

    /// The second at which the frame is heard.
    private double position() {
        if (!moved) {
            return 0;
        }
        long timestamp = frame.best_effort_timestamp();
        return timestamp == AV_NOPTS_VALUE ? sought : file.second(timestamp);
    }

    private Form formOfFrame() {
        return new Form(frame.sample_rate(), frame.format(), frame.ch_layout().nb_channels());
    }

    private void keep(Resampler made, int count) {
        int skipped = Math.clamp(leftOut, 0, count);
        leftOut -= skipped;
        int kept = count - skipped;
        if (from == to) {
            from = 0;
            to = 0;
        }
        if (ready.length < to + kept) {
            ready = Arrays.copyOf(ready, to + kept);
        }
        System.arraycopy(made.converted(), skipped, ready, to, kept);
        to += kept;
    }

    private void finish() throws IOException {
        ended = true;
        if (!heard && !moved) {
            throw new QuintetException(Kind.FAILED, "media.sound_damaged", name);
        }
        if (resampler != null) {
            keep(resampler, resampler.finish());
        }
    }

    @Override
    public void close() {
        if (resampler != null) {
            resampler.close();
            resampler = null;
        }
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(decoder);
        file.close();
    }

    /// How the samples of a frame come; it may change within a file.
    private record Form(int rate, int format, int channels) {}
}
