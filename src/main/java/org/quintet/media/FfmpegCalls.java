package org.quintet.media;

import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What the calls of FFmpeg return. Stateless.
public final class FfmpegCalls {
    private static final int MESSAGE_BYTES = 256;

    private FfmpegCalls() {}

    /// Passes a result on, unless it is an error.
    ///
    /// @return the result, 0 or more
    /// @throws IOException in FFmpeg's own words
    public static int check(int result) throws IOException {
        if (result < 0) {
            byte[] message = new byte[MESSAGE_BYTES];
            av_strerror(result, message, message.length);
            throw new IOException(
                    "FFmpeg: "
                            + new String(message, StandardCharsets.UTF_8).replaceAll("\0.*", ""));
        }
        return result;
    }
}
