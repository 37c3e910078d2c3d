package org.quintet.perception.hearing;

import java.util.BitSet;

/// A stretch of a sound in which somebody speaks, short enough for one look of the model. Whoever
/// gets one may keep it, and nobody writes to it.
///
/// @param start where it begins, in samples of the whole sound
/// @param samples -1 to 1, with a little of the quiet on both sides
/// @param speech which of its chunks of [VoiceActivity#CHUNK] samples hold speech
/// @param endsAtPause false where it had to be cut while somebody spoke
@SuppressWarnings("ArrayRecordComponent") // big, handed on without a copy, never written to
record Piece(long start, float[] samples, BitSet speech, boolean endsAtPause) {
    /// Where it begins, in seconds.
    double startSeconds() {
        return (double) start / Ears.SAMPLE_RATE;
    }

    /// How long it is.
    double seconds() {
        return (double) samples.length / Ears.SAMPLE_RATE;
    }

    /// How long somebody speaks in it.
    double speechSeconds() {
        return seconds(speech.cardinality());
    }

    /// When the last speech in it ends, in seconds from its beginning.
    double speechEnd() {
        return Math.min(seconds(), seconds(speech.length()));
    }

    /// Whether it holds no other speech than another look at the same place did.
    boolean saysTheSameAs(Piece other) {
        return start == other.start && speech.equals(other.speech);
    }

    static double seconds(int chunks) {
        return (double) chunks * VoiceActivity.CHUNK / Ears.SAMPLE_RATE;
    }
}
