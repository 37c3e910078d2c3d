package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.quintet.core.Language;
import org.quintet.core.Source;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Comparison.Side;
import org.quintet.core.deck.Content.Quiz.Question;
import org.quintet.core.deck.Content.Timeline.Moment;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture.Arrangement;

/// Decks of random length and texts, from one word to far too long.
final class RandomDecks {
    private static final String[] ENGLISH = {
        "energy",
        "a",
        "light",
        "is",
        "photosynthesis",
        "the",
        "of",
        "electromagnetism,",
        "(see",
        "below)",
        "3.5",
        "km/h",
        "well-known",
        "“quoted”",
        "interconnectedness;",
        "and",
        "why?"
    };
    private static final String[] CHINESE = {
        "光", "合作", "用，", "（见", "图）", "ATP", "3.5", "%", "“能量”", "的", "反应。", "植物", "——", "……", "CO₂",
        "《生物》", "为什么？"
    };

    private final Random random;
    private final Language language;

    RandomDecks(long seed, Language language) {
        this.random = new Random(seed);
        this.language = language;
    }

    Deck next() {
        List<Slide> slides = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            slides.add(slide(i == 0 ? Kind.TITLE : any(Kind.values())));
        }
        return new Deck(
                text(12),
                text(20),
                language,
                any(DeckTheme.values()),
                random.nextBoolean() ? "" : text(5),
                List.of(new Source("a.pdf", text(3), "")),
                slides);
    }

    private Slide slide(Kind kind) {
        boolean points = (kind != Kind.QUIZ && kind != Kind.TIMELINE) || random.nextInt(4) == 0;
        return SampleDecks.slide(
                kind,
                random.nextInt(10) == 0 ? "" : text(14),
                random.nextBoolean() ? "" : text(18),
                points ? points(random.nextInt(9)) : List.of(),
                content(kind),
                text(40),
                SampleDecks.picture(any(Arrangement.values()), "sun", "leaf"));
    }

    private Content content(Kind kind) {
        if (random.nextInt(8) == 0) {
            return new Content.None();
        }
        return switch (kind) {
            case COMPARISON ->
                    new Content.Comparison(
                            new Side(text(4), points(random.nextInt(8))),
                            new Side(text(4), points(random.nextInt(8))));
            case TIMELINE ->
                    new Content.Timeline(many(9, () -> new Moment(text(2), text(12), Point.NONE)));
            case CHART -> {
                List<String> categories = many(12, () -> text(3));
                yield new Chart(
                        any(Chart.Form.values()),
                        text(2),
                        categories,
                        many(
                                3,
                                () ->
                                        new Chart.Series(
                                                text(2),
                                                categories.stream()
                                                        .map(each -> random.nextGaussian() * 100)
                                                        .toList())),
                        random.nextBoolean());
            }
            case TABLE -> {
                List<String> header = many(6, () -> text(3));
                yield new Content.Table(
                        header, many(12, () -> header.stream().map(each -> text(6)).toList()));
            }
            case QUIZ ->
                    new Content.Quiz(
                            many(
                                    4,
                                    () ->
                                            new Question(
                                                    text(20),
                                                    many(4, () -> text(8)),
                                                    random.nextInt(4),
                                                    text(10))));
            default -> new Content.None();
        };
    }

    private List<Point> points(int count) {
        List<Point> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Point(text(random.nextInt(6) == 0 ? 90 : 24), random.nextInt(3) - 1));
        }
        return all;
    }

    private <T> List<T> many(int most, java.util.function.Supplier<T> one) {
        List<T> all = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }

    private String text(int words) {
        String[] from = language == Language.CHINESE ? CHINESE : ENGLISH;
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(words);
        for (int i = 0; i < count; i++) {
            text.append(any(from)).append(language == Language.CHINESE ? "" : " ");
        }
        return text.toString().strip();
    }

    private <T> T any(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
