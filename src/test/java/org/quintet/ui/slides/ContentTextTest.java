package org.quintet.ui.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Comparison;
import org.quintet.core.deck.Content.Quiz;
import org.quintet.core.deck.Content.Table;
import org.quintet.core.deck.Content.Timeline;
import org.quintet.core.deck.Slide.Point;

class ContentTextTest {
    static final Chart CHART =
            new Chart(
                    Chart.Form.COLUMNS,
                    "kg",
                    List.of("甲", "b"),
                    List.of(
                            new Chart.Series("2024", List.of(1.5, -2.0)),
                            new Chart.Series("2025", List.of(3.0, 1e7))),
                    true);

    static List<Content> contents() {
        return List.of(
                new Content.None(),
                new Comparison(
                        new Comparison.Side("Light", List.of(new Point("needs light", 3))),
                        new Comparison.Side("Dark", List.of())),
                new Timeline(
                        List.of(
                                new Timeline.Moment("1771", "mint", 2),
                                new Timeline.Moment("1779", "light", -1))),
                CHART,
                new Chart(
                        Chart.Form.PIE,
                        "",
                        List.of("a"),
                        List.of(new Chart.Series("", List.of(12.25))),
                        false),
                new Table(List.of("x", "y"), List.of(List.of("1", ""), List.of("", "4"))),
                new Quiz(
                        List.of(
                                new Quiz.Question("Which?", List.of("a", "b", "c"), 1, "because"),
                                new Quiz.Question("And?", List.of("yes", "no"), 0, ""))));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void everyKindComesBackAsItWasWritten(Content content) {
        assertThat(ContentText.read(ContentText.write(content), content)).contains(content);
    }

    @Test
    void aChangedPointKeepsItsPassageAndANewOneHasNone() {
        List<Point> before = List.of(new Point("one", 4), new Point("two", 5));
        assertThat(ContentText.points("one\nzwei", before))
                .containsExactly(new Point("one", 4), new Point("zwei", 5));
        assertThat(ContentText.points("two\n\n new \none\n", before))
                .containsExactly(
                        new Point("two", 5), new Point("new", Point.NONE), new Point("one", 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a | x", "a | 1\nb", "a | NaN", "| one | two\na | 1", "", "a | 1e999"})
    void aChartWithoutNumbersIsNotRead(String text) {
        assertThat(ContentText.read(text, CHART)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Which?\n- a\n* b", "? q\n- a\n- b", "? q\n* a", "? q\n* a\nb"})
    void aQuestionWithoutARightAnswerIsNotRead(String text) {
        assertThat(ContentText.read(text, contents().getLast())).isEmpty();
    }

    @RepeatedTest(20)
    void anyTextIsReadOrRefused() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < random.nextInt(60); i++) {
            text.append("#?*-=|\n 1.e字a".charAt(random.nextInt(13)));
        }
        for (Content content : contents()) {
            ContentText.read(text.toString(), content)
                    .ifPresent(
                            read ->
                                    assertThat(ContentText.read(ContentText.write(read), read))
                                            .contains(read));
        }
    }
}
