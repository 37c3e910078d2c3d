package org.quintet.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/// From FFmpeg's frames, in whatever pixel format, to pictures.
final class FfmpegFrames {
    private static final int FLAGS =
            SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;

    private FfmpegFrames() {}

    /// The pixels of a frame, which stays the caller's.
    static Bitmap bitmap(AVFrame frame) throws IOException {
        boolean hasAlpha =
                (av_pix_fmt_desc_get(frame.format()).flags() & AV_PIX_FMT_FLAG_ALPHA) != 0;
        SwsContext scaler = sws_alloc_context();
        AVFrame target = av_frame_alloc();
        try {
            scaler.flags(FLAGS);
            target.format(hasAlpha ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24);
            target.width(frame.width());
            target.height(frame.height());
            target.color_primaries(frame.color_primaries());
            target.color_trc(frame.color_trc());
            if (sws_scale_frame(scaler, target, frame) < 0) {
                throw new IOException("FFmpeg: no conversion from format " + frame.format());
            }
            return copy(target, hasAlpha);
        } finally {
            av_frame_free(target);
            sws_free_context(scaler);
        }
    }

    private static Bitmap copy(AVFrame frame, boolean hasAlpha) {
        int width = frame.width();
        int height = frame.height();
        int channels = hasAlpha ? 4 : 3;
        BytePointer data = frame.data(0);
        long stride = frame.linesize(0);
        byte[] bytes = new byte[channels * width];
        Pixels.RowReader rows =
                (y, rgba) -> {
                    data.position(y * stride).get(bytes);
                    for (int x = 0; x < width; x++) {
                        for (int c = 0; c < channels; c++) {
                            rgba[4 * x + c] = bytes[channels * x + c] & 0xff;
                        }
                    }
                };
        int step = PictureBudget.keepStep(width, height);
        return Pixels.bitmap(rows, width, height, hasAlpha, step);
    }
}
