package org.quintet.perception.hearing;

import java.util.ArrayList;
import java.util.List;

/// A phrase of a draft. Immutable.
///
/// @param start seconds from the beginning of the window
/// @param end seconds from the beginning of the window
/// @param tokens its words
/// @param logs logarithm of the probability of each token
record Phrase(double start, double end, List<Integer> tokens, List<Double> logs) {
    /// Tokens a second; quick speakers come to eight in Chinese.
    private static final double FASTEST = 9;

    /// Shorter words are repeated by people too.
    private static final int LEAST_ECHO = 4;

    /// Copies the lists.
    Phrase {
        tokens = List.copyOf(tokens);
        logs = List.copyOf(logs);
    }

    /// The phrases of a draft: a pair of times holds one, and what no time ends goes on to the end
    /// of the speech.
    ///
    /// @param speechEnd seconds from the beginning of the window
    static List<Phrase> of(Draft draft, Tokens tokens, double speechEnd) {
        List<Phrase> phrases = new ArrayList<>();
        List<Integer> words = new ArrayList<>();
        List<Double> logs = new ArrayList<>();
        double start = 0;
        for (int i = 0; i < draft.tokens().size(); i++) {
            int token = draft.tokens().get(i);
            if (!tokens.isTime(token)) {
                words.add(token);
                logs.add(draft.logs().get(i));
                continue;
            }
            double time = (token - tokens.firstTime()) * Tokens.TIME_STEP;
            if (!words.isEmpty()) {
                phrases.add(new Phrase(start, time, words, logs));
                words.clear();
                logs.clear();
            }
            start = time;
        }
        if (!words.isEmpty()) {
            phrases.add(new Phrase(start, Math.max(start, speechEnd), words, logs));
        }
        return phrases;
    }

    /// The phrase without its echoes: in a window that is longer than its speech the decoder may
    /// write the same again and again. What is said faster than anybody speaks, and is nothing but
    /// the repeats of its beginning, is cut down to that.
    ///
    /// @param speechEnd seconds from the beginning of the window
    Phrase withoutEchoes(double speechEnd) {
        double time = Math.min(end, speechEnd) - start;
        if (tokens.size() <= FASTEST * time) {
            return this;
        }
        for (int period = LEAST_ECHO; period * 3 / 2 < tokens.size(); period++) {
            if (tokens.subList(period, tokens.size())
                    .equals(tokens.subList(0, tokens.size() - period))) {
                return new Phrase(start, end, tokens.subList(0, period), logs.subList(0, period));
            }
        }
        return this;
    }

    /// Mean probability of its tokens.
    double confidence() {
        return logs.stream().mapToDouble(Math::exp).average().orElse(0);
    }
}
