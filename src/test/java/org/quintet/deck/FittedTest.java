package org.quintet.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.deck.SampleDecks.picture;
import static org.quintet.deck.SampleDecks.points;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture.Arrangement;

/// Text never leaves its area, whatever it is, and nothing that is said is lost on the way.
class FittedTest {
    private static final int DECKS = 150;

    private final DeckPress press = Presses.press();

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextLeavesItsAreaInRandomDecks(Language language) {
        long seed = new Random().nextLong();
        RandomDecks decks = new RandomDecks(seed, language);
        int split = 0;
        for (int i = 0; i < DECKS; i++) {
            Deck deck = decks.next();
            Deck fitted = press.fitted(deck);
            split += fitted.slides().size() - deck.slides().size();
            assertThat(press.overflows(fitted)).as("deck %d of seed %d", i, seed).isZero();
            assertThat(press.fitted(fitted)).as("deck %d of seed %d", i, seed).isEqualTo(fitted);
        }
        assertThat(split).as("slides that were split, seed %d", seed).isPositive();
    }

    @Test
    void decksThatFitStayAsTheyAre() {
        for (Deck deck : SampleDecks.all()) {
            assertThat(press.fitted(deck).slides()).hasSameSizeAs(deck.slides());
            assertThat(press.overflows(deck)).isZero();
        }
    }

    @Test
    void everyWordOfALongListIsStillThere() {
        List<Point> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(new Point("Point number " + i + " says " + "something ".repeat(12), 0));
        }
        Deck fitted = press.fitted(deck(slide(Kind.POINTS, many)));
        assertThat(fitted.slides()).hasSizeGreaterThan(2);
        assertThat(fitted.slides().stream().flatMap(each -> each.points().stream()).toList())
                .isEqualTo(
                        many.stream()
                                .map(point -> new Point(point.text().strip(), point.source()))
                                .toList());
        assertThat(fitted.slides().get(1).title()).isEqualTo("Title (continued)");
        assertThat(fitted.slides().get(1).notes()).isNotBlank();
        assertThat(fitted.slides().get(1).picture())
                .isNotEqualTo(fitted.slides().getFirst().picture());
    }

    @Test
    void aWordOfTwoThousandLettersIsCut() {
        String word = "abcdefghij".repeat(200);
        Deck fitted = press.fitted(deck(slide(Kind.POINTS, points(word))));
        assertThat(press.overflows(fitted)).isZero();
        assertThat(
                        fitted.slides().stream()
                                .flatMap(each -> each.points().stream())
                                .map(Point::text)
                                .collect(Collectors.joining()))
                .isEqualTo(word);
    }

    @Test
    void longTitlesAreCutOnTheSlideAndWholeInTheNotes() {
        String title = "A title that goes on and on " + "and on ".repeat(80);
        Deck deck = Clean.deck(deck(slide(Kind.POINTS, title, points("One"))));
        Page page = Presses.pages().page(deck, 0);
        assertThat(page.overflows()).isZero();
        assertThat(Notes.paragraphs(deck, 0, page)).contains(title.strip());
    }

    @Test
    void hostileTextsFit() {
        String[] texts = {
            "",
            "\u0000\u0007\u001b[31m",
            "\u202egnitirw fo noitcerid\u202c",
            "مرحبا بالعالم",
            "😀👩‍👩‍👧‍👦🇨🇳 1️⃣ ✔️",
            "\ud83d",
            "e\u0301\u0301\u0301\u0301",
            "界".repeat(2000),
            "x".repeat(2000),
            " \t\n\r ",
            "<script>&amp;]]></script>"
        };
        for (String text : texts) {
            for (Kind kind : Kind.values()) {
                for (Language language : Language.values()) {
                    Deck deck = deck(hostile(kind, text), language);
                    Deck fitted = press.fitted(deck);
                    assertThat(press.overflows(fitted)).as("%s of %.20s", kind, text).isZero();
                    assertThat(fitted.slides()).hasSizeLessThan(120);
                }
            }
        }
    }

    static Slide hostile(Kind kind, String text) {
        Content content =
                switch (kind) {
                    case COMPARISON ->
                            new Content.Comparison(
                                    new Content.Comparison.Side(text, points(text)),
                                    new Content.Comparison.Side(text, points(text)));
                    case TIMELINE ->
                            new Content.Timeline(
                                    Collections.nCopies(
                                            3, new Content.Timeline.Moment(text, text, 99)));
                    case CHART ->
                            new Content.Chart(
                                    Content.Chart.Form.PIE,
                                    text,
                                    List.of(text, text),
                                    List.of(
                                            new Content.Chart.Series(
                                                    text, List.of(Double.NaN, -1.0))),
                                    true);
                    case TABLE ->
                            new Content.Table(List.of(text, text), List.of(List.of(text, text)));
                    case QUIZ ->
                            new Content.Quiz(
                                    List.of(
                                            new Content.Quiz.Question(
                                                    text, List.of(text, text), 7, text)));
                    default -> new Content.None();
                };
        return SampleDecks.slide(
                kind,
                text,
                text,
                points(text, text),
                content,
                text,
                picture(Arrangement.ROW, text));
    }

    private static Slide slide(Kind kind, List<Point> points) {
        return slide(kind, "Title", points);
    }

    private static Slide slide(Kind kind, String title, List<Point> points) {
        return SampleDecks.slide(
                kind, title, "", points, new Content.None(), "", picture(Arrangement.HERO, "sun"));
    }

    private static Deck deck(Slide slide) {
        return deck(slide, Language.ENGLISH);
    }

    private static Deck deck(Slide slide, Language language) {
        return new Deck("Deck", "", language, DeckTheme.INDIGO, "", List.of(), List.of(slide));
    }
}
