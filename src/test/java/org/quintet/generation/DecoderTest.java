package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quintet.core.Generation;
import org.quintet.core.Stop;
import org.quintet.runtime.OnnxRuntime;

class DecoderTest {
    private final OnnxRuntime runtime = new OnnxRuntime();

    static int[] randomTokens(long seed, int count) {
        return new Random(seed).ints(count, 0, 278).toArray();
    }

    static int[] greedy(Decoder decoder, int[] prompt, int count) {
        Generation plain = Generation.DEFAULT.greedy().withRepetitionPenalty(1);
        Sampler sampler = new Sampler(plain, decoder.vocabulary());
        int[] tokens = new int[count];
        FloatBuffer logits = decoder.feed(prompt, decoder.reuse(prompt), new Stop());
        for (int i = 0; i < count; i++) {
            tokens[i] = sampler.pick(logits, null);
            logits = decoder.feed(new int[] {tokens[i]}, 0, new Stop());
        }
        return tokens;
    }

    @Test
    void aSharedCacheWritesWhatAGrowingOneWrites() {
        try (Decoder shared = TinyModel.decoder(runtime, "shared");
                Decoder growing = TinyModel.decoder(runtime, "growing")) {
            int[] prompt = randomTokens(1, 40);

            assertThat(greedy(shared, prompt, 60)).isEqualTo(greedy(growing, prompt, 60));
        }
    }

    @Test
    void aLongPromptTakenInByChunksEqualsOneTakenInTokenByToken() {
        try (Decoder chunks = TinyModel.decoder(runtime, "shared");
                Decoder single = TinyModel.decoder(runtime, "shared")) {
            int[] prompt = randomTokens(2, 700);
            FloatBuffer expected = single.feed(new int[] {prompt[0]}, 0, new Stop());
            for (int i = 1; i < prompt.length; i++) {
                expected = single.feed(new int[] {prompt[i]}, 0, new Stop());
            }
            FloatBuffer logits = chunks.feed(prompt, 0, new Stop());

            for (int token = 0; token < chunks.vocabulary(); token++) {
                assertThat(logits.get(token)).isCloseTo(expected.get(token), within(1e-3f));
            }
        }
    }

    @Test
    void aPrefixStillInTheCacheGivesWhatAFreshRunGives() {
        for (String cache : new String[] {"shared", "growing"}) {
            try (Decoder used = TinyModel.decoder(runtime, cache);
                    Decoder fresh = TinyModel.decoder(runtime, cache)) {
                int[] first = randomTokens(3, 50);
                greedy(used, first, 30);
                int[] edited = first.clone();
                edited[37] = 11;

                assertThat(used.reuse(edited)).as(cache).isEqualTo(37);
                assertThat(greedy(used, edited, 30)).isEqualTo(greedy(fresh, edited, 30));
            }
        }
    }

    @Test
    void theSamePromptAgainTakesInItsLastTokenOnly() {
        try (Decoder decoder = TinyModel.decoder(runtime, "shared")) {
            int[] prompt = randomTokens(4, 20);
            int[] first = greedy(decoder, prompt, 10);

            assertThat(decoder.reuse(prompt)).isEqualTo(19);
            assertThat(greedy(decoder, prompt, 10)).isEqualTo(first);
        }
    }

    @Test
    void theWholeContextCanBeFilled() {
        try (Decoder decoder = TinyModel.decoder(runtime, "shared")) {
            int[] prompt = randomTokens(5, TinyModel.POSITIONS);

            assertThat(decoder.feed(prompt, 0, new Stop()).remaining()).isEqualTo(281);
        }
    }
}
