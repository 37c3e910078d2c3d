package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// Small models of other makers, whose answers are published.
class PublishedModelsTest {
    private static final Path MODELS = Path.of("../shared/conformance/models");
    private static final GraphOptions OPTIONS = GraphOptions.quiet(1);

    private final OnnxRuntime runtime = new OnnxRuntime();

    @TempDir private Path cache;

    @BeforeEach
    void modelsAreThere() {
        assumeTrue(Files.isDirectory(MODELS), "the conformance models are not here");
    }

    private Decoder decoder(String folder) {
        DecoderSpec spec = DecoderLayouts.read(MODELS.resolve(folder));
        return new Decoder(runtime.open(spec.graph(), OPTIONS), spec, null);
    }

    private static int[] greedy(Decoder decoder, int[] prompt, int count) {
        Sampler sampler = new Sampler(plain(), decoder.vocabulary());
        int[] tokens = new int[count];
        FloatBuffer logits = decoder.feed(prompt, decoder.reuse(prompt), new Stop());
        for (int i = 0; i < count; i++) {
            tokens[i] = sampler.pick(logits, null);
            logits = decoder.feed(new int[] {tokens[i]}, 0, new Stop());
        }
        return tokens;
    }

    private static Generation plain() {
        return Generation.DEFAULT.greedy().withRepetitionPenalty(1);
    }

    @Test
    void gpt2WritesThePublishedTokens() {
        try (Decoder decoder = decoder("tiny-random-gpt2-fp32")) {
            assertThat(greedy(decoder, new int[] {0, 0, 0, 52}, 6))
                    .containsExactly(204, 204, 204, 204, 204, 204);
            assertThat(greedy(decoder, new int[] {0, 0, 195, 731}, 6))
                    .containsExactly(731, 114, 114, 114, 114, 114);
        }
    }

    @Test
    void gpt2GivesThePublishedLogitsAfterTheFirstToken() {
        try (Decoder decoder = decoder("tiny-random-gpt2-fp32")) {
            FloatBuffer logits = decoder.feed(new int[] {0}, 0, new Stop());

            assertThat(logits.get(0)).isCloseTo(0.29694548f, within(1e-5f));
            assertThat(logits.get(200)).isCloseTo(0.00955007f, within(1e-5f));
        }
    }

    @Test
    void aPrefixThatIsStillKnownChangesNoToken() {
        for (String model : List.of("tiny-random-gpt2-fp32", "tiny-random-lfm2-fp32")) {
            int[] prompt = {5, 9, 17, 3, 2, 8};
            int[] edited = {5, 9, 17, 44, 45};
            try (Decoder fresh = decoder(model);
                    Decoder used = decoder(model)) {
                greedy(used, prompt, 8);

                assertThat(greedy(used, edited, 8)).as(model).isEqualTo(greedy(fresh, edited, 8));
            }
        }
    }

    @Test
    void aHybridModelWritesTheSameTokensInOneRunAndTokenByToken() {
        int[] prompt = IntStream.range(10, 40).toArray();
        try (Decoder whole = decoder("tiny-random-lfm2-fp32");
                Decoder single = decoder("tiny-random-lfm2-fp32")) {
            for (int i = 0; i < prompt.length - 1; i++) {
                single.feed(new int[] {prompt[i]}, 0, new Stop());
            }
            FloatBuffer logits = single.feed(new int[] {prompt[29]}, 0, new Stop());
            FloatBuffer expected = whole.feed(prompt, 0, new Stop());

            for (int token = 0; token < whole.vocabulary(); token++) {
                assertThat(logits.get(token)).isCloseTo(expected.get(token), within(1e-4f));
            }
        }
    }

    @Test
    void aGenaiFolderAnswersInText() {
        try (LanguageModel model =
                new DecoderLoader(runtime, cache)
                        .open(MODELS.resolve("tiny-random-gpt2-fp32"), OPTIONS)) {
            assertThat(model.contextLength()).isEqualTo(512);
            LanguageModel.Reply reply =
                    model.reply(
                            List.of(Message.of(Role.USER, "$%&")),
                            plain().withMaxLength(20),
                            _ -> {},
                            new Stop());

            assertThat(reply.end()).isEqualTo(LanguageModel.End.LENGTH);
            assertThat(reply.promptTokens() + reply.newTokens()).isEqualTo(20);
        }
    }
}
