package org.quintet.perception.hearing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.quintet.core.Stop;

/// Cuts a stream of samples into pieces of speech: at long pauses, else at the first pause after a
/// few seconds, and where nobody pauses, at the quietest moment. What lies between the pieces is
/// quiet, and no sample is in two of them. Keeps one piece in memory and no more. For one thread.
final class Pieces implements AutoCloseable {
    /// Speech begins at this probability, and goes on above the second.
    private static final float BEGINS = 0.5f;

    private static final float GOES_ON = 0.35f;

    /// Lengths in chunks of 32 ms.
    private static final int BEFORE = chunks(0.25);

    private static final int AFTER = chunks(0.3);

    /// A pause that ends any piece, and those that end a piece of the length below them. With less
    /// around it a phrase is heard worse: "ask not" as "asked not".
    private static final int LONG_PAUSE = chunks(1.6);

    private static final int PAUSE = chunks(0.45);
    private static final int ENOUGH = chunks(9);
    private static final int SHORT_PAUSE = chunks(0.16);
    private static final int PLENTY = chunks(14);

    /// The model takes 30 s.
    private static final int MOST = chunks(28.5);

    /// A click is shorter.
    private static final int LEAST_SPEECH = chunks(0.1);

    private final VoiceActivity voice;
    private final Consumer<Piece> listener;
    private final float[] chunk = new float[VoiceActivity.CHUNK];
    private final float[] samples = new float[(MOST + 1) * VoiceActivity.CHUNK];
    private final float[] probabilities = new float[MOST + 1];
    private final BitSet speech = new BitSet(MOST + 1);
    private int inChunk;
    private int kept;
    private long start;
    private boolean speaking;

    /// @param voice closed with this
    /// @param listener hears the pieces, in order
    Pieces(VoiceActivity voice, Consumer<Piece> listener) {
        this.voice = voice;
        this.listener = listener;
    }

    private static int chunks(double seconds) {
        return (int) Math.round(seconds * Ears.SAMPLE_RATE / VoiceActivity.CHUNK);
    }

    /// Takes the next samples. Whatever is no number is silence, whatever is too loud is cut off.
    void add(float[] more, int count, Stop stop) {
        for (int i = 0; i < count; i++) {
            chunk[inChunk++] = Float.isFinite(more[i]) ? Math.clamp(more[i], -1, 1) : 0;
            if (inChunk == chunk.length) {
                take(stop);
            }
        }
    }

    /// Takes the end of the sound.
    void end(Stop stop) {
        if (inChunk > 0) {
            Arrays.fill(chunk, inChunk, chunk.length, 0);
            take(stop);
        }
        current().ifPresent(listener);
        drop(kept);
    }

    /// Samples taken so far.
    long taken() {
        return start + (long) kept * chunk.length + inChunk;
    }

    /// The piece that is being spoken, as far as it goes.
    Optional<Piece> current() {
        return piece(Math.min(kept, speech.length() + AFTER), true);
    }

    /// Whether somebody was speaking a moment ago.
    boolean speaking() {
        return !speech.isEmpty() && kept - speech.length() < SHORT_PAUSE;
    }

    private void take(Stop stop) {
        float probability = voice.next(chunk, stop);
        inChunk = 0;
        speaking = probability >= (speaking ? GOES_ON : BEGINS);
        if (kept == BEFORE && speech.isEmpty()) {
            drop(1);
        }
        System.arraycopy(chunk, 0, samples, kept * chunk.length, chunk.length);
        probabilities[kept] = probability;
        speech.set(kept, speaking);
        kept++;
        if (!speech.isEmpty()) {
            cut();
        }
    }

    private void cut() {
        int pause = kept - speech.length();
        boolean longEnough =
                pause >= LONG_PAUSE
                        || (pause >= PAUSE && kept >= ENOUGH)
                        || (pause >= SHORT_PAUSE && kept >= PLENTY);
        if (longEnough) {
            int end = Math.min(speech.length() + AFTER, kept - Math.min(BEFORE, pause / 2));
            piece(end, true).ifPresent(listener);
            drop(Math.max(end, kept - BEFORE));
        } else if (kept >= MOST) {
            int end = quietest();
            piece(end, false).ifPresent(listener);
            drop(end);
        }
    }

    /// Where it is quietest in the second half, between two chunks.
    private int quietest() {
        int best = kept - 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = kept / 2; i < kept; i++) {
            double loudness = loudness(i - 1) + loudness(i);
            if (loudness < least) {
                least = loudness;
                best = i;
            }
        }
        return best;
    }

    private double loudness(int index) {
        double energy = 0;
        for (int i = index * chunk.length; i < (index + 1) * chunk.length; i++) {
            energy += samples[i] * samples[i];
        }
        return probabilities[index] * Math.sqrt(energy);
    }

    private Optional<Piece> piece(int end, boolean endsAtPause) {
        BitSet told = speech.get(0, end);
        if (told.cardinality() < LEAST_SPEECH) {
            return Optional.empty();
        }
        return Optional.of(
                new Piece(start, Arrays.copyOf(samples, end * chunk.length), told, endsAtPause));
    }

    /// Forgets the first chunks.
    private void drop(int count) {
        System.arraycopy(samples, count * chunk.length, samples, 0, (kept - count) * chunk.length);
        System.arraycopy(probabilities, count, probabilities, 0, kept - count);
        BitSet rest = speech.get(count, kept);
        speech.clear();
        speech.or(rest);
        kept -= count;
        start += (long) count * chunk.length;
    }

    @Override
    public void close() {
        voice.close();
    }
}
