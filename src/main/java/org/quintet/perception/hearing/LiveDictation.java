package org.quintet.perception.hearing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Hearing;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;

/// Writes down what is being said, on a thread of its own. What is said before a pause is written
/// once and stays; what comes after it is written again while it grows. When the speaker has
/// paused, all of it is written already, and the end costs nothing more.
final class LiveDictation implements Dictation {
    /// Seconds of new sound before the open piece is looked at again, at least.
    private static final double CADENCE = 0.7;

    /// Share of the time that may go into looking again.
    private static final double SHARE = 0.5;

    private final Pieces pieces;
    private final Whisper whisper;
    private final Hearing how;
    private final Consumer<Transcript> soFar;
    private final Runnable atEnd;
    private final Stop work = new Stop();
    private final LanguageGuess guess = new LanguageGuess();
    private final TranscriptPage page = new TranscriptPage();
    private final CompletableFuture<Transcript> result = new CompletableFuture<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("dictation").unstarted(this::run);

    // What is not yet taken, and whether more will come: guarded by `waiting`.
    private final Deque<float[]> waiting = new ArrayDeque<>();
    private boolean finishing;
    private @Nullable Stop look;

    /// The last look at the open piece.
    private @Nullable Look last;

    private long nextLook;

    /// @param voice closed with this
    /// @param atEnd called once, when the models are no longer used
    LiveDictation(
            VoiceActivity voice,
            Whisper whisper,
            Hearing how,
            Consumer<Transcript> soFar,
            Runnable atEnd) {
        this.pieces = new Pieces(voice, this::finished);
        this.whisper = whisper;
        this.how = how;
        this.soFar = soFar;
        this.atEnd = atEnd;
    }

    void start() {
        thread.start();
    }

    @Override
    public void add(float[] samples) {
        float[] copy = samples.clone();
        synchronized (waiting) {
            if (finishing) {
                throw new IllegalStateException("the dictation has ended");
            }
            waiting.add(copy);
            waiting.notifyAll();
        }
    }

    @Override
    public Transcript finish(Stop stop) {
        synchronized (waiting) {
            finishing = true;
            waiting.notifyAll();
            if (look != null) {
                look.stop();
            }
        }
        try (Stop.Registration _ = stop.onStop(work::stop)) {
            return result.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof QuintetException cause ? cause : failure;
        }
    }

    @Override
    public void close() {
        work.stop();
        synchronized (waiting) {
            finishing = true;
            waiting.notifyAll();
            if (look != null) {
                look.stop();
            }
        }
        if (!Thread.currentThread().equals(thread)) {
            joinThread();
        }
    }

    private void joinThread() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (pieces) {
            while (takeWaiting()) {
                lookAgain();
            }
            pieces.end(work);
            result.complete(page.transcript(seconds()));
        } catch (RuntimeException | Error failure) {
            // The edge of the thread: whoever waits for the result is told.
            result.completeExceptionally(failure);
        } finally {
            atEnd.run();
        }
    }

    /// Takes all samples that are there, waiting for the first.
    ///
    /// @return false when all are taken and no more will come
    private boolean takeWaiting() {
        List<float[]> taken;
        boolean all;
        synchronized (waiting) {
            while (waiting.isEmpty() && !finishing) {
                await();
            }
            taken = List.copyOf(waiting);
            waiting.clear();
            all = finishing;
        }
        for (float[] samples : taken) {
            work.check();
            pieces.add(samples, samples.length, work);
        }
        return !all;
    }

    private void await() {
        try {
            waiting.wait();
        } catch (InterruptedException _) {
            // Nobody else knows the thread; it ends as when it is closed.
            work.stop();
            finishing = true;
        }
    }

    /// A pause, or speech up to its end: written now and for good.
    private void finished(Piece piece) {
        Heard all =
                last != null && piece.saysTheSameAs(last.piece)
                        ? last.heard
                        : whisper.hear(piece, how, guess, work);
        guess.remember(all);
        page.add(all);
        last = null;
        soFar.accept(page.transcript(seconds()));
    }

    /// Looks at the open piece, where there is more in it than at the last look.
    private void lookAgain() {
        Piece open = pieces.current().orElse(null);
        boolean paused = !pieces.speaking();
        boolean due = paused || pieces.taken() >= nextLook;
        if (open == null || !due || (last != null && open.saysTheSameAs(last.piece))) {
            return;
        }
        Stop looking = new Stop();
        synchronized (waiting) {
            if (finishing) {
                return;
            }
            // After a pause this may be the last look, so the end waits for it.
            look = paused ? null : looking;
        }
        long since = System.nanoTime();
        try (Stop.Registration _ = work.onStop(looking::stop)) {
            Heard heard = whisper.hear(open, how, guess, looking);
            last = new Look(open, heard);
            soFar.accept(page.transcript(heard, seconds()));
        } catch (QuintetException failure) {
            // The speaker has ended, and the whole piece is written instead.
            if (failure.kind() != Kind.STOPPED || work.stopped()) {
                throw failure;
            }
        }
        double cost = (System.nanoTime() - since) / 1e9;
        nextLook = pieces.taken() + (long) (Math.max(CADENCE, cost / SHARE) * Ears.SAMPLE_RATE);
    }

    private double seconds() {
        return (double) pieces.taken() / Ears.SAMPLE_RATE;
    }

    private record Look(Piece piece, Heard heard) {}
}
