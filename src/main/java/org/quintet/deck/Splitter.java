package org.quintet.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Comparison.Side;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;

/// Splits slides that hold more than fits at the smallest size: first what is shown from what is
/// said, then lists in halves, then long texts at the end of a sentence or between words.
final class Splitter {
    /// Characters a text is not split below: what has so few and does not fit never will.
    private static final int SHORTEST = 20;

    private final Pages pages;

    Splitter(Pages pages) {
        this.pages = pages;
    }

    /// @param deck cleaned
    Deck fitted(Deck deck) {
        List<Slide> all = new ArrayList<>();
        for (Slide slide : deck.slides()) {
            List<Slide> parts = new ArrayList<>();
            fit(deck, slide, false, parts);
            all.addAll(named(deck, parts));
        }
        return deck.withSlides(all);
    }

    private void fit(Deck deck, Slide slide, boolean part, List<Slide> out) {
        boolean fits =
                fits(deck, slide) && (!part || fits(deck, continued(deck, slide, out.size())));
        List<Slide> halves = fits ? List.of() : halves(slide, deck.language());
        if (halves.isEmpty()) {
            out.add(slide);
        } else {
            halves.forEach(half -> fit(deck, half, true, out));
        }
    }

    /// Whether a slide fits, be it an even one or an odd one: they are laid out in two ways.
    private boolean fits(Deck deck, Slide slide) {
        Deck two = deck.withSlides(List.of(slide, slide));
        return pages.page(two, 0).overflows() + pages.page(two, 1).overflows() == 0;
    }

    /// Slides that say the same in parts; none where it can't be split.
    private static List<Slide> halves(Slide slide, Language language) {
        Kind kind = Pages.kind(slide);
        boolean shows =
                switch (kind) {
                    case COMPARISON, TIMELINE, CHART, TABLE, QUIZ, TITLE -> true;
                    case AGENDA, POINTS, DEFINITION, PROCESS, CYCLE, SUMMARY -> false;
                };
        if (shows && !slide.points().isEmpty()) {
            return List.of(slide.withPoints(List.of()), plain(slide).withPoints(slide.points()));
        }
        return switch (slide.content()) {
            case Content.Comparison both -> comparison(slide, both, language);
            case Content.Timeline line when kind == Kind.TIMELINE ->
                    lists(slide, language, line.moments(), Content.Timeline::new);
            case Content.Table table when kind == Kind.TABLE ->
                    lists(
                            slide,
                            language,
                            table.rows(),
                            rows -> new Content.Table(table.header(), rows));
            case Content.Quiz quiz when kind == Kind.QUIZ ->
                    lists(slide, language, quiz.questions(), Content.Quiz::new);
            default -> points(slide);
        };
    }

    private static List<Slide> comparison(Slide slide, Content.Comparison both, Language language) {
        List<Point> left = both.left().points();
        List<Point> right = both.right().points();
        if (Math.max(left.size(), right.size()) < 2) {
            return List.of(asPoints(slide, language));
        }
        BiFunction<Boolean, Side, Side> half =
                (first, side) -> {
                    int cut = (side.points().size() + 1) / 2;
                    return new Side(
                            side.heading(),
                            first
                                    ? side.points().subList(0, cut)
                                    : side.points().subList(cut, side.points().size()));
                };
        return List.of(
                slide.withContent(
                        new Content.Comparison(
                                half.apply(true, both.left()), half.apply(true, both.right()))),
                slide.withContent(
                        new Content.Comparison(
                                half.apply(false, both.left()), half.apply(false, both.right()))));
    }

    private static <T> List<Slide> lists(
            Slide slide, Language language, List<T> all, Function<List<T>, Content> content) {
        if (all.size() < 2) {
            return List.of(asPoints(slide, language));
        }
        int cut = (all.size() + 1) / 2;
        return List.of(
                slide.withContent(content.apply(all.subList(0, cut))),
                slide.withContent(content.apply(all.subList(cut, all.size()))));
    }

