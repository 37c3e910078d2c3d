package org.quintet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.quintet.core.Answer;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Quiz;
import org.quintet.core.deck.Content.Timeline.Moment;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.SlidePicture;

/// Course decks as JSON.
public final class DeckJson {
    private DeckJson() {}

    /// A deck with what its making took.
    ///
    /// @param answer one with a deck
    /// @param file where it was written; empty for nowhere
    public static ObjectNode of(Answer answer, String file) {
        Deck deck = answer.deck();
        if (deck == null) {
            throw new IllegalArgumentException("no deck in the answer");
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", file);
        node.put("title", deck.title());
        node.put("language", deck.language().code());
        node.put("theme", deck.theme().id());
        ArrayNode slides = node.putArray("slides");
        deck.slides().forEach(slide -> slide(slide, slides.addObject()));
        ArrayNode sources = node.putArray("sources");
        deck.sources()
                .forEach(
                        source ->
                                sources.addObject()
                                        .put("file", source.file())
                                        .put("heading", source.heading())
                                        .put("text", source.text()));
        node.put("route", answer.route());
        node.put("tokens", answer.tokens());
        AnswerJson.end(answer, node);
        return node;
    }

    private static void slide(Slide slide, ObjectNode node) {
        node.put("kind", name(slide.kind()));
        node.put("title", slide.title());
        node.put("goal", slide.goal());
        ArrayNode points = node.putArray("points");
        ArrayNode sources = node.putArray("pointSources");
        for (Point point : slide.points()) {
            points.add(point.text());
            sources.add(point.source());
        }
        content(slide.content(), node);
        node.put("notes", slide.notes());
        picture(slide.picture(), node.putObject("picture"));
        ArrayNode checks = node.putArray("checks");
        slide.checks()
                .forEach(
                        check ->
                                checks.addObject()
                                        .put("rule", name(check.rule()))
                                        .put("holds", check.holds())
                                        .put("note", check.note()));
    }

    private static void content(Content content, ObjectNode node) {
        switch (content) {
            case Content.None _ -> {}
            case Content.Comparison(var left, var right) -> {
                ArrayNode sides = node.putArray("comparison");
                for (Content.Comparison.Side side : List.of(left, right)) {
                    ArrayNode points =
                            sides.addObject().put("heading", side.heading()).putArray("points");
                    side.points().forEach(point -> points.add(point.text()));
                }
            }
            case Content.Timeline(List<Moment> moments) -> {
                ArrayNode all = node.putArray("timeline");
                moments.forEach(
                        each -> all.addObject().put("when", each.when()).put("what", each.what()));
            }
            case Chart chart -> chart(chart, node.putObject("chart"));
            case Content.Table(List<String> header, List<List<String>> rows) -> {
                ObjectNode table = node.putObject("table");
                header.forEach(table.putArray("header")::add);
                ArrayNode all = table.putArray("rows");
                rows.forEach(row -> row.forEach(all.addArray()::add));
            }
            case Quiz(List<Quiz.Question> questions) -> {
                ArrayNode all = node.putArray("quiz");
                for (Quiz.Question each : questions) {
                    ObjectNode question = all.addObject().put("question", each.text());
                    each.options().forEach(question.putArray("options")::add);
                    question.put("answer", each.answer()).put("why", each.why());
                }
            }
        }
    }

    private static void chart(Chart chart, ObjectNode node) {
        node.put("form", name(chart.form())).put("unit", chart.unit());
        chart.categories().forEach(node.putArray("categories")::add);
        ArrayNode series = node.putArray("series");
        for (Chart.Series each : chart.series()) {
            ArrayNode values = series.addObject().put("name", each.name()).putArray("values");
            each.values().forEach(values::add);
        }
        node.put("example", chart.example());
    }

    private static void picture(SlidePicture picture, ObjectNode node) {
        node.put("arrangement", name(picture.arrangement()));
        node.put("alt", picture.alt());
        ArrayNode things = node.putArray("things");
        picture.things()
                .forEach(
                        thing ->
                                things.addObject()
                                        .put("word", thing.word())
                                        .put("label", thing.label())
                                        .put("icon", thing.icon()));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
