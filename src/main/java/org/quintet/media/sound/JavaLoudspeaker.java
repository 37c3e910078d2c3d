package org.quintet.media.sound;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Loudspeaker;

/// The loudspeaker of this machine, or a file that stands in for one. Thread-safe.
public final class JavaLoudspeaker implements Loudspeaker {
    /// System property with a WAV file that stands in for the loudspeaker, for demonstrations and
    /// tests on machines without one: it holds what would have been heard, at its pace, one
    /// playback after the other.
    public static final String PROPERTY = "quintet.loudspeaker";

    private final @Nullable Path file;
    private @Nullable WavWriter writer;
    private @Nullable QueuePlayback playing;

    /// The system's choice of loudspeaker, to be closed by the caller.
    ///
    /// @param file what stands in for it, as [#PROPERTY] says it; null for the real one
    public JavaLoudspeaker(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public synchronized Playback play(double volume) {
        stop();
        QueuePlayback fresh = new QueuePlayback(sink(), Math.clamp(volume, 0, 1));
        playing = fresh;
        return fresh;
    }

    private AudioSink sink() {
        if (file == null) {
            return LineSink.open();
        }
        if (writer == null) {
            writer = new WavWriter(file, FileSink.RATE);
        }
        return new FileSink(writer);
    }

    private void stop() {
        if (playing != null) {
            playing.stop();
            playing = null;
        }
    }

    @Override
    public synchronized void close() {
        stop();
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
