package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.illustration.Typeface;

/// Lines end where the language lets them.
class LettersTest {
    private final Typeface typeface = Typeface.in(Presses.FONTS);
    private final Letters letters = new Letters(typeface);

    @Test
    void widthsAreThoseOfTheFont() {
        for (String text : List.of("Photosynthesis 3.5", "光合作用", "AVAWA To")) {
            assertThat(letters.width(text, 24, false))
                    .isCloseTo(
                            typeface.width(text, 24, false),
                            org.assertj.core.data.Offset.offset(0.2));
        }
    }

    @Test
    void chineseAndLatinStandALittleApart() {
        double apart = letters.width("水H", 20, false);
        double sum = letters.width("水", 20, false) + letters.width("H", 20, false);
        assertThat(apart - sum)
                .isCloseTo(Letters.GAP * 20, org.assertj.core.data.Offset.offset(1e-3));
        assertThat(letters.stretches("水H", 20, false)).hasSize(2);
    }

    @Test
    void loweredDigitsThatTheFontLacksAreDrawnSmall() {
        List<Letters.Stretch> parts = letters.stretches("CO₂", 20, false);
        assertThat(parts).extracting(Letters.Stretch::text).containsExactly("CO", "2");
        assertThat(parts.getLast().size()).isLessThan(20);
        assertThat(parts.getLast().rise()).isNegative();
    }

    @Test
    void noLineBeginsWithClosingOrEndsWithOpeningPunctuation() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] parts = {"光", "合", "，", "。", "（", "）", "“", "”", "ATP", "3.5%", "《", "》", "？"};
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("光");
            for (int j = 0; j < 60; j++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            double width = 120 + random.nextInt(300);
            List<String> lines = letters.lines(text.toString(), 20, false, width);
            assertThat(String.join("", lines)).isEqualTo(text.toString());
            for (int j = 0; j + 1 < lines.size(); j++) {
                String line = lines.get(j);
                String next = lines.get(j + 1);
                // A run of punctuation longer than the line has to be cut somewhere.
                if (letters.longest(text.toString(), 20, false) > width) {
                    continue;
                }
                assertThat(Script.closing(next.codePointAt(0)))
                        .as("seed %d: %s", seed, next)
                        .isFalse();
                assertThat(Script.opening(line.codePointBefore(line.length())))
                        .as("seed %d: %s", seed, line)
                        .isFalse();
            }
        }
    }

    @Test
    void wordsAndNumbersStayWhole() {
        List<String> lines = letters.lines("光合作用需要chlorophyll和3.1415万个单位", 20, false, 170);
        assertThat(lines).anyMatch(line -> line.contains("chlorophyll"));
        assertThat(lines).anyMatch(line -> line.contains("3.1415"));
    }

    @Test
    void textsAreCutWithAnEllipsis() {
        Setter setter = new Setter(letters, Language.ENGLISH);
        String cut = setter.cut("one two three four five six seven", 20, false, 150, 2);
        assertThat(cut).startsWith("one two").endsWith("…");
        assertThat(setter.set(List.of(Piece.Para.of(cut, 20, 20, Ink.TEXT)), 150, 1).paragraphs())
                .first()
                .satisfies(lines -> assertThat(lines.lines()).hasSizeLessThanOrEqualTo(2));
        assertThat(setter.cut("short", 20, false, 150, 2)).isEqualTo("short");
    }

    @Test
    void chinesePunctuationBecomesFullWidth() {
        assertThat(clean("植物吸收水, 放出氧气!比例是3:1", Language.CHINESE)).isEqualTo("植物吸收水，放出氧气！比例是3:1");
        assertThat(clean("Plants, for 3:1", Language.ENGLISH)).isEqualTo("Plants, for 3:1");
    }

    @Test
    void whatNoFileMayHoldIsDropped() {
        assertThat(clean("a\u0000b\u202ec😀d\ud83de\ufe0f  f", Language.ENGLISH))
                .isEqualTo("abcde f");
        assertThat(clean("x² → 5 ℃ © ™ ✓", Language.ENGLISH)).isEqualTo("x² → 5 ℃ © ™ ✓");
    }

    @Test
    void runsAreTaggedByScript() {
        PptxText text = new PptxText(Language.CHINESE);
        assertThat(text.runs("吸收CO₂，放出O₂"))
                .extracting(PptxText.Run::text, PptxText.Run::chinese)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("吸", true),
                        org.assertj.core.groups.Tuple.tuple("收", true),
                        org.assertj.core.groups.Tuple.tuple("CO₂", false),
                        org.assertj.core.groups.Tuple.tuple("，放", true),
                        org.assertj.core.groups.Tuple.tuple("出", true),
                        org.assertj.core.groups.Tuple.tuple("O₂", false));
    }

    private static String clean(String text, Language language) {
        Deck deck =
                new Deck(
                        text,
                        "",
                        language,
                        DeckTheme.INDIGO,
                        "",
                        List.of(),
                        List.of(
                                SampleDecks.slide(
                                        Kind.TITLE,
                                        text,
                                        "",
                                        List.of(),
                                        new Content.None(),
                                        "",
                                        SampleDecks.picture(Arrangement.HERO, "sun"))));
        assertThat(Clean.deck(Clean.deck(deck))).isEqualTo(Clean.deck(deck));
        return Clean.deck(deck).slides().getFirst().title();
    }
}
