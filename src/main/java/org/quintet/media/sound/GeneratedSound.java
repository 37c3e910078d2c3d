package org.quintet.media.sound;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse2;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.quintet.media.FfmpegCalls.check;

import java.io.IOException;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Sound that FFmpeg's filters make, such as `sine=440` or `anoisesrc=color=pink`.
final class GeneratedSound implements AudioStream {
    private static final String SINK = "abuffersink@sink";

    private final int sampleRate;
    private final AVFilterGraph graph = avfilter_graph_alloc();
    private final AVFilterContext sink;
    private final AVFrame frame = av_frame_alloc();
    private int from;

    /// Makes the filters.
    ///
    /// @param description in FFmpeg's own language
    /// @throws QuintetException where FFmpeg does not understand it
    GeneratedSound(String description, int sampleRate) {
        this.sampleRate = sampleRate;
        av_log_set_level(AV_LOG_QUIET);
        String whole =
                "%s,aformat=sample_fmts=flt:channel_layouts=mono:sample_rates=%d,%s"
                        .formatted(description, sampleRate, SINK);
        AVFilterInOut inputs = new AVFilterInOut(null);
        AVFilterInOut outputs = new AVFilterInOut(null);
        try {
            check(avfilter_graph_parse2(graph, whole, inputs, outputs));
            check(avfilter_graph_config(graph, null));
            sink = avfilter_graph_get_filter(graph, SINK);
        } catch (IOException e) {
            close();
            throw new QuintetException(e, Kind.FAILED, "media.bad_source", description);
        } finally {
            avfilter_inout_free(inputs);
            avfilter_inout_free(outputs);
        }
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public double seconds() {
        return Double.NaN;
    }

    @Override
    public int read(float[] samples, int offset, int length, Stop stop) {
        stop.check();
        if (from == frame.nb_samples()) {
            av_frame_unref(frame);
            from = 0;
            int result = av_buffersink_get_frame(sink, frame);
            if (result == AVERROR_EOF()) {
                return -1;
            }
            try {
                check(result);
            } catch (IOException e) {
                throw new QuintetException(e, Kind.FAILED, "media.microphone_lost");
            }
        }
        int count = Math.min(length, frame.nb_samples() - from);
        new FloatPointer(frame.data(0)).position(from).get(samples, offset, count);
        from += count;
        return count;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avfilter_graph_free(graph);
    }
}
