package org.quintet.perception.hearing;

import java.util.HashMap;
import java.util.Map;

/// Which language is spoken, piece by piece. A short piece alone is often mistaken, so what was
/// heard before counts too; a sentence that is surely in another language is still taken for it.
/// For one thread.
final class LanguageGuess {
    /// How likely a change is against going on in the same language.
    private static final double CHANGE = 0.05;

    /// How likely the languages are that Quintet itself doesn't speak.
    private static final double OTHERS = 0.3;

    /// Seconds of speech after which what was heard before counts half.
    private static final double HALF_LIFE = 30;

    private final Map<String, Double> heard = new HashMap<>();
    private double weight;

    /// The language of a piece.
    ///
    /// @param probabilities of each language, by the piece alone
    Guess next(Map<String, Double> probabilities) {
        Map<String, Double> likely = new HashMap<>();
        double sum = 0;
        for (Map.Entry<String, Double> each : probabilities.entrySet()) {
            String language = each.getKey();
            double before =
                    weight == 0
                            ? (language.equals("en") || language.equals("zh") ? 1 : OTHERS)
                            : CHANGE + heard.getOrDefault(language, 0.0) / weight;
            likely.put(language, each.getValue() * before);
            sum += each.getValue() * before;
        }
        String best = "";
        double most = -1;
        for (Map.Entry<String, Double> each : likely.entrySet()) {
            if (each.getValue() > most) {
                best = each.getKey();
                most = each.getValue();
            }
        }
        return new Guess(best, sum > 0 ? most / sum : 0);
    }

    /// Remembers a piece in which words were heard.
    void remember(Heard piece) {
        if (piece.segments().isEmpty()) {
            return;
        }
        double fade = Math.pow(0.5, piece.speech() / HALF_LIFE);
        heard.replaceAll((_, value) -> value * fade);
        weight = weight * fade + piece.speech();
        piece.languages()
                .forEach((language, p) -> heard.merge(language, p * piece.speech(), Double::sum));
    }

    /// A language and how sure it is.
    ///
    /// @param language ISO 639-1 code
    /// @param confidence 0 to 1
    record Guess(String language, double confidence) {}
}
