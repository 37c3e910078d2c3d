package org.quintet.storage;

import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Source;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Comparison;
import org.quintet.core.deck.Content.Quiz;
import org.quintet.core.deck.Content.Table;
import org.quintet.core.deck.Content.Timeline;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.DeckWish.Tone;
import org.quintet.core.deck.Decks.Kept;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Check;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.Slide.Rule;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.core.deck.SlidePicture.Thing;

/// A deck in which every field of every kind holds something of its own.
final class SampleDecks {
    private SampleDecks() {}

    static final List<Content> CONTENTS =
            List.of(
                    new Content.None(),
                    new Comparison(
                            new Comparison.Side("光反应", List.of(new Point("需要光", 1))),
                            new Comparison.Side("暗反应", List.of(new Point("不需要光 \"直接\"", -1)))),
                    new Timeline(
                            List.of(
                                    new Timeline.Moment("1771", "Priestley's mint", 0),
                                    new Timeline.Moment("1779", "Ingenhousz", -1))),
                    new Chart(
                            Chart.Form.LINE,
                            "°C",
                            List.of("a", "b"),
                            List.of(
                                    new Chart.Series("", List.of(1.5, -2.25e9)),
                                    new Chart.Series("second", List.of(0.1, 3.0))),
                            true),
                    new Table(
                            List.of("x", "f(x) = x²"),
                            List.of(List.of("1", "1"), List.of("", "4"))),
                    new Quiz(
                            List.of(
                                    new Quiz.Question(
                                            "Which gas?",
                                            List.of("O₂", "CO₂"),
                                            1,
                                            "It is used."))));

    private static <T> T any(T[] all, int number) {
        return List.of(all).get(number % all.length);
    }

    static Slide slide(int number, Content content) {
        Kind kind = any(Kind.values(), number);
        return new Slide(
                kind,
                "Title " + number,
                "Can explain " + number,
                List.of(new Point("point 🐈 " + number, number), new Point("second", Point.NONE)),
                content,
                "notes\nin two lines " + number,
                new SlidePicture(
                        any(Arrangement.values(), number),
                        List.of(new Thing("sun", "太阳", "fluent:sun"), new Thing("leaf", "", "")),
                        number,
                        "a sun over a leaf"),
                List.of(
                        new Check(any(Rule.values(), number), true, ""),
                        new Check(Rule.SOURCED, false, "17 is in no passage")));
    }

    static Kept whole() {
        List<Slide> slides =
                java.util.stream.IntStream.range(0, 24)
                        .mapToObj(i -> slide(i, CONTENTS.get(i % CONTENTS.size())))
                        .toList();
        Deck deck =
                new Deck(
                        "光合作用",
                        "Plants",
                        Language.CHINESE,
                        DeckTheme.BOARD,
                        "初中二年级",
                        List.of(
                                new Source("plants.pdf", "", "Plants make sugar."),
                                new Source("b.md", "Light", "It needs light.")),
                        slides);
        return kept(deck);
    }

    static Kept kept(Deck deck) {
        return new Kept(
                deck,
                "光合作用 and more",
                List.of("/home/老师/plants.pdf"),
                new DeckWish(
                        12,
                        "初中二年级",
                        Tone.LIVELY,
                        DeckTheme.BOARD,
                        List.of(
                                new OutlineItem(Kind.CYCLE, "Calvin", List.of(0, 1)),
                                new OutlineItem(Kind.QUIZ, "Quiz", List.of())),
                        true,
                        Language.CHINESE));
    }

    static Kept small(String title) {
        return kept(
                new Deck(
                        title,
                        "",
                        Language.ENGLISH,
                        DeckTheme.INDIGO,
                        "",
                        List.of(),
                        List.of(slide(0, new Content.None()))));
    }
}
