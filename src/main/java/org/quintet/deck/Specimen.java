package org.quintet.deck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quintet.core.Language;
import org.quintet.core.Messages;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Comparison.Side;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;

/// A deck with one slide of every kind whose texts ask for text: what the layouts of a PowerPoint
/// file are made from, so that they and the slides have one geometry.
final class Specimen {
    private final String title;
    private final String text;

    private Specimen(Language language) {
        this.title = Messages.text(language, "deck.promptTitle");
        this.text = Messages.text(language, "deck.promptText");
    }

    /// Its slides stand in the order of [Template#KINDS].
    static Deck deck(DeckTheme theme, Language language) {
        Specimen specimen = new Specimen(language);
        List<Slide> slides = new ArrayList<>();
        for (Kind kind : Template.KINDS) {
            slides.add(specimen.slide(kind));
        }
        return new Deck(specimen.title, specimen.text, language, theme, "", List.of(), slides);
    }

    private Slide slide(Kind kind) {
        return new Slide(
                kind,
                title,
                text,
                points(count(kind)),
                content(kind),
                "",
                new SlidePicture(Arrangement.HERO, List.of(), 0, ""),
                List.of());
    }

    /// As many points as the layout of a kind has room for.
    private static int count(Kind kind) {
        return switch (kind) {
            case AGENDA -> 10;
            case CYCLE, SUMMARY, PROCESS -> 6;
            case DEFINITION -> 2;
            case POINTS, CHART, TABLE, COMPARISON, TIMELINE -> 1;
            case QUIZ, TITLE -> 0;
        };
    }

    private Content content(Kind kind) {
        return switch (kind) {
            case COMPARISON ->
                    new Content.Comparison(new Side(text, points(1)), new Side(text, points(1)));
            case TIMELINE ->
                    new Content.Timeline(
                            Collections.nCopies(
                                    6, new Content.Timeline.Moment(text, text, Point.NONE)));
            case CHART ->
                    new Content.Chart(
                            Content.Chart.Form.COLUMNS,
                            "",
                            List.of(text),
                            List.of(new Content.Chart.Series("", List.of(1.0))),
                            false);
            case TABLE -> new Content.Table(List.of(text), List.of());
            case QUIZ ->
                    new Content.Quiz(
                            List.of(
                                    new Content.Quiz.Question(
                                            text, Collections.nCopies(4, text), 0, "")));
            case TITLE, AGENDA, POINTS, DEFINITION, PROCESS, CYCLE, SUMMARY -> new Content.None();
        };
    }

    private List<Point> points(int count) {
        return Collections.nCopies(count, new Point(text, Point.NONE));
    }
}
