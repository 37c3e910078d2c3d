package org.quintet.media.sound;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_get_exact_bits_per_sample;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.quintet.media.FfmpegCalls.check;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The packets of a file's main sound. For one thread.
final class SoundFile implements AutoCloseable {
    /// FFmpeg's names of the containers that are read. Playlists are not among them: they lead to
    /// other files and into the network.
    private static final String FORMATS =
            "wav,w64,aiff,au,caf,flac,mp3,aac,ac3,eac3,dts,truehd,ogg,mov,matroska,webm,avi,asf,flv,"
                    + "mpeg,mpegts,mpegvideo,amr,ape,wv,tta,tak,mpc,mpc8,gsm,voc,rm,dv,mxf,nut";

    private final String name;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVStream stream;
    private final long bytes;

    /// Opens a file and finds its main sound.
    ///
    /// @param bytes how long the file is
    /// @throws QuintetException where it is none, or its form is beyond the budget
    SoundFile(Path file, long bytes, String name) {
        this.name = name;
        this.bytes = bytes;
        av_log_set_level(AV_LOG_QUIET);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        av_dict_set(options, "format_whitelist", FORMATS, 0);
        try {
            // The prefix keeps FFmpeg from taking a part of the name for a protocol.
            check(avformat_open_input(format, "file:" + file.toAbsolutePath(), null, options));
            check(avformat_find_stream_info(format, (AVDictionary) null));
            stream = mainSound();
            AVCodecParameters form = stream.codecpar();
            int channels = form.ch_layout().nb_channels();
            if (form.sample_rate() == 0 || channels == 0) {
                // So little of it is left that FFmpeg found no packet that tells.
                throw new QuintetException(Kind.FAILED, "media.sound_damaged", name);
            }
            SoundBudget.checkForm(name, form.sample_rate(), channels);
        } catch (IOException e) {
            close();
            throw new QuintetException(e, Kind.FAILED, "media.not_a_sound", name);
        } catch (QuintetException e) {
            close();
            throw e;
        } finally {
            av_dict_free(options);
        }
    }

    private AVStream mainSound() {
        int index = best(AVMEDIA_TYPE_AUDIO);
        if (index < 0) {
            throw new QuintetException(
                    Kind.FAILED,
                    best(AVMEDIA_TYPE_VIDEO) < 0 ? "media.not_a_sound" : "media.no_sound",
                    name);
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != index) {
                format.streams(i).discard(AVDISCARD_ALL);
            }
        }
        return format.streams(index);
    }

    private int best(int type) {
        return av_find_best_stream(format, type, -1, -1, (AVCodec) null, 0);
    }

    /// How the sound is coded.
    AVStream stream() {
        return stream;
    }

    /// How long it says it lasts, as far as that can be true; NaN where it does not say.
    double seconds() {
        AVCodecParameters form = stream.codecpar();
        double bits = av_get_exact_bits_per_sample(form.codec_id());
        if (bits > 0) {
            // Of plain samples the length of the file tells how many there can be at most.
            double most =
                    (double) Byte.SIZE
                            * bytes
                            / (bits * form.ch_layout().nb_channels() * form.sample_rate());
            return Double.isNaN(declared()) ? most : Math.min(most, declared());
        }
        return declared();
    }

    private double declared() {
        if (stream.duration() != AV_NOPTS_VALUE) {
            return stream.duration() * av_q2d(stream.time_base());
        }
        return format.duration() == AV_NOPTS_VALUE
                ? Double.NaN
                : format.duration() / (double) AV_TIME_BASE;
    }

    /// Seconds between the beginning of the sound and a time of the file's own clock.
    double second(long timestamp) {
        return (timestamp - start()) * av_q2d(stream.time_base());
    }

    private long start() {
        // Before 0 lies only what decoders need to come into swing, and leave out.
        return stream.start_time() == AV_NOPTS_VALUE ? 0 : Math.max(0, stream.start_time());
    }

    /// Reads the next packet of the sound.
    ///
    /// @return whether there was one. A file that was cut off ends there, as it does for players
    /// @throws IOException where the disk can't be read
    boolean next(AVPacket packet) throws IOException {
        while (true) {
            av_packet_unref(packet);
            int result = av_read_frame(format, packet);
            if (result == AVERROR_EOF() || result == AVERROR_INVALIDDATA()) {
                return false;
            }
            check(result);
            if (packet.stream_index() == stream.index()) {
                return true;
            }
        }
    }

    /// Goes to a packet that begins before a second.
    ///
    /// @return whether the file can do that; else nothing changed
    boolean seek(double second) {
        long timestamp = start() + (long) (second / av_q2d(stream.time_base()));
        return av_seek_frame(format, stream.index(), timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    @Override
    public void close() {
        avformat_close_input(format);
    }
}
