package org.quintet.media.sound;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.quintet.core.Microphone.Listener;
import org.quintet.core.Microphone.Recording;
import org.quintet.core.QuintetException;

/// A recording under way. A thread of its own writes the file and tells the listener, so that
/// neither a slow disk nor a slow listener costs a sample. Thread-safe.
///
/// The file holds what the microphone gave, unfiltered: models that hear speech learned from
/// unfiltered sound, and what a filter takes away is lost.
final class WavRecording implements Recording {
    private final Path file;
    private final Listener listener;
    private final Consumer<WavRecording> whenFinished;
    private final WavWriter writer;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final Thread thread;

    /// Makes the file and begins to wait for sound.
    ///
    /// @param whenFinished hears that it needs no more sound; more than once
    /// @throws QuintetException where the file can't be made
    WavRecording(Path file, Listener listener, Consumer<WavRecording> whenFinished) {
        this.file = file;
        this.listener = listener;
        this.whenFinished = whenFinished;
        writer = new WavWriter(file, AudioSources.RATE);
        thread = Thread.ofPlatform().name("recording").daemon().unstarted(this::write);
        thread.start();
    }

    @Override
    public Path file() {
        return file;
    }

    /// Takes the next samples, which nobody writes to any more.
    void add(float[] samples) {
        pieces.add(new Samples(samples));
    }

    /// The device went away.
    void lose(QuintetException why) {
        pieces.add(new Lost(why));
    }

    @Override
    public void finish() {
        whenFinished.accept(this);
        pieces.add(new Finished());
        boolean interrupted = false;
        while (thread.isAlive() && !Thread.currentThread().equals(thread)) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // The file must be whole all the same; it takes a moment only.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        // Made here: loading what it consists of is not to keep the key waiting.
        LevelMeter meter = new LevelMeter(AudioSources.RATE, listener::level);
        try (writer) {
            while (true) {
                switch (pieces.take()) {
                    case Samples(float[] samples) -> {
                        writer.write(samples, 0, samples.length);
                        listener.samples(samples);
                        meter.add(samples);
                    }
                    case Lost(QuintetException why) -> {
                        listener.lost(why);
                        return;
                    }
                    case Finished() -> {
                        return;
                    }
                }
            }
        } catch (QuintetException e) {
            listener.lost(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            whenFinished.accept(this);
        }
    }

    private sealed interface Piece {}

    @SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never written to
    private record Samples(float[] samples) implements Piece {}

    private record Lost(QuintetException why) implements Piece {}

    private record Finished() implements Piece {}
}
