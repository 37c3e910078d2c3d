package org.quintet.perception.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quintet.core.Hearing;
import org.quintet.core.Stop;
import org.quintet.core.Transcript;
import org.quintet.media.sound.AudioStream;

/// Measures ears: how right they are, how fast, and how soon after the last word a dictation is
/// there. For one thread.
public final class HearingBench {
    /// Samples that a microphone gives at a time: 20 ms.
    private static final int BLOCK = Ears.SAMPLE_RATE / 50;

    private final Ears ears;
    private final Stop stop;

    /// @param ears stay the caller's to close
    public HearingBench(Ears ears, Stop stop) {
        this.ears = ears;
        this.stop = stop;
    }

    /// Listens to clips, one after the other.
    public Figures listen(List<Clip> clips) {
        TextErrors errors = new TextErrors(0, 0);
        double sound = 0;
        double work = 0;
        List<String> written = new ArrayList<>();
        for (Clip clip : clips) {
            long since = System.nanoTime();
            Transcript told = ears.listen(stream(clip.samples()), clip.how(), _ -> {}, stop);
            work += (System.nanoTime() - since) / 1e9;
            sound += told.seconds();
            errors = errors.plus(TextErrors.between(clip.said(), told.text()));
            written.add(told.text());
        }
        return new Figures(errors, sound, work, written);
    }

    /// Dictates a clip at the speed of speech.
    ///
    /// @return milliseconds from the last sample to the transcript
    public long dictate(Clip clip) throws InterruptedException {
        float[] samples = clip.samples();
        try (Dictation dictation = ears.dictate(clip.how(), _ -> {})) {
            long begin = System.nanoTime();
            for (int at = 0; at < samples.length; at += BLOCK) {
                int end = Math.min(samples.length, at + BLOCK);
                long due = begin + Math.round(1e9 * end / Ears.SAMPLE_RATE);
                Thread.sleep(Math.max(0, due - System.nanoTime()) / 1_000_000);
                dictation.add(Arrays.copyOfRange(samples, at, end));
            }
            long since = System.nanoTime();
            dictation.finish(stop);
            return (System.nanoTime() - since) / 1_000_000;
        }
    }

    private static AudioStream stream(float[] samples) {
        return new AudioStream() {
            private int at;

            @Override
            public int sampleRate() {
                return Ears.SAMPLE_RATE;
            }

            @Override
            public double seconds() {
                return (double) samples.length / Ears.SAMPLE_RATE;
            }

            @Override
            public int read(float[] target, int offset, int length, Stop stop) {
                int count = Math.min(length, samples.length - at);
                System.arraycopy(samples, at, target, offset, count);
                at += count;
                return count == 0 ? -1 : count;
            }

            @Override
            public void close() {}
        };
    }

    /// A sound and what is said in it.
    ///
    /// @param samples mono, at [Ears#SAMPLE_RATE], -1 to 1
    @SuppressWarnings("ArrayRecordComponent") // big, handed on without a copy, never written to
    public record Clip(float[] samples, String said, Hearing how) {}

    /// What was measured.
    ///
    /// @param sound seconds of sound
    /// @param work seconds it took
    /// @param written the transcripts, in order
    public record Figures(TextErrors errors, double sound, double work, List<String> written) {
        /// Copies the list.
        public Figures {
            written = List.copyOf(written);
        }

        /// Seconds of work for a second of sound.
        public double realTimeFactor() {
            return work / sound;
        }
    }
}
