package org.quintet.generation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Generation;

class FreshPhrasesTest {
    private static final int SIZE = 281;
    private static final String SAID = "Plants turn light into sugar and store it in their roots.";

    private final TextTokenizer tokenizer =
            TextTokenizer.open(
                    TinyModel.folder().resolve("tokenizer.json"), Path.of("target/tokenizers"));
    private final Vocabulary vocabulary =
            Vocabulary.read(TinyModel.folder().resolve("tokenizer.json"));

    @AfterEach
    void close() {
        tokenizer.close();
    }

    private FreshPhrases fresh(String... said) {
        FreshPhrases fresh = new FreshPhrases(Constraint.NONE, vocabulary, SIZE);
        for (String text : said) {
            fresh.said(tokenizer.encode(text));
        }
        return fresh;
    }

    private static boolean allows(FreshPhrases fresh, int token) {
        long[] mask = fresh.allowed(100);
        return mask == null || (mask[token >> 6] >>> token & 1) != 0;
    }

    /// How much of a text can be written.
    private String written(FreshPhrases fresh, String text) {
        StringBuilder written = new StringBuilder();
        for (int token : tokenizer.encode(text)) {
            if (!allows(fresh, token)) {
                break;
            }
            fresh.take(token);
            written.append(new String(vocabulary.piece(token), UTF_8));
        }
        return written.toString().stripTrailing();
    }

    @Test
    void theSixthWordOfAKnownPhraseIsNotAllowed() {
        assertThat(written(fresh(SAID), SAID)).isEqualTo("Plants turn light into sugar");
        assertThat(written(fresh(SAID), "All plants turn light into sugar and store it"))
                .isEqualTo("All plants turn light into sugar and");
    }

    @Test
    void theSeventhCharacterOfAKnownPhraseIsNotAllowed() {
        String said = "中文中中文文中中中文文文";

        assertThat(written(fresh(said), said)).isEqualTo("中文中中文文");
    }

    @Test
    void whatTheReplyHasWrittenItselfCountsToo() {
        String twice = "one two three four five six; and one two three four five six";

        assertThat(written(fresh(), twice))
                .isEqualTo("one two three four five six; and one two three four five");
    }

    @Test
    void otherWordsAreFree() {
        String other = "Plants turn light into starch and keep it in their roots.";

        assertThat(written(fresh(SAID), other)).isEqualTo(other);
    }

    @Test
    void phrasesDoNotReachFromOneTextIntoTheNext() {
        FreshPhrases fresh = fresh("one two three", "four five six seven");
        String joined = "one two three four five six";

        assertThat(written(fresh, joined)).isEqualTo(joined);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- --- --- --- --- --- ---",
                "1. 2. 3. 4. 5. 6. 7. 8. 9.",
                "{\"\":[[],[]]}"
            })
    void whatHasNoLettersMayComeAgain(String text) {
        assertThat(written(fresh(text, text), text)).isEqualTo(text);
    }

    @Test
    void aTermThatWasBegunIsWrittenToItsEnd() {
        String said = "this is how the bill of rights of men began";
        FreshPhrases fresh = fresh(said);
        fresh.term(tokenizer.encode("bill of rights of men"));
        fresh.term(tokenizer.encode(" bill of rights of men"));

        assertThat(written(fresh, "that is how the bill of rights of men began"))
                .isEqualTo("that is how the bill of rights of men");
    }

    @Test
    void whatTheInnerConstraintLeavesNoChoiceOverIsAllowed() {
        int[] tokens = tokenizer.encode(SAID);
        List<Integer> rest = new ArrayList<>();
        for (int token : tokens) {
            rest.add(token);
        }
        Constraint forced =
                new Constraint() {
                    @Override
                    public long[] allowed(int left) {
                        long[] mask = new long[5];
                        int token = rest.getFirst();
                        mask[token >> 6] |= 1L << token;
                        return mask;
                    }

                    @Override
                    public void take(int token) {
                        assertThat(rest.removeFirst()).isEqualTo(token);
                    }

                    @Override
                    public boolean complete() {
                        return rest.isEmpty();
                    }
                };
        FreshPhrases fresh = new FreshPhrases(forced, vocabulary, SIZE);
        fresh.said(tokens);

        assertThat(written(fresh, SAID)).isEqualTo(SAID);
        assertThat(fresh.complete()).isTrue();
    }

    /// Always wants the next token of the same sentence, and of the others likes some better.
    private String loop(FreshPhrases fresh, int count) {
        int[] sentence = tokenizer.encode(SAID + " ");
        Random random = new Random(5);
        Sampler sampler = new Sampler(Generation.DEFAULT.greedy().withRepetitionPenalty(1), SIZE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            float[] logits = new float[SIZE];
            for (int token = 0; token < SIZE; token++) {
                String piece = new String(vocabulary.piece(token), UTF_8);
                logits[token] = piece.matches("[j-z]") ? random.nextFloat() : -1;
            }
            logits[sentence[i % sentence.length]] = 10;
            int token = sampler.pick(FloatBuffer.wrap(logits), fresh.allowed(count - i));
            fresh.take(token);
            bytes.writeBytes(vocabulary.piece(token));
        }
        return bytes.toString(UTF_8);
    }

    @Test
    void aModelThatLoopsIsMadeToGoOn() {
        FreshPhrases free = new FreshPhrases(Constraint.NONE, vocabulary, SIZE);
        String first = loop(free, 600);

        assertThat(repeated(SAID + " " + SAID)).isNotEmpty();
        assertThat(repeated(first)).isEmpty();
        assertThat(repeated(first + " . " + loop(fresh(first), 600))).isEmpty();
    }

    /// Runs of seven words that a text holds twice: one more than the phrase, since its first word
    /// may have been spelt with other tokens.
    private static Set<String> repeated(String text) {
        String[] words = text.split("[^\\p{L}'’]+");
        Set<String> seen = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (int i = 0; i + 7 <= words.length; i++) {
            String run = String.join(" ", List.of(words).subList(i, i + 7));
            if (!seen.add(run)) {
                again.add(run);
            }
        }
        return again;
    }
}
