package org.quintet.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Generation;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel.End;
import org.quintet.generation.LanguageModel.Reply;
import org.quintet.generation.json.Automaton;
import org.quintet.runtime.OnnxRuntime;

/// Drafts change no token.
class LookaheadTest {
    private static final int SEEDS = 12;
    private static final int LIMIT = 160;
    private static final Generation PLAIN =
            Generation.DEFAULT.greedy().withMaxLength(LIMIT).withRepetitionPenalty(1);
    private static final String SCHEMA =
            """
            {"type":"array","items":{"type":"object","properties":{
              "name":{"enum":["the inner","the other"]},"age":{"type":"integer"}},
             "required":["name","age"]},"minItems":3,"maxItems":6}""";

    private final OnnxRuntime runtime = new OnnxRuntime();
    private final Vocabulary vocabulary =
            Vocabulary.read(TinyModel.folder().resolve("tokenizer.json"));

    /// A reply on a decoder, with or without drafts, that is stopped when so much was heard.
    private Reply reply(
            Decoder decoder, int[] prompt, Generation generation, boolean drafts, int stopAt)
            throws IOException {
        Stop stop = new Stop();
        List<String> heard = new ArrayList<>();
        TextStream text =
                new TextStream(
                        generation.stop(),
                        false,
                        more -> {
                            heard.add(more);
                            if (heard.size() == stopAt) {
                                stop.stop();
                            }
                        });
        Set<Integer> ends = Set.of(TinyModel.TURN_END);
        Constraint constraint =
                generation.jsonSchema() == null
                        ? Constraint.NONE
                        : new JsonConstraint(
                                new Automaton(new ObjectMapper().readTree(SCHEMA)),
                                new SortedPieces(vocabulary, decoder.vocabulary()),
                                decoder.vocabulary(),
                                ends,
                                LIMIT - prompt.length);
        return new ReplyWriter(
                        decoder,
                        new Drafts(drafts ? decoder.mostAhead() : 0),
                        vocabulary,
                        new Sampler(generation, decoder.vocabulary()),
                        text,
                        constraint,
                        ends,
                        LIMIT,
                        stop)
                .write(prompt);
    }

    /// A prompt that says some things several times.
    private static int[] prompt(int seed) {
        int[] once = DecoderTest.randomTokens(seed, 12);
        int[] prompt = new int[36];
        for (int i = 0; i < prompt.length; i++) {
            prompt[i] = once[i % once.length];
        }
        return prompt;
    }

    /// Compares replies for several seeds, twice on the same decoder, whose cache is then used.
    private void changesNothing(String cache, Generation generation, int stopAt)
            throws IOException {
        int accepted = 0;
        try (Decoder drafting = TinyModel.decoder(runtime, cache);
                Decoder stepping = TinyModel.decoder(runtime, cache)) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Generation seeded = generation.withSeed(seed);
                int[] prompt = prompt(seed / 2);
                Reply with = reply(drafting, prompt, seeded, true, stopAt);
                Reply without = reply(stepping, prompt, seeded, false, stopAt);

                assertThat(with.text()).as("%s, seed %d", cache, seed).isEqualTo(without.text());
                assertThat(with.end()).isEqualTo(without.end());
                assertThat(with.newTokens()).isEqualTo(without.newTokens());
                assertThat(without.draftedTokens()).isZero();
                accepted += with.acceptedTokens();
            }
        }
        assertThat(accepted).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "growing"})
    void theLikeliestTokensStayTheSame(String cache) throws IOException {
        changesNothing(cache, PLAIN, -1);
        changesNothing(cache, PLAIN.withRepetitionPenalty(1.05), -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "growing"})
    void drawnTokensStayTheSame(String cache) throws IOException {
        changesNothing(cache, PLAIN.withTemperature(0.4), -1);
        changesNothing(cache, PLAIN.withTemperature(0.9).withRepetitionPenalty(1.08), -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "growing"})
    void aReplyHeldToASchemaStaysTheSame(String cache) throws IOException {
        changesNothing(cache, PLAIN.withJsonSchema(SCHEMA), -1);
        changesNothing(cache, PLAIN.withJsonSchema(SCHEMA).withTemperature(1), -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "growing"})
    void aReplyEndsAtTheSameStopText(String cache) throws IOException {
        Generation drawn = PLAIN.withTemperature(0.4);
        try (Decoder decoder = TinyModel.decoder(runtime, cache)) {
            String whole = reply(decoder, prompt(0), drawn.withSeed(0), false, -1).text();

            changesNothing(cache, drawn.withStop(List.of(whole.substring(40, 43))), -1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "growing"})
    void aReplyThatIsStoppedEndsWhereItWasStopped(String cache) throws IOException {
        try (Decoder decoder = TinyModel.decoder(runtime, cache)) {
            String whole = reply(decoder, prompt(1), PLAIN, false, -1).text();
            for (int stopAt = 1; stopAt < 30; stopAt += 3) {
                Reply stopped = reply(decoder, prompt(1), PLAIN, true, stopAt);

                assertThat(stopped.end()).isEqualTo(End.STOPPED);
                assertThat(whole).startsWith(stopped.text());
                assertThat(reply(decoder, prompt(1), PLAIN, true, -1).text()).isEqualTo(whole);
            }
        }
    }

    @Test
    void aTextThatRepeatsItselfTakesFewRuns() throws IOException {
        try (Decoder decoder = TinyModel.decoder(runtime, "shared")) {
            Reply reply = reply(decoder, prompt(1), PLAIN, true, -1);

            assertThat(reply.acceptedTokens()).isGreaterThan(reply.newTokens() / 2);
            assertThat(reply.acceptedTokens()).isGreaterThan(reply.draftedTokens() / 2);
        }
    }
}
