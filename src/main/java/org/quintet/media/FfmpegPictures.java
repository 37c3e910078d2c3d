package org.quintet.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.quintet.media.FfmpegCalls.check;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Decodes WebP and AVIF by FFmpeg.
final class FfmpegPictures {
    private FfmpegPictures() {}

    /// Decodes a WebP file, or the first frame of an animated one.
    static Bitmap webp(String name, byte[] file) throws IOException {
        WebpFile webp = WebpFile.of(file);
        PictureBudget.checkWholeSize(name, webp.width(), webp.height());
        AVPacket packet = av_packet_alloc();
        try (Decoder decoder = new Decoder(avcodec_find_decoder(AV_CODEC_ID_WEBP), null)) {
            check(av_new_packet(packet, webp.still().length));
            packet.data().put(webp.still());
            return FfmpegFrames.bitmap(decoder.decode(packet));
        } finally {
            av_packet_free(packet);
        }
    }

    /// Decodes the main picture of an AVIF file, without its opacity.
    static Bitmap avif(String name, Path file) throws IOException {
        av_log_set_level(AV_LOG_QUIET);
        AVFormatContext format = new AVFormatContext(null);
        // The prefix and the format keep FFmpeg from guessing by the name.
        check(
                avformat_open_input(
                        format,
                        "file:" + file.toAbsolutePath(),
                        av_find_input_format("mov"),
                        (AVDictionary) null));
        try {
            if (format.nb_streams() == 0 || format.nb_stream_groups() > 0) {
                throw new QuintetException(Kind.FAILED, "media.unsupported", name, "AVIF");
            }
            AVCodecParameters parameters = format.streams(0).codecpar();
            if (parameters.codec_id() != AV_CODEC_ID_AV1) {
                throw new QuintetException(Kind.FAILED, "media.unsupported", name, "AVIF");
            }
            PictureBudget.checkWholeSize(name, parameters.width(), parameters.height());
            return turned(firstFrame(format, parameters), parameters);
        } finally {
            avformat_close_input(format);
        }
    }

    private static Bitmap firstFrame(AVFormatContext format, AVCodecParameters parameters)
            throws IOException {
        AVPacket packet = av_packet_alloc();
        // FFmpeg's own AV1 decoder only drives graphics cards.
        try (Decoder decoder =
                new Decoder(avcodec_find_decoder_by_name("libaom-av1"), parameters)) {
            do {
                av_packet_unref(packet);
                check(av_read_frame(format, packet));
            } while (packet.stream_index() != 0);
            return FfmpegFrames.bitmap(decoder.decode(packet));
        } finally {
            av_packet_free(packet);
        }
    }

    /// Applies the turn and mirroring that the file keeps beside the pixels.
    private static Bitmap turned(Bitmap picture, AVCodecParameters parameters) {
        AVPacketSideData matrix =
                av_packet_side_data_get(
                        parameters.coded_side_data(),
                        parameters.nb_coded_side_data(),
                        AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull()) {
            return picture;
        }
        IntPointer turn = new IntPointer(matrix.data());
        return Orientation.ofMatrix(turn.get(0), turn.get(1), turn.get(3), turn.get(4))
                .applyTo(picture);
    }

    /// A decoder and its frame, freed together.
    private static final class Decoder implements AutoCloseable {
        private final AVCodecContext context;
        private final AVFrame frame;

        Decoder(AVCodec codec, @Nullable AVCodecParameters parameters) throws IOException {
            av_log_set_level(AV_LOG_QUIET);
            context = avcodec_alloc_context3(codec);
            frame = av_frame_alloc();
            if (parameters != null) {
                check(avcodec_parameters_to_context(context, parameters));
            }
            context.max_pixels(PictureBudget.DECODED_MEGAPIXELS * 1_000_000L);
            check(avcodec_open2(context, codec, (AVDictionary) null));
        }

        /// Decodes one packet; the frame lives as long as the decoder.
        AVFrame decode(AVPacket packet) throws IOException {
            check(avcodec_send_packet(context, packet));
            check(avcodec_send_packet(context, null));
            check(avcodec_receive_frame(context, frame));
            return frame;
        }

        @Override
        public void close() {
            av_frame_free(frame);
            avcodec_free_context(context);
        }
    }
}
