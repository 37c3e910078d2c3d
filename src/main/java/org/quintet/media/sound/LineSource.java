package org.quintet.media.sound;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// A microphone, by Java Sound.
final class LineSource implements AudioSource {
    /// What the device holds while nobody reads, in parts of a second.
    private static final int BUFFERS_A_SECOND = 4;

    /// What is read at once, in parts of a second.
    private static final int BLOCKS_A_SECOND = 100;

    /// Some drivers give no error when a device is pulled out; it just falls silent.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int NAP_MILLIS = 2;

    private final TargetDataLine line;
    private final Resampler resampler;
    private final Resampler.Input input = new Resampler.Input();
    private final byte[] block;
    private final int frameBytes;
    private int from;
    private int to;
    private volatile boolean ended;

    /// Opens a line and starts it.
    ///
    /// @throws LineUnavailableException where it is in use or denied
    LineSource(TargetDataLine line, AudioFormat format) throws LineUnavailableException {
        this.line = line;
        int rate = (int) format.getSampleRate();
        frameBytes = format.getFrameSize();
        block = new byte[rate / BLOCKS_A_SECOND * frameBytes];
        line.open(format, rate / BUFFERS_A_SECOND * frameBytes);
        try {
            resampler =
                    Resampler.of(format.getChannels(), AV_SAMPLE_FMT_S16, rate, AudioSources.RATE);
        } catch (IOException e) {
            line.close();
            throw new QuintetException(e, Kind.FAILED, "media.no_microphone");
        }
        line.start();
    }

    @Override
    public int read(float[] samples, int offset, int length, Stop stop) {
        while (from == to) {
            stop.check();
            if (!waitForBlock()) {
                return -1;
            }
            int bytes = line.read(block, 0, block.length);
            if (bytes <= 0) {
                return -1;
            }
            from = 0;
            to = convert(bytes);
        }
        int count = Math.min(length, to - from);
        System.arraycopy(resampler.converted(), from, samples, offset, count);
        from += count;
        return count;
    }

    private int convert(int bytes) {
        try {
            return resampler.convert(input.of(block, bytes), bytes / frameBytes);
        } catch (IOException e) {
            throw new QuintetException(e, Kind.FAILED, "media.microphone_lost");
        }
    }

    private boolean waitForBlock() {
        long since = System.nanoTime();
        while (!ended && line.isOpen() && line.available() < block.length) {
            if (System.nanoTime() - since > PATIENCE_NANOS) {
                return false;
            }
            try {
                Thread.sleep(NAP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !ended && line.isOpen();
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public void close() {
        line.close();
        resampler.close();
        input.close();
    }
}
