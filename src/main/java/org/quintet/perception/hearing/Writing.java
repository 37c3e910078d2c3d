package org.quintet.perception.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.quintet.core.Stop;

/// Writes down one window: the likeliest token each time, and where that goes wrong, again with
/// some chance in it, as Whisper's makers do. For one thread.
final class Writing {
    private static final double[] TEMPERATURES = {0.2, 0.4, 0.6};

    /// A worse mean is a guess.
    private static final double UNSURE = -1;

    /// Tokens a second that nobody speaks, and some that are no words.
    private static final double FASTEST = 14;

    private static final int EXTRA = 16;

    private final TextDecoder decoder;
    private final Tokens tokens;
    private final TokenRules rules;
    private final int longest;

    Writing(TextDecoder decoder, Tokens tokens, WhisperConfig config) {
        this.decoder = decoder;
        this.tokens = tokens;
        rules = new TokenRules(tokens, config);
        longest = config.positions() / 2 - 1;
    }

    /// What is said in a window.
    ///
    /// @param silent whether it may well be silence: then an unsure text is not tried again
    /// @param speech seconds of speech in it
    Draft write(Window window, int[] prompt, boolean silent, double speech, Stop stop) {
        Draft best = write(window, prompt, 0, speech, stop);
        for (double temperature : TEMPERATURES) {
            if (isGood(best) || (silent && isUnsure(best))) {
                return best;
            }
            Draft draft = write(window, prompt, temperature, speech, stop);
            best = isBetter(draft, best) ? draft : best;
        }
        return best;
    }

    /// Whether it is more a guess than something heard.
    static boolean isUnsure(Draft draft) {
        return draft.meanLog() < UNSURE;
    }

    private boolean isGood(Draft draft) {
        return draft.complete()
                && !isUnsure(draft)
                && !Repetition.isRepetitive(tokens.text(draft.tokens()));
    }

    private static boolean isBetter(Draft draft, Draft other) {
        return draft.complete() == other.complete()
                ? draft.meanLog() > other.meanLog()
                : draft.complete();
    }

    private Draft write(Window window, int[] prompt, double temperature, double speech, Stop stop) {
        double seconds = window.frames() * Tokens.TIME_STEP;
        int most = (int) Math.min(longest, EXTRA + FASTEST * speech);
        SplittableRandom random = new SplittableRandom(window.frames());
        List<Integer> written = new ArrayList<>();
        List<Integer> words = new ArrayList<>();
        List<Double> logs = new ArrayList<>();
        double sum = 0;
        float[] scores = decoder.begin(window, prompt, stop);
        while (true) {
            rules.apply(scores, written, seconds);
            int token =
                    temperature == 0
                            ? Scores.best(scores)
                            : Scores.sample(scores, temperature, random);
            double log = scores[token] - Scores.logSum(scores);
            sum += log;
            if (token == tokens.end()) {
                return new Draft(written, logs, sum / (written.size() + 1), true);
            }
            written.add(token);
            logs.add(log);
            if (tokens.isText(token)) {
                words.add(token);
            }
            int kept = Repetition.withoutLoop(words);
            if (written.size() >= most || kept < words.size()) {
                int left = written.size() - (words.size() - kept);
                return new Draft(
                        written.subList(0, left),
                        logs.subList(0, left),
                        sum / written.size(),
                        false);
            }
            scores = decoder.next(window, token, stop);
        }
    }
}
