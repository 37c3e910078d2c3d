package org.quintet.perception.hearing;

import java.util.List;

/// What Whisper may write next, after the rules of its makers (A. Radford et al., 2022, and the
/// code published with it): no tokens that are no words, and times in pairs that never go back.
/// Immutable.
final class TokenRules {
    private static final float NEVER = Float.NEGATIVE_INFINITY;

    /// The first phrase begins within the first second.
    private static final double LATEST_START = 1;

    private static final double SHORTEST_PHRASE = 0.4;

    private final Tokens tokens;
    private final int[] never;
    private final int[] neverFirst;

    TokenRules(Tokens tokens, WhisperConfig config) {
        this.tokens = tokens;
        never = config.suppressed().stream().mapToInt(Integer::intValue).toArray();
        neverFirst = config.suppressedFirst().stream().mapToInt(Integer::intValue).toArray();
    }

    /// Takes away the score of all that may not come next.
    ///
    /// @param scores a score for each token; changed
    /// @param written the tokens so far, without the prompt
    /// @param seconds length of the sound
    void apply(float[] scores, List<Integer> written, double seconds) {
        for (int token : never) {
            scores[token] = NEVER;
        }
        if (written.isEmpty()) {
            for (int token : neverFirst) {
                scores[token] = NEVER;
            }
        }
        scores[tokens.noTimes()] = NEVER;
        int first = tokens.firstTime();
        ban(scores, first + steps(seconds) + 1, scores.length);
        if (written.isEmpty()) {
            ban(scores, 0, first);
            ban(scores, first + steps(LATEST_START) + 1, scores.length);
            return;
        }
        pair(scores, written, seconds);
        if (timeIsLikelier(scores)) {
            ban(scores, 0, first);
        }
    }

    private static int steps(double seconds) {
        return (int) Math.round(seconds / Tokens.TIME_STEP);
    }

    private void pair(float[] scores, List<Integer> written, double seconds) {
        int count = written.size();
        boolean afterTime = tokens.isTime(written.get(count - 1));
        boolean afterTwo = afterTime && (count < 2 || tokens.isTime(written.get(count - 2)));
        if (afterTwo) {
            ban(scores, tokens.firstTime(), scores.length);
        } else if (afterTime) {
            ban(scores, 0, tokens.end());
        }
        int latest = tokens.firstTime();
        for (int token : written) {
            latest = Math.max(latest, token);
        }
        if (afterTime && latest >= tokens.firstTime() + steps(seconds - SHORTEST_PHRASE)) {
            // All was said. In a window shorter than 30 s it would begin all over again.
            ban(scores, 0, tokens.end());
            ban(scores, tokens.end() + 1, scores.length);
            return;
        }
        // The second of a pair may be the same time again; a phrase takes some.
        int soonest = afterTime && !afterTwo ? latest : latest + 1;
        ban(scores, tokens.firstTime(), soonest);
    }

    private boolean timeIsLikelier(float[] scores) {
        float likeliestText = NEVER;
        float likeliest = NEVER;
        for (int i = 0; i < scores.length; i++) {
            likeliest = Math.max(likeliest, scores[i]);
            if (i < tokens.firstTime()) {
                likeliestText = Math.max(likeliestText, scores[i]);
            }
        }
        double times = 0;
        for (int i = tokens.firstTime(); i < scores.length; i++) {
            times += Math.exp(scores[i] - likeliest);
        }
        return Math.log(times) + likeliest > likeliestText;
    }

    private static void ban(float[] scores, int from, int to) {
        for (int i = Math.min(from, scores.length); i < Math.min(to, scores.length); i++) {
            scores[i] = NEVER;
        }
    }
}
