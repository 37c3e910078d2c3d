package org.quintet.ui.voice;

/// How quick a turn was, in milliseconds; -1 for what was not measured.
///
/// @param toRecording from the key going down to the recording
/// @param toText from the key going up to the words
/// @param toSound from the words to the first sound of the answer
public record Timings(long toRecording, long toText, long toSound) {
    /// Nothing measured.
    public static final Timings NONE = new Timings(-1, -1, -1);

    Timings withSound(long value) {
        return new Timings(toRecording, toText, value);
    }
}
