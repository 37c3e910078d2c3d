package org.quintet.media.sound;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Microphone.Device;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Something that is heard as if it were spoken into a microphone, in real time, with silence
/// before and after it.
final class SimulatedSource implements AudioSource {
    private static final String FILE = "file:";
    private static final String GENERATED = "lavfi:";

    private final String address;
    private final long begun = System.nanoTime();
    private @Nullable AudioStream playing;
    private long given;
    private volatile boolean cued;
    private volatile boolean ended;

    private SimulatedSource(String address) {
        this.address = address;
        if (address.startsWith(GENERATED)) {
            playing = opened();
        } else {
            opened().close();
        }
    }

    /// A single microphone: a file (`file:/home/me/question.wav`), which is played from its
    /// beginning whenever somebody begins to record, or what FFmpeg's filters make
    /// (`lavfi:sine=440`), which is heard all the time.
    static AudioSources at(String address) {
        return new AudioSources() {
            @Override
            public List<Device> devices() {
                return List.of(new Device(address, address));
            }

            @Override
            public AudioSource open(@Nullable String id) {
                return new SimulatedSource(address);
            }
        };
    }

    private AudioStream opened() {
        if (address.startsWith(GENERATED)) {
            return new GeneratedSound(address.substring(GENERATED.length()), AudioSources.RATE);
        }
        if (address.startsWith(FILE)) {
            return new SoundReader()
                    .open(Path.of(address.substring(FILE.length())), AudioSources.RATE);
        }
        throw new QuintetException(Kind.FAILED, "media.bad_source", address);
    }

    @Override
    public void cue() {
        cued = address.startsWith(FILE);
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public int read(float[] samples, int offset, int length, Stop stop) {
        if (ended || !waitUntilHeard(given + length)) {
            return -1;
        }
        if (cued) {
            cued = false;
            close();
            playing = opened();
        }
        int filled = 0;
        while (playing != null && filled < length) {
            int count = playing.read(samples, offset + filled, length - filled, stop);
            if (count < 0) {
                close();
            } else {
                filled += count;
            }
        }
        Arrays.fill(samples, offset + filled, offset + length, 0);
        given += length;
        return length;
    }

    private boolean waitUntilHeard(long samples) {
        long due = begun + samples * TimeUnit.SECONDS.toNanos(1) / AudioSources.RATE;
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (playing != null) {
            playing.close();
            playing = null;
        }
    }
}
