package org.quintet.media.sound;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Microphone.Device;
import org.quintet.core.Stop;

/// A microphone whose samples count upward in real time, all over its life, in steps that 16 bits
/// hold exactly.
final class CountingSources implements AudioSources {
    private final long begun = System.nanoTime();
    private volatile long given;
    private volatile boolean unplugged;
    final AtomicInteger open = new AtomicInteger();

    @Override
    public List<Device> devices() {
        return unplugged ? List.of() : List.of(new Device("counting", "counting"));
    }

    /// The last number that was given out.
    long given() {
        return given;
    }

    void unplug() {
        unplugged = true;
    }

    static int number(float sample) {
        return Math.round(sample * 32768) + 32768;
    }

    @Override
    public synchronized AudioSource open(@Nullable String id) {
        open.incrementAndGet();
        // The numbers go on where the clock is, not where the last reader stopped.
        given = (System.nanoTime() - begun) * RATE / TimeUnit.SECONDS.toNanos(1);
        return new AudioSource() {
            private volatile boolean ended;

            @Override
            public int read(float[] samples, int offset, int length, Stop stop) {
                long first = given + 1;
                try {
                    TimeUnit.NANOSECONDS.sleep(
                            (first + length) * TimeUnit.SECONDS.toNanos(1) / RATE
                                    - (System.nanoTime() - begun));
                } catch (InterruptedException e) {
                    return -1;
                }
                if (ended || unplugged) {
                    return -1;
                }
                for (int i = 0; i < length; i++) {
                    samples[offset + i] = ((first + i) % 65536 - 32768) / 32768f;
                }
                given = first + length - 1;
                return length;
            }

            @Override
            public void end() {
                ended = true;
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }
}
