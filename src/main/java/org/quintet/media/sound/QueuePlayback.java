package org.quintet.media.sound;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Loudspeaker.Playback;
import org.quintet.core.Sound;

/// Sounds one after the other, without a gap as long as they come in time. Thread-safe.
final class QueuePlayback implements Playback {
    private static final int BLOCKS_A_SECOND = 50;

    private final AudioSink sink;
    private final double volume;
    private final int rate;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> played = new CompletableFuture<>();
    private @Nullable Resampler resampler;
    private int resampledFrom;

    /// Begins to wait for sounds.
    ///
    /// @param sink belongs to this from here on
    QueuePlayback(AudioSink sink, double volume) {
        this.sink = sink;
        this.volume = volume;
        rate = sink.sampleRate();
        Thread.ofPlatform().name("playback").daemon().start(this::run);
    }

    @Override
    public void add(Sound sound) {
        queue.add(new More(sound));
    }

    @Override
    public void end() {
        queue.add(new End());
    }

    @Override
    public void stop() {
        sink.silence();
        queue.add(new Stopped());
    }

    @Override
    public double position() {
        return (double) sink.heard() / rate;
    }

    @Override
    public boolean await() throws InterruptedException {
        try {
            return played.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        try (sink) {
            played.complete(playAll());
        } catch (InterruptedException | IOException | RuntimeException e) {
            played.completeExceptionally(e);
        } finally {
            if (resampler != null) {
                resampler.close();
            }
        }
    }

    private boolean playAll() throws InterruptedException, IOException {
        while (true) {
            switch (queue.take()) {
                case More(Sound sound) -> {
                    if (!play(sound)) {
                        return false;
                    }
                }
                case End() -> {
                    return finishRate() && sink.drain();
                }
                case Stopped() -> {
                    return false;
                }
            }
        }
    }

    private boolean play(Sound sound) throws IOException {
        Resampler current = resampler;
        if (current == null || resampledFrom != sound.sampleRate()) {
            if (!finishRate()) {
                return false;
            }
            current = Resampler.ofMono(sound.sampleRate(), rate);
            resampler = current;
            resampledFrom = sound.sampleRate();
        }
        int block = Math.max(1, sound.sampleRate() / BLOCKS_A_SECOND);
        try (Resampler.Input input = new Resampler.Input()) {
            for (int from = 0; from < sound.samples().length; from += block) {
                int count = Math.min(block, sound.samples().length - from);
                int made = current.convert(input.of(sound.samples(), from, count), count);
                if (!write(current, made)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Plays what the resampler still holds; sounds of the same rate go through one without a seam.
    private boolean finishRate() throws IOException {
        Resampler last = resampler;
        if (last == null) {
            return true;
        }
        resampler = null;
        try (last) {
            return write(last, last.finish());
        }
    }

    private boolean write(Resampler made, int count) {
        float[] samples = made.converted();
        for (int i = 0; i < count; i++) {
            samples[i] *= (float) volume;
        }
        return count == 0 || sink.write(samples, count);
    }

    private sealed interface Item {}

    private record More(Sound sound) implements Item {}

    private record End() implements Item {}

    private record Stopped() implements Item {}
}
