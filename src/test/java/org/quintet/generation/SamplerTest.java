package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quintet.core.Generation;
import org.quintet.core.QuintetException;

class SamplerTest {
    private static final int DRAWS = 40_000;

    private static Generation with(double temperature, double topP, int topK, double penalty) {
        return new Generation(
                100,
                temperature,
                topP,
                topK == 0 ? OptionalInt.empty() : OptionalInt.of(topK),
                penalty,
                OptionalLong.of(17),
                List.of(),
                null);
    }

    private static double[] shares(Generation generation, float... logits) {
        Sampler sampler = new Sampler(generation, logits.length);
        double[] shares = new double[logits.length];
        for (int i = 0; i < DRAWS; i++) {
            shares[sampler.pick(FloatBuffer.wrap(logits), null)] += 1.0 / DRAWS;
        }
        return shares;
    }

    private static float log(double probability) {
        return (float) Math.log(probability);
    }

    @Test
    void tokensComeAsOftenAsTheirProbabilitySays() {
        double[] shares = shares(with(1, 1, 0, 1), log(0.5), log(0.3), log(0.15), log(0.05));

        assertThat(shares).containsExactly(new double[] {0.5, 0.3, 0.15, 0.05}, within(0.01));
    }

    @Test
    void aHigherTemperatureEvensThemOut() {
        double[] shares = shares(with(2, 1, 0, 1), log(0.64), log(0.36));

        assertThat(shares).containsExactly(new double[] {0.8 / 1.4, 0.6 / 1.4}, within(0.01));
    }

    @Test
    void topKKeepsTheLikeliest() {
        double[] shares = shares(with(1, 1, 2, 1), log(0.1), log(0.5), log(0.1), log(0.3));

        assertThat(shares).containsExactly(new double[] {0, 0.625, 0, 0.375}, within(0.01));
    }

    @Test
    void topPKeepsTheFewestThatReachIt() {
        double[] shares = shares(with(1, 0.7, 0, 1), log(0.1), log(0.5), log(0.1), log(0.3));

        assertThat(shares).containsExactly(new double[] {0, 0.625, 0, 0.375}, within(0.01));
    }

    @Test
    void topPCountsWhatTopKHasLeft() {
        double[] shares = shares(with(1, 0.6, 2, 1), log(0.1), log(0.5), log(0.1), log(0.3));

        assertThat(shares).containsExactly(new double[] {0, 1, 0, 0}, within(0.01));
    }

    @Test
    void theLikeliestIsTakenAtTemperatureZero() {
        assertThat(shares(with(0, 1, 0, 1), 1, 3, 2))
                .containsExactly(new double[] {0, 1, 0}, within(1e-6));
    }

    @Test
    void aRepeatedTokenLosesByThePenalty() {
        Sampler sampler = new Sampler(with(0, 1, 0, 2), 4);
        sampler.see(1, 2);

        assertThat(sampler.pick(FloatBuffer.wrap(new float[] {-3, 4, -2, 2.5f}), null))
                .isEqualTo(3);
        assertThat(sampler.pick(FloatBuffer.wrap(new float[] {-3, -2, -9, -9}), null)).isEqualTo(0);
    }

    @Test
    void onlyAllowedTokensArePicked() {
        float[] logits = new float[200];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i % 7;
        }
        long[] allowed = new long[4];
        allowed[2] = 1L << 5 | 1L << 9;
        Sampler sampler = new Sampler(with(1, 1, 0, 1), 200);
        for (int i = 0; i < 100; i++) {
            assertThat(sampler.pick(FloatBuffer.wrap(logits), allowed)).isIn(133, 137);
        }
        assertThat(new Sampler(with(0, 1, 0, 1), 200).pick(FloatBuffer.wrap(logits), allowed))
                .isEqualTo(137);
    }

    @Test
    void theOrderOfTokensDoesNotMatterToTheNucleus() {
        long seed = 23;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            float[] logits = new float[500];
            for (int i = 0; i < logits.length; i++) {
                logits[i] = (float) random.nextGaussian(0, 3);
            }
            float[] sorted = logits.clone();
            Arrays.sort(sorted);
            Sampler sampler = new Sampler(with(1, 1, 10, 1), 500);
            for (int i = 0; i < 50; i++) {
                assertThat(logits[sampler.pick(FloatBuffer.wrap(logits), null)])
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(sorted[490]);
            }
        }
    }

    @Test
    void logitsThatAreNoNumbersAreSkippedAndFailWhenAllAre() {
        float nan = Float.NaN;
        assertThat(shares(with(1, 1, 0, 1), nan, 1, nan))
                .containsExactly(new double[] {0, 1, 0}, within(1e-6));
        for (double temperature : new double[] {0, 1}) {
            for (float broken :
                    new float[] {nan, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY}) {
                assertThatThrownBy(() -> shares(with(temperature, 1, 0, 1), broken, broken))
                        .isInstanceOf(QuintetException.class);
            }
        }
    }
}
