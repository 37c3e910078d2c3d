package org.quintet.deck;

import org.quintet.core.Language;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Kind;
import org.quintet.illustration.Typeface;

/// Lays out slides, each kind in a way of its own. Thread-safe.
final class Pages {
    private static final int FEWEST_IN_CYCLE = 3;
    private static final int MOST_IN_CYCLE = 6;
    private static final int MOST_IN_ROW = 4;

    private final Setter english;
    private final Setter chinese;

    Pages(Typeface typeface) {
        Letters letters = new Letters(typeface);
        this.english = new Setter(letters, Language.ENGLISH);
        this.chinese = new Setter(letters, Language.CHINESE);
    }

    Setter setter(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    /// A slide of a cleaned deck.
    ///
    /// @param index from 0
    Page page(Deck deck, int index) {
        Slide slide = deck.slides().get(index);
        Kind kind = kind(slide);
        if (kind == Kind.CYCLE) {
            Page cycle = page(deck, index, kind);
            return cycle.overflows() == 0 ? cycle : page(deck, index, Kind.PROCESS);
        }
        return page(deck, index, kind);
    }

    private Page page(Deck deck, int index, Kind kind) {
        Slide slide = deck.slides().get(index);
        Sheet sheet = new Sheet(Look.of(deck.theme()), setter(deck.language()));
        switch (kind) {
            case TITLE -> Covers.draw(sheet, deck, slide);
            case AGENDA -> Lists.agenda(sheet, slide);
            case POINTS -> Lists.points(sheet, slide, index % 2 == 0);
            case DEFINITION -> Lists.definition(sheet, slide);
            case SUMMARY -> Lists.summary(sheet, slide);
            case PROCESS -> {
                boolean row = slide.points().size() <= MOST_IN_ROW;
                if (row) {
                    Steps.row(sheet, slide);
                }
                if (!row || sheet.page(kind).overflows() > 0) {
                    sheet = new Sheet(sheet.look(), sheet.setter());
                    Steps.column(sheet, slide);
                }
            }
            case CYCLE -> Steps.cycle(sheet, slide);
            case TIMELINE -> Steps.timeline(sheet, slide, (Content.Timeline) slide.content());
            case COMPARISON ->
                    Panels.comparison(sheet, slide, (Content.Comparison) slide.content());
            case QUIZ -> Panels.quiz(sheet, slide, (Content.Quiz) slide.content());
            case CHART ->
                    Figures.chart(sheet, slide, (Content.Chart) slide.content(), deck.language());
            case TABLE -> Figures.table(sheet, slide, (Content.Table) slide.content());
        }
        if (kind != Kind.TITLE) {
            Frame.foot(sheet, deck, index + 1);
        }
        return sheet.page(kind);
    }

    /// How a slide is laid out: by what it has, then by what it is called.
    static Kind kind(Slide slide) {
        return switch (slide.content()) {
            case Content.Comparison both -> Kind.COMPARISON;
            case Content.Timeline line when !line.moments().isEmpty() -> Kind.TIMELINE;
            case Content.Chart chart when drawable(chart) -> Kind.CHART;
            case Content.Table table when !table.header().isEmpty() -> Kind.TABLE;
            case Content.Quiz quiz when !quiz.questions().isEmpty() -> Kind.QUIZ;
            default -> listed(slide);
        };
    }

    private static boolean drawable(Content.Chart chart) {
        return !chart.categories().isEmpty() && !chart.series().isEmpty();
    }

    private static Kind listed(Slide slide) {
        int count = slide.points().size();
        return switch (slide.kind()) {
            case TITLE -> Kind.TITLE;
            case COMPARISON, TIMELINE, CHART, TABLE, QUIZ -> Kind.POINTS;
            case CYCLE ->
                    count >= FEWEST_IN_CYCLE && count <= MOST_IN_CYCLE
                            ? Kind.CYCLE
                            : count == 0 ? Kind.POINTS : Kind.PROCESS;
            case AGENDA, DEFINITION, PROCESS, SUMMARY, POINTS ->
                    count == 0 ? Kind.POINTS : slide.kind();
        };
    }
}
