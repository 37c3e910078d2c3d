package org.quintet.media.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Microphone.Listener;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// An open device and the thread that listens to it. It lets go of the device by itself when it is
/// neither armed nor recorded. Thread-safe.
final class Capture {
    /// What is kept while it is armed.
    static final int KEPT = AudioSources.RATE / 2;

    /// Ten milliseconds: so late does the listening thread learn of anything.
    private static final int BLOCK = AudioSources.RATE / 100;

    private final @Nullable String device;
    private final AudioSource source;
    private final Consumer<Capture> whenEnded;
    private final PreRoll kept = new PreRoll(KEPT);
    private final List<WavRecording> recordings = new ArrayList<>();
    private boolean armed;
    private boolean ended;

    /// Begins to listen.
    ///
    /// @param device what it was opened by
    /// @param source belongs to this from here on
    /// @param whenEnded hears when the device is let go of
    Capture(@Nullable String device, AudioSource source, Consumer<Capture> whenEnded) {
        this.device = device;
        this.source = source;
        this.whenEnded = whenEnded;
    }

    /// Begins to listen.
    void start() {
        Thread.ofPlatform().name("microphone").daemon().start(this::listen);
    }

    /// What it was opened by.
    @Nullable String device() {
        return device;
    }

    /// Keeps the last half second from here on.
    ///
    /// @return whether the device is still there
    synchronized boolean arm() {
        armed = !ended;
        return armed;
    }

    /// Forgets the last half second; the device is let go of unless it is recorded.
    synchronized void disarm() {
        armed = false;
        kept.clear();
        letGo();
    }

    /// Begins a recording, with what was kept.
    ///
    /// @return null where the device went away
    /// @throws QuintetException where the file can't be made
    synchronized @Nullable WavRecording record(Path file, Listener listener) {
        if (ended) {
            return null;
        }
        WavRecording recording = new WavRecording(file, listener, this::forget);
        float[] before = kept.copy();
        if (before.length > 0) {
            recording.add(before);
        }
        recordings.add(recording);
        source.cue();
        return recording;
    }

    private synchronized void forget(WavRecording recording) {
        recordings.remove(recording);
        letGo();
    }

    private void letGo() {
        if (!armed && recordings.isEmpty() && !ended) {
            ended = true;
            source.end();
        }
    }

    /// Ends everything that is recorded, and lets go of the device.
    void finish() {
        List<WavRecording> open;
        synchronized (this) {
            open = List.copyOf(recordings);
        }
        open.forEach(WavRecording::finish);
        disarm();
    }

    private void listen() {
        float[] block = new float[BLOCK];
        Stop never = new Stop();
        QuintetException why = new QuintetException(Kind.FAILED, "media.microphone_lost");
        try {
            int count = source.read(block, 0, BLOCK, never);
            while (count >= 0) {
                hear(block, count);
                count = source.read(block, 0, BLOCK, never);
            }
        } catch (QuintetException e) {
            why = e;
        } finally {
            end(why);
        }
    }

    private synchronized void hear(float[] block, int count) {
        if (armed) {
            kept.add(block, count);
        }
        if (!recordings.isEmpty()) {
            float[] copy = Arrays.copyOf(block, count);
            recordings.forEach(recording -> recording.add(copy));
        }
    }

    private void end(QuintetException why) {
        List<WavRecording> cutOff;
        synchronized (this) {
            ended = true;
            armed = false;
            kept.clear();
            cutOff = List.copyOf(recordings);
            recordings.clear();
        }
        source.close();
        cutOff.forEach(recording -> recording.lose(why));
        whenEnded.accept(this);
    }
}
