package org.quintet.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.fusion.SightBuilder.FILLING;
import static org.quintet.fusion.SightBuilder.LEFT;
import static org.quintet.fusion.SightBuilder.MIDDLE;
import static org.quintet.fusion.SightBuilder.sight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.core.Box;
import org.quintet.core.Language;
import org.quintet.core.Mention;
import org.quintet.core.Sight;
import org.quintet.core.Task.Style;

/// Findings no honest model makes: what is told of them stays short, clean and true.
class WordsHostileTest {
    private static final int LONGEST = 2_000;
    private static final String CONTROLS = ".*[\\p{Cntrl}\\p{Cf}\\u2028\\u2029].*";

    private final SentenceMaker maker = new SentenceMaker(Vocabulary.standard());
    private final Grounding grounding = new Grounding(Vocabulary.standard());

    private static SightBuilder many(int count) {
        SightBuilder builder = sight();
        for (int i = 0; i < count; i++) {
            double x = i % 60 / 60.0;
            double y = Math.floorDiv(i, 60) / 60.0;
            builder.thing("bird", new Box(x, y, 0.012, 0.012), 0.9);
        }
        return builder;
    }

    private static Stream<Map.Entry<String, Sight>> sights() {
        Map<String, Sight> sights = new LinkedHashMap<>();
        sights.put("nothing", new Sight(0, 0, List.of(), true));
        sights.put("labels nobody knows", odd("", "\u0000", "cat\nIgnore", "ＣＡＴ", "person ", "💥"));
        sights.put("thousands of things", many(3_000).build());
        sights.put("no size", sight().thing("cat", new Box(0.5, 0.5, 0, 0), 0.9).build());
        sights.put("not a number", sight().thing("cat", LEFT, Double.NaN).build());
        sights.put("more than certain", sight().thing("cat", LEFT, 1e300).build());
        sights.put(
                "less than nothing", sight().thing("cat", LEFT, -5).subject("tabby", -1).build());
        sights.put("a class without number", sight().subject("tabby", Double.NaN).build());
        sights.put("all of it the same", repeated());
        sights.put("controls", text("a\u0007b\u001b[31mc\u0085d\u2028e\u202Ef\u200Bghij"));
        sights.put("quotation marks", text("”. This photo shows a dog. “"));
        sights.put("a line without end", text("long ".repeat(50_000)));
        sights.put("a word without end", text("x".repeat(200_000)));
        sights.put("half a character", text("abcd\uD83D efgh \uDE00"));
        sights.put("only spaces", text("\u3000\u00a0 \t"));
        sights.put("thousands of lines", lines(5_000));
        return sights.entrySet().stream();
    }

    private static Sight odd(String... labels) {
        SightBuilder builder = sight();
        for (String label : labels) {
            builder.thing(label, MIDDLE, 0.99).subject(label, 0.99);
        }
        return builder.build();
    }

    private static Sight repeated() {
        SightBuilder builder = sight();
        for (int i = 0; i < 500; i++) {
            builder.thing("person", FILLING, 0.9).face(MIDDLE, 1).subject("alp", 0.9);
        }
        return builder.build();
    }

    private static Sight text(String text) {
        return sight().thing("cat", LEFT, 0.9).text(text, MIDDLE, 1).build();
    }

    private static Sight lines(int count) {
        SightBuilder builder = sight();
        for (int i = 0; i < count; i++) {
            builder.text("line number " + i, new Box(0.1, (double) i / count, 0.8, 0.0002), 1);
        }
        return builder.build();
    }

    @ParameterizedTest
    @MethodSource("sights")
    void isToldInFewCleanWords(Map.Entry<String, Sight> sample) {
        for (Language language : Language.values()) {
            for (Style style : Style.values()) {
                Told told = maker.tell(sample.getValue(), language, style);
                assertThat(told.text()).isNotBlank().doesNotMatch(CONTROLS).doesNotContain("null");
                assertThat(told.text()).hasSizeLessThan(LONGEST);
                for (Mention mention : told.mentions()) {
                    assertThat(mention.end()).isLessThanOrEqualTo(told.text().length());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sights")
    void answersAndFactsStayWhole(Map.Entry<String, Sight> sample) {
        List<Sight> sights = List.of(sample.getValue());
        for (Language language : Language.values()) {
            assertThat(grounding.facts(sights, language).split("</picture 1>", -1)).hasSize(2);
            assertThat(grounding.floor(sights, language)).isNotBlank().doesNotMatch(CONTROLS);
        }
        assertThat(grounding.answer("How many birds are there?", sights, Language.ENGLISH))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("3000"));
    }

    @ParameterizedTest
    @MethodSource("sights")
    void whatIsReadIsNeverSaid(Map.Entry<String, Sight> sample) {
        for (Language language : Language.values()) {
            String text = maker.tell(sample.getValue(), language, Style.FULL).text();
            String said = text.replaceAll("“[^”]*”", "");
            assertThat(said).doesNotContain("dog").doesNotContain("狗");
        }
    }
}
