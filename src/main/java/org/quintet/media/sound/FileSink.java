package org.quintet.media.sound;

import java.util.concurrent.TimeUnit;

/// A file in place of a loudspeaker, at the pace of one: it grows as time goes by, and whoever
/// writes too late leaves a silence in it. What was written and not yet heard when it is silenced
/// does not reach the file.
final class FileSink implements AudioSink {
    /// Samples a second of the file.
    static final int RATE = 24_000;

    private static final int TICK = RATE / 100;
    private static final int HELD = RATE / 10;

    private final WavWriter file;
    private final float[] held = new float[HELD];
    private final Thread clock;
    private int count;
    private long heard;
    private boolean begun;
    private boolean silenced;

    /// Appends to a file, which stays the caller's.
    FileSink(WavWriter file) {
        this.file = file;
        clock = Thread.ofPlatform().name("loudspeaker").daemon().unstarted(this::run);
        clock.start();
    }

    @Override
    public int sampleRate() {
        return RATE;
    }

    @Override
    public synchronized boolean write(float[] samples, int length) {
        int done = 0;
        try {
            while (done < length && !silenced) {
                if (count == HELD) {
                    wait();
                } else {
                    int taken = Math.min(length - done, HELD - count);
                    System.arraycopy(samples, done, held, count, taken);
                    count += taken;
                    done += taken;
                    begun = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return done == length;
    }

    @Override
    public synchronized boolean drain() {
        try {
            while (count > 0 && !silenced) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !silenced;
    }

    @Override
    public synchronized void silence() {
        silenced = true;
        count = 0;
        notifyAll();
    }

    @Override
    public synchronized long heard() {
        return heard;
    }

    /// The clock: what a sound card would play of what is there.
    private void run() {
        long due = System.nanoTime();
        try {
            while (tick()) {
                due += TimeUnit.SECONDS.toNanos(1) / (RATE / TICK);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            // Also where the file takes no more: as if the loudspeaker went away.
            silence();
        }
    }

    private synchronized boolean tick() {
        if (silenced) {
            return false;
        }
        int played = Math.min(count, TICK);
        if (begun) {
            float[] tick = new float[TICK];
            System.arraycopy(held, 0, tick, 0, played);
            System.arraycopy(held, played, held, 0, count - played);
            count -= played;
            heard += played;
            file.write(tick, 0, TICK);
            notifyAll();
        }
        return true;
    }

    @Override
    public void close() {
        silence();
        try {
            clock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