    private static List<Slide> points(Slide slide) {
        List<Point> points = slide.points();
        if (points.size() > 1) {
            int cut = (points.size() + 1) / 2;
            Slide rest = slide.kind() == Kind.DEFINITION ? plain(slide) : slide;
            return List.of(
                    slide.withPoints(points.subList(0, cut)),
                    rest.withPoints(points.subList(cut, points.size())));
        }
        if (points.isEmpty() || points.getFirst().text().length() < SHORTEST) {
            return List.of();
        }
        Slide plain = plain(slide);
        Point only = points.getFirst();
        int cut = middle(only.text());
        return List.of(
                plain.withPoints(
                        List.of(new Point(only.text().substring(0, cut).strip(), only.source()))),
                plain.withPoints(
                        List.of(new Point(only.text().substring(cut).strip(), only.source()))));
    }

    /// Where a long text is best cut: at the end of a sentence near its middle, else of a word.
    private static int middle(String text) {
        int half = text.length() / 2;
        int best = 0;
        int end = 0;
        int word = 0;
        for (String cluster : Letters.clusters(text)) {
            end += cluster.length();
            if (end >= text.length()) {
                break;
            }
            if (Math.abs(end - half) < Math.abs(word - half)) {
                word = end;
            }
            boolean stop = !cluster.isBlank() && "。！？.!?".indexOf(last(cluster)) >= 0;
            if (stop && Math.abs(end - half) < Math.abs(best - half)) {
                best = end;
            }
        }
        int cut = Math.abs(best - half) < text.length() / 4 ? best : word;
        if (Math.abs(cut - half) >= text.length() / 4) {
            cut = Character.isLowSurrogate(text.charAt(half)) ? half + 1 : half;
        }
        return cut;
    }

    private static char last(String cluster) {
        String bare = cluster.strip();
        return bare.charAt(bare.length() - 1);
    }

    private static Slide plain(Slide slide) {
        return new Slide(
                Kind.POINTS,
                slide.title(),
                slide.goal(),
                slide.points(),
                new Content.None(),
                slide.notes(),
                slide.picture(),
                slide.checks());
    }

    /// What a slide shows, said in points.
    private static Slide asPoints(Slide slide, Language language) {
        List<Point> points = new ArrayList<>();
        switch (slide.content()) {
            case Content.Comparison both -> {
                for (Side side : List.of(both.left(), both.right())) {
                    add(side.heading(), points);
                    points.addAll(side.points());
                }
            }
            case Content.Timeline line ->
                    line.moments()
                            .forEach(
                                    each -> {
                                        add(each.when(), points);
                                        points.add(new Point(each.what(), each.source()));
                                    });
            case Content.Table table -> {
                table.header().forEach(cell -> add(cell, points));
                table.rows().forEach(row -> row.forEach(cell -> add(cell, points)));
            }
            case Content.Quiz quiz ->
                    quiz.questions()
                            .forEach(
                                    question -> {
                                        add(question.text(), points);
                                        for (int i = 0; i < question.options().size(); i++) {
                                            String option = question.options().get(i);
                                            add(Panels.letter(i) + ". " + option, points);
                                        }
                                    });
            case Content.Chart chart -> chart.categories().forEach(each -> add(each, points));
            case Content.None none -> {}
        }
        List<String> notes = new ArrayList<>();
        notes.add(slide.notes());
        if (slide.content() instanceof Content.Quiz quiz) {
            Notes.answers(quiz.questions(), language, notes);
        }
        return plain(slide).withPoints(points).withNotes(String.join("\n", notes).strip());
    }

    private static void add(String text, List<Point> points) {
        if (!text.isBlank()) {
            points.add(new Point(text, Point.NONE));
        }
    }

    private static List<Slide> named(Deck deck, List<Slide> parts) {
        List<Slide> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(i == 0 ? parts.get(i) : continued(deck, parts.get(i), i));
        }
        return all;
    }

    /// A later part of a slide: it is called so, says so in its notes, and has another picture of
    /// the same things.
    private static Slide continued(Deck deck, Slide part, int number) {
        SlidePicture picture = part.picture();
        return new Slide(
                part.kind(),
                Messages.text(deck.language(), "deck.continued", part.title()),
                "",
                part.points(),
                part.content(),
                Messages.text(deck.language(), "deck.continues", part.title()),
                new SlidePicture(
                        picture.arrangement(),
                        picture.things(),
                        picture.variant() + number,
                        picture.alt()),
                part.checks());
    }
}
