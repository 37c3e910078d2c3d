package org.quintet.speech;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.quintet.core.Sound;

/// Whether this machine speaks as fast as the speech lasts, and the lighter way where it does not:
/// shorter pieces first, then speech kept back until enough of it is there, text alone at last. The
/// measure is the running median of the time that a sentence takes over the time it lasts.
/// Thread-safe.
public final class Pace {
    private static final int WINDOW = 5;
    private static final int LEAST_MEASURES = 3;
    private static final double TOO_SLOW = 0.9;
    private static final double HOPELESS = 2.5;
    private static final double FAST_AGAIN = 0.6;
    private static final double NANOS = 1e9;

    private final LongSupplier clock;
    private final Deque<Double> factors = new ArrayDeque<>();
    private Way way = Way.FLOWING;

    /// @param clock nanoseconds, such as [System#nanoTime]
    public Pace(LongSupplier clock) {
        this.clock = clock;
    }

    /// Measures how long a sound takes to be made.
    public Sound measure(Supplier<Sound> making) {
        long start = clock.getAsLong();
        Sound sound = making.get();
        double took = (clock.getAsLong() - start) / NANOS;
        if (sound.seconds() > 0) {
            add(took / sound.seconds());
        }
        return sound;
    }

    private synchronized void add(double factor) {
        factors.addLast(factor);
        if (factors.size() > WINDOW) {
            factors.removeFirst();
        }
        if (factors.size() < LEAST_MEASURES) {
            return;
        }
        double median = realTimeFactor();
        Way next = next(median);
        if (next != way) {
            way = next;
            // The new way is judged by what it does itself.
            factors.clear();
        }
    }

    private Way next(double median) {
        return switch (way) {
            case FLOWING -> median > TOO_SLOW ? Way.SHORT_PIECES : way;
            case SHORT_PIECES ->
                    median > TOO_SLOW
                            ? Way.KEPT_BACK
                            : median < FAST_AGAIN && isFull() ? Way.FLOWING : way;
            case KEPT_BACK ->
                    median > HOPELESS
                            ? Way.TEXT_ONLY
                            : median < FAST_AGAIN && isFull() ? Way.SHORT_PIECES : way;
            case TEXT_ONLY -> way;
        };
    }

    private boolean isFull() {
        return factors.size() == WINDOW;
    }

    /// The running median; NaN before the first sentence of a way.
    public synchronized double realTimeFactor() {
        double[] sorted = factors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /// How to speak now.
    public synchronized Way way() {
        return way;
    }

    /// Tries to speak again after text only: at the user's wish.
    public synchronized void retry() {
        way = Way.FLOWING;
        factors.clear();
    }

    /// How answers are spoken.
    public enum Way {
        /// Sentence by sentence, while it is being written.
        FLOWING(""),
        /// Long sentences in pieces, so that each is ready sooner.
        SHORT_PIECES("speech.shortPieces"),
        /// Speech begins only when enough of it is there.
        KEPT_BACK("speech.keptBack"),
        /// Not at all.
        TEXT_ONLY("speech.textOnly");

        private final String notice;

        Way(String notice) {
            this.notice = notice;
        }

        /// The message key of what the user is told; empty where all is well.
        public String notice() {
            return notice;
        }
    }
}
