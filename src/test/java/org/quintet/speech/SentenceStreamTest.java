package org.quintet.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceStreamTest {
    /// Character by character, as a decoder writes at its slowest.
    private static List<String> written(String text) {
        SentenceStream stream = new SentenceStream();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            sentences.addAll(stream.add(text.substring(i, i + 1)));
        }
        sentences.addAll(stream.end());
        return sentences;
    }

    @Test
    void endsSentencesInBothLanguages() {
        assertThat(written("It works. Does it? Yes! 好的。真的吗？当然！"))
                .containsExactly("It works.", "Does it?", "Yes!", "好的。", "真的吗？", "当然！");
    }

    @Test
    void abbreviationsAndDecimalsEndNothing() {
        assertThat(written("Dr. Smith paid $3.50, e.g. for tea. It was 9 a.m. when J. Doe came."))
                .containsExactly(
                        "Dr. Smith paid $3.50, e.g. for tea.", "It was 9 a.m. when J. Doe came.");
    }

    @Test
    void listsAndHeadingsEndWithTheirLine() {
        assertThat(written("# Tea\n\n1. Boil water\n2. Wait\n- Drink\n"))
                .containsExactly("# Tea", "1. Boil water", "2. Wait", "- Drink");
    }

    @Test
    void codeIsLeftOut() {
        assertThat(written("Run this:\n```java\nint a = 1. + 2;\nSystem.exit(0);\n```\nThen wait."))
                .containsExactly("Run this:", "Then wait.");
    }

    @Test
    void quotesCloseWithTheirSentence() {
        assertThat(written("He said “Stop.” Then he left. 她说：“走吧。”然后走了。"))
                .containsExactly("He said “Stop.”", "Then he left.", "她说：“走吧。”", "然后走了。");
    }

    @Test
    void onlyALongFirstSentenceIsCutAtAClause() {
        String clause = "When the water in the kettle boils and steam comes out, ";
        String rest = "take it from the stove and pour it slowly over the leaves.";
        List<String> sentences = written(clause + rest + " " + clause + rest);
        assertThat(sentences).containsExactly(clause.strip(), rest, clause + rest);
    }

    @Test
    void theFirstSentenceComesWithTheNextLetter() {
        SentenceStream stream = new SentenceStream();
        assertThat(stream.add("It works. ")).isEmpty();
        assertThat(stream.add("T")).containsExactly("It works.");
        assertThat(new SentenceStream().add("好的。真")).containsExactly("好的。");
    }

    @Test
    void nothingIsLostOfALongText() {
        String text = "word ".repeat(20_000);
        assertThat(String.join(" ", written(text))).isEqualTo(text.strip());
        assertThat(written(text)).allMatch(sentence -> sentence.length() <= 420);
        String letters = "x".repeat(5_000);
        assertThat(String.join("", written(letters))).isEqualTo(letters);
    }
}
