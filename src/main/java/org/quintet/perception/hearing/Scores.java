package org.quintet.perception.hearing;

import java.util.random.RandomGenerator;

/// Arithmetic over the scores of a decoder: logits, one for each token, minus infinity for what may
/// not come.
final class Scores {
    /// What lies so far below the likeliest adds less than a thousandth.
    private static final float NEGLIGIBLE = 20;

    private Scores() {}

    /// The likeliest token.
    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /// What to subtract from a score to get the logarithm of its probability.
    static double logSum(float[] scores) {
        float most = scores[best(scores)];
        double sum = 0;
        for (float score : scores) {
            if (score > most - NEGLIGIBLE) {
                sum += Math.exp(score - most);
            }
        }
        return most + Math.log(sum);
    }

    /// A token by chance, likelier ones more often.
    ///
    /// @param temperature above 0; how much the less likely count
    static int sample(float[] scores, double temperature, RandomGenerator random) {
        float most = scores[best(scores)];
        double sum = 0;
        double[] weights = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double below = (scores[i] - most) / temperature;
            weights[i] = below > -NEGLIGIBLE ? Math.exp(below) : 0;
            sum += weights[i];
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return best(scores);
    }
}
