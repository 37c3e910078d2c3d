package org.quintet.task;

import org.quintet.core.Stop;
import org.quintet.media.sound.AudioStream;

/// A sound without a sample in it.
record Silence(int sampleRate, Runnable closed) implements AudioStream {
    @Override
    public double seconds() {
        return 0;
    }

    @Override
    public int read(float[] samples, int offset, int length, Stop stop) {
        return -1;
    }

    @Override
    public void close() {
        closed.run();
    }
}
