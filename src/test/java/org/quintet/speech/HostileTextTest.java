package org.quintet.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Language;
import org.quintet.speech.phoneme.Phonemes;
import org.quintet.speech.reading.Reading;

class HostileTextTest {
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private static String said(String text, Language language) {
        return Phonemes.of(Reading.of(text, language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "\u0000\u0007\u001b\u007f",
                "\u200b\u200e\u202e\ufeff",
                "\ud83d",
                "\ude00\ud83d",
                "👍🏽👍🏽🎉👩‍👩‍👧🇨🇳",
                "***",
                "```\ncode\n```",
                "<!-- nothing -->"
            })
    void whatHasNoWordsIsSilent(String text) {
        for (Language language : Language.values()) {
            assertThat(said(text, language)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "?!?!", "，。！？", "—", "()", "\"\"", "-- ,, ;;"})
    void punctuationAloneHasNoSounds(String text) {
        for (Language language : Language.values()) {
            assertThat(PhonemeCutter.cut(said(text, language), 509)).isEmpty();
        }
    }

    @Test
    void whatIsBetweenIsStillSaid() {
        assertThat(Reading.of("a\u0000b \ud83d tea \u202eאבג مرحبا\u202c end", Language.ENGLISH))
                .startsWith("a b tea")
                .endsWith("end");
        assertThat(said("tea \ud83d and \u0007milk שלום", Language.ENGLISH))
                .isEqualTo(said("tea and milk", Language.ENGLISH));
    }

    private static Stream<Arguments> longTexts() {
        return Stream.of(
                Arguments.of("words", "word ".repeat(20_000)),
                Arguments.of("characters", "你好世界。".repeat(20_000)),
                Arguments.of("one run of characters", "长行重得".repeat(25_000)),
                Arguments.of("digits", "7".repeat(100_000)),
                Arguments.of("digits and points", "1.".repeat(50_000)),
                Arguments.of("digits and commas", "1,234,".repeat(16_000)),
                Arguments.of("minus signs", "-1".repeat(50_000)),
                Arguments.of("slashes", "/a".repeat(50_000)),
                Arguments.of("addresses", "a@b.c.".repeat(16_000)),
                Arguments.of("points", ".".repeat(100_000)),
                Arguments.of("spaces", " ".repeat(100_000)),
                Arguments.of("line ends", "\n".repeat(100_000)),
                Arguments.of("one word", "x".repeat(100_000)),
                Arguments.of("apostrophes", "a'".repeat(50_000)),
                Arguments.of("stars", "*".repeat(100_000)),
                Arguments.of("stars and words", "*a ".repeat(30_000) + "b*".repeat(20_000)),
                Arguments.of("emphasis", "*a **b ".repeat(10_000) + "c** d*".repeat(10_000)),
                Arguments.of("brackets", "[".repeat(50_000) + "]".repeat(50_000)),
                Arguments.of("links", "[a](".repeat(25_000)),
                Arguments.of("quotes", ">".repeat(100_000)),
                Arguments.of("lists", "- ".repeat(50_000)),
                Arguments.of("cells", "|a ".repeat(30_000)),
                Arguments.of("code marks", "`a``".repeat(25_000)),
                Arguments.of("emoji", "👍🏽".repeat(25_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void aLongTextEndsSoon(String name, String text) {
        Assertions.assertTimeoutPreemptively(
                AT_MOST,
                () -> {
                    for (Language language : Language.values()) {
                        assertThat(said(text, language)).as(name).doesNotContainPattern("\\d");
                    }
                });
    }

    @Test
    void aWordOfFiveThousandLettersIsCutIntoPieces() {
        String said = said("b".repeat(2_500) + "a".repeat(2_500), Language.ENGLISH);
        List<PhonemeCutter.Piece> pieces = PhonemeCutter.cut(said, 509);
        assertThat(pieces).hasSizeGreaterThan(4).allMatch(p -> p.phonemes().length() <= 509);
    }

    @Test
    void anyMixOfSignsIsRead() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String signs = "0123456789.,-–/:%$¥€°CFkmgxab第年月日点两 \n*_#`[]()<>|~^&+=@'’\"—…Ω½😀\ud83d";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            for (Language language : Language.values()) {
                assertThat(Reading.of(text.toString(), language))
                        .as("seed %d: %s", seed, text)
                        .doesNotContainPattern("\\d|\\p{Cntrl}");
            }
        }
    }
}
