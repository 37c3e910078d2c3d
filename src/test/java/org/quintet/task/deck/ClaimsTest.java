package org.quintet.task.deck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.Language;

/// What is looked at in single sentences.
class ClaimsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "It is 1,794 km long;The canal is 1794 km long;true",
                "It is 1,974 km long;The canal is 1794 km long;false",
                "There are three kinds;There are 3 kinds;true",
                "There are three kinds;There are 4 kinds;false",
                "共有三个阶段;分为3个阶段;true",
                "共有三个阶段;分为两个阶段;false",
                "温度为４５度;不超过45度;true",
                "It was dug by hand;;true",
            })
    void numbersMustStandInTheText(String line, String text, boolean expected) {
        assertThat(Claims.numbersStandIn(line, text == null ? "" : text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "When supply increases, the price falls;If supply rises, prices drop;true",
                "When supply increases, the price rises;If supply rises, prices drop;false",
                "Supply increases the price;When supply increases, prices fall;false",
                "Plants absorb carbon dioxide and release oxygen;Plants take in carbon dioxide and give off oxygen;true",
                "Plants absorb oxygen and release carbon dioxide;Plants take in carbon dioxide and give off oxygen;false",
                "供应增加，价格下降;当供应上升时，价格会下跌;true",
                "供应增加，价格上升;当供应上升时，价格会下跌;false",
                "二次项系数大于零时开口向下;二次项系数大于零时开口向上;false",
                "不要使用鼓包的电池;使用鼓包的电池;false",
                "The vaccine does not cause the illness;The vaccine causes the illness;false",
            })
    void whatIsTurnedRoundIsNotBorneOut(String line, String other, boolean expected) {
        assertThat(Bearing.of(line).isBorneOutBy(Bearing.of(other))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1. **Water** is needed.;ENGLISH;Water is needed.",
                "- Point 2: Water is needed;ENGLISH;Water is needed",
                "2、光合作用需要水,也需要光.;CHINESE;光合作用需要水，也需要光。",
                "標題：光合作用;CHINESE;光合作用",
                "3.5 grams are enough;ENGLISH;3.5 grams are enough",
                "\\( y = ax^2 + bx + c \\);ENGLISH;y = ax² + bx + c",
                "x = \\frac{-b}{2a};ENGLISH;x = (-b)/(2a)",
            })
    void linesAreTidied(String line, Language language, String expected) {
        assertThat(Lines.tidy(line, language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "What are the products of photosynthesis?;Products of photosynthesis",
                "What is a vaccine?;What is a vaccine?",
                "Why do we need vaccines?;Why we need vaccines",
                "How does a vaccine work?;How does a vaccine work?",
                "光合作用的产物是什么？;光合作用的产物",
                "光合作用需要什么条件？;光合作用需要什么条件",
            })
    void questionsBecomeTitles(String question, String title) {
        assertThat(Titles.of(question)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Vaccines train the immune system.;ENGLISH;true",
                "Vaccines train the 免疫系统.;ENGLISH;false",
                "疫苗训练免疫系统。;CHINESE;true",
                "疫苗含有mRNA和DNA。;CHINESE;true",
                "Vaccines train 免疫.;CHINESE;false",
            })
    void languagesAreNotMixed(String line, Language language, boolean expected) {
        assertThat(Wording.isIn(line, language)).isEqualTo(expected);
    }

    @Test
    void aLongSentenceLosesClausesButNoHalfThought() {
        assertThat(
                        Clauses.shorten(
                                "If the water in the canal gets warmer than it should be, the trout that live there swim away to the"
                                        + " cold brooks of the hills",
                                Language.ENGLISH))
                .startsWith("If the water")
                .endsWith("hills");
        assertThat(
                        Clauses.halves(
                                "An undershot wheel uses about 30 percent of the energy of the water, whereas an overshot wheel uses up to"
                                        + " 80 percent."))
                .containsExactly(
                        "An undershot wheel uses about 30 percent of the energy of the water",
                        "An overshot wheel uses up to 80 percent");
    }

    @Test
    void backwardPointingWordsGetTheirSubject() {
        assertThat(
                        Subjects.named(
                                java.util.List.of(
                                        "The mill canal is narrow.",
                                        "It is seven kilometres long.")))
                .last()
                .isEqualTo("The mill canal is seven kilometres long.");
    }
}
