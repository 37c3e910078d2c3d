package org.quintet.media.sound;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Microphone;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The microphones of this machine, or something that stands in for one. Thread-safe.
public final class JavaMicrophone implements Microphone {
    /// System property with an address that stands in for a microphone, for demonstrations and
    /// tests on machines without one: `file:/home/me/question.wav`, played in real time whenever a
    /// recording begins, or `lavfi:sine=440`, made by FFmpeg's filters and heard all the time.
    public static final String PROPERTY = "quintet.microphone";

    private final AudioSources sources;
    private final Set<Capture> captures = new HashSet<>();
    private @Nullable Capture armed;
    private boolean closed;

    /// The microphones of this machine, to be closed by the caller.
    ///
    /// @param address what stands in for them, as [#PROPERTY] says it; null for the real ones
    public JavaMicrophone(@Nullable String address) {
        this(address == null ? new LineSources() : SimulatedSource.at(address));
    }

    /// Microphones from anywhere.
    JavaMicrophone(AudioSources sources) {
        this.sources = sources;
    }

    @Override
    public List<Device> devices() {
        return sources.devices();
    }

    @Override
    public synchronized void arm(@Nullable String device) {
        if (armed != null && Objects.equals(armed.device(), device) && armed.arm()) {
            return;
        }
        disarm();
        Capture capture = capture(device);
        capture.arm();
        armed = capture;
    }

    private Capture capture(@Nullable String device) {
        if (closed) {
            throw new QuintetException(Kind.STOPPED, "core.stopped");
        }
        Capture capture = new Capture(device, sources.open(device), this::ended);
        captures.add(capture);
        capture.start();
        return capture;
    }

    private synchronized void ended(Capture capture) {
        captures.remove(capture);
        if (capture.equals(armed)) {
            armed = null;
        }
    }

    @Override
    public synchronized void disarm() {
        if (armed != null) {
            armed.disarm();
            armed = null;
        }
    }

    @Override
    public synchronized Recording record(Path file, Listener listener) {
        Recording recording = armed == null ? null : armed.record(file, listener);
        if (recording != null) {
            return recording;
        }
        Capture capture = capture(null);
        try {
            recording = capture.record(file, listener);
        } finally {
            if (recording == null) {
                capture.disarm();
            }
        }
        if (recording == null) {
            throw new QuintetException(Kind.FAILED, "media.microphone_lost");
        }
        return recording;
    }

    @Override
    public void close() {
        List<Capture> open;
        synchronized (this) {
            closed = true;
            disarm();
            open = List.copyOf(captures);
        }
        open.forEach(Capture::finish);
    }
}
