package org.quintet.perception.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.core.Transcript.Segment;

/// The arithmetic of hearing, without a model.
class GuardsTest {
    @Test
    void aLoopIsCutToItsFirstRound() {
        List<Integer> text = new ArrayList<>(List.of(1, 2, 3));
        for (int i = 0; i < 6; i++) {
            text.addAll(List.of(7, 8, 9));
        }
        assertThat(Repetition.withoutLoop(text)).isEqualTo(6);
        assertThat(Repetition.withoutLoop(Collections.nCopies(20, 5))).isEqualTo(1);
    }

    @Test
    void whatPeopleSayTwiceIsNoLoop() {
        assertThat(Repetition.withoutLoop(List.of(1, 2, 1, 2, 1, 2))).isEqualTo(6);
        assertThat(Repetition.withoutLoop(Collections.nCopies(8, 5))).isEqualTo(8);
        assertThat(Repetition.withoutLoop(List.of())).isZero();
        assertThat(Repetition.isRepetitive("ask what you can do for your country.")).isFalse();
        assertThat(Repetition.isRepetitive("Thank you for watching. ".repeat(12))).isTrue();
        assertThat(Repetition.isRepetitive("")).isFalse();
    }

    @Test
    void errorsAreWordsAndChineseCharacters() {
        assertThat(TextErrors.between("Ask not, what!", "ask what"))
                .isEqualTo(new TextErrors(1, 3));
        assertThat(TextErrors.between("年轻时的样子", "年轻是的样子。")).isEqualTo(new TextErrors(1, 6));
        assertThat(TextErrors.between("用Java写", "用 java 写")).isEqualTo(new TextErrors(0, 3));
        assertThat(TextErrors.between("", "you")).isEqualTo(new TextErrors(1, 0));
    }

    @Test
    void oneShortPieceDoesNotChangeTheLanguageButASureOneDoes() {
        LanguageGuess guess = new LanguageGuess();
        guess.remember(heard(Map.of("zh", 0.99, "en", 0.01), 8));

        assertThat(guess.next(Map.of("zh", 0.4, "en", 0.6)).language()).isEqualTo("zh");
        LanguageGuess.Guess sure = guess.next(Map.of("zh", 0.01, "en", 0.99));
        assertThat(sure.language()).isEqualTo("en");
        assertThat(sure.confidence()).isBetween(0.5, 1.0);
    }

    private static Heard heard(Map<String, Double> languages, double seconds) {
        return new Heard(
                List.of(new Segment(0, seconds, "x", 1, List.of())), "zh", 1, languages, seconds);
    }

    @Test
    void thePathThroughTimeFollowsTheWeights() {
        int tokens = 4;
        int frames = 40;
        float[] weights = new float[tokens * frames];
        for (int token = 0; token < tokens; token++) {
            for (int frame = 0; frame < frames; frame++) {
                weights[token * frames + frame] = frame / 10 == token ? 0.09f : 0.0033f;
            }
        }
        double[] starts = AlignmentPath.starts(new Attention(weights, 1, tokens, frames), 0, 4, 40);
        for (int token = 0; token < tokens; token++) {
            assertThat(starts[token]).isBetween(token * 0.2 - 0.05, token * 0.2 + 0.05);
        }
    }

    @Test
    void pausesAreCommasOnlyWhereNoSpacePartsWords() {
        TranscriptPage page = new TranscriptPage();
        page.add(said("Ask not"));
        page.add(said("what you can"));
        page.add(said("你好"));
        page.add(said("再见。"));
        page.add(said("完"));
        assertThat(page.transcript(1).text()).isEqualTo("Ask not what you can 你好，再见。完");
        assertThat(page.transcript(said("!"), 1).segments()).hasSize(6);
        assertThat(page.transcript(1).segments()).hasSize(5);
    }

    private static Heard said(String text) {
        return new Heard(
                List.of(new Segment(0, 1, text, 1, List.of())), "zh", 1, Map.of("zh", 1.0), 1);
    }
}
