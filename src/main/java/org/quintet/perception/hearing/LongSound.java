package org.quintet.perception.hearing;

import java.util.function.Consumer;
import org.quintet.core.Hearing;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.media.sound.AudioStream;

/// One sound of any length, from its beginning to its end. For one thread.
final class LongSound {
    /// Seconds of quiet after which the listener hears how far it is.
    private static final double NEWS = 30;

    private final Whisper whisper;
    private final Hearing how;
    private final Consumer<Transcript> soFar;
    private final Stop stop;
    private final LanguageGuess guess = new LanguageGuess();
    private final TranscriptPage page = new TranscriptPage();
    private double told;

    LongSound(Whisper whisper, Hearing how, Consumer<Transcript> soFar, Stop stop) {
        this.whisper = whisper;
        this.how = how;
        this.soFar = soFar;
        this.stop = stop;
    }

    /// Listens to all of it.
    ///
    /// @param voice closed at the end
    Transcript listen(AudioStream sound, VoiceActivity voice) {
        float[] samples = new float[VoiceActivity.CHUNK];
        long total = 0;
        try (Pieces pieces = new Pieces(voice, this::hear)) {
            int count = sound.read(samples, 0, samples.length, stop);
            while (count >= 0) {
                stop.check();
                pieces.add(samples, count, stop);
                total += count;
                double seconds = (double) total / Ears.SAMPLE_RATE;
                if (seconds - told >= NEWS) {
                    tell(seconds);
                }
                count = sound.read(samples, 0, samples.length, stop);
            }
            pieces.end(stop);
        }
        return page.transcript((double) total / Ears.SAMPLE_RATE);
    }

    private void hear(Piece piece) {
        stop.check();
        Heard heard = whisper.hear(piece, how, guess, stop);
        guess.remember(heard);
        page.add(heard);
        tell(piece.startSeconds() + piece.seconds());
    }

    private void tell(double seconds) {
        told = seconds;
        soFar.accept(page.transcript(seconds));
    }
}
