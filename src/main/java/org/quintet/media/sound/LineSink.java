package org.quintet.media.sound;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// A loudspeaker, by Java Sound, in the system's own choice of device.
final class LineSink implements AudioSink {
    /// What the device holds, in parts of a second: it is how long a busy machine may be late.
    private static final int BUFFERS_A_SECOND = 5;

    /// Some drivers give no error when a device is pulled out; it just takes no more.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int NAP_MILLIS = 2;
    private static final int LOUDEST = 1 << (Short.SIZE - 1);

    private final SourceDataLine line;
    private final int channels;
    private final int frameBytes;
    private byte[] bytes = new byte[0];
    private final AtomicLong written = new AtomicLong();
    private volatile boolean silenced;
    private volatile long silencedAt;

    private LineSink(SourceDataLine line, AudioFormat format) throws LineUnavailableException {
        this.line = line;
        channels = format.getChannels();
        frameBytes = format.getFrameSize();
        line.open(format, (int) format.getSampleRate() / BUFFERS_A_SECOND * frameBytes);
        line.start();
    }

    /// Opens the loudspeaker.
    ///
    /// @throws QuintetException where there is none, or it is in use
    static LineSink open() {
        IllegalArgumentException missing = new IllegalArgumentException("no format");
        Exception busy = null;
        for (AudioFormat format : LineFormats.WANTED) {
            try {
                return new LineSink(AudioSystem.getSourceDataLine(format), format);
            } catch (IllegalArgumentException e) {
                // So says Java Sound where nothing at all can play this format.
                missing.addSuppressed(e);
            } catch (LineUnavailableException | SecurityException e) {
                busy = e;
            }
        }
        throw busy == null
                ? new QuintetException(missing, Kind.FAILED, "media.no_loudspeaker")
                : new QuintetException(busy, Kind.FAILED, "media.loudspeaker_busy");
    }

    @Override
    public int sampleRate() {
        return (int) line.getFormat().getSampleRate();
    }

    @Override
    public boolean write(float[] samples, int length) {
        int size = length * frameBytes;
        if (bytes.length < size) {
            bytes = new byte[size];
        }
        int at = 0;
        for (int i = 0; i < length; i++) {
            int sample = Math.clamp(Math.round(samples[i] * LOUDEST), -LOUDEST, LOUDEST - 1);
            for (int c = 0; c < channels; c++) {
                bytes[at++] = (byte) sample;
                bytes[at++] = (byte) (sample >> Byte.SIZE);
            }
        }
        int done = 0;
        while (done < size) {
            int room = waitForRoom();
            if (room == 0) {
                return false;
            }
            int count = line.write(bytes, done, Math.min(room, size - done));
            done += count;
            written.addAndGet(count / frameBytes);
        }
        return true;
    }

    /// How many bytes the line takes without waiting; 0 where it takes nothing any more.
    private int waitForRoom() {
        long since = System.nanoTime();
        while (!silenced && line.isOpen() && System.nanoTime() - since < PATIENCE_NANOS) {
            int room = line.available() / frameBytes * frameBytes;
            if (room > 0) {
                return room;
            }
            if (!nap()) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean nap() {
        try {
            Thread.sleep(NAP_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean drain() {
        long before = heard();
        long since = System.nanoTime();
        while (!silenced && line.isOpen() && heard() < written.get()) {
            if (heard() > before) {
                before = heard();
                since = System.nanoTime();
            }
            if (System.nanoTime() - since > PATIENCE_NANOS || !nap()) {
                return false;
            }
        }
        return !silenced && line.isOpen();
    }

    @Override
    public void silence() {
        silencedAt = heard();
        silenced = true;
        if (line.isOpen()) {
            line.stop();
            line.flush();
        }
    }

    @Override
    public long heard() {
        if (silenced) {
            return silencedAt;
        }
        int waiting = line.isOpen() ? line.getBufferSize() - line.available() : 0;
        return Math.max(0, written.get() - waiting / frameBytes);
    }

    @Override
    public void close() {
        line.close();
    }
}
