package org.quintet.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Comparison.Side;
import org.quintet.core.deck.Content.Quiz.Question;
import org.quintet.core.deck.Content.Timeline.Moment;
import org.quintet.core.deck.Slide.Point;

/// What a slide shows beside its points, as JSON: an object whose one name tells the kind.
final class ContentJson {
    private ContentJson() {}

    static void write(Content content, ObjectNode node) {
        switch (content) {
            case Content.None _ -> {}
            case Content.Comparison(Side left, Side right) -> {
                ObjectNode both = node.putObject("comparison");
                side(left, both.putObject("left"));
                side(right, both.putObject("right"));
            }
            case Content.Timeline(List<Moment> moments) -> {
                ArrayNode all = node.putArray("timeline");
                for (Moment moment : moments) {
                    ObjectNode each = all.addObject();
                    each.put("when", moment.when());
                    each.put("what", moment.what());
                    each.put("source", moment.source());
                }
            }
            case Chart chart -> chart(chart, node.putObject("chart"));
            case Content.Table(List<String> header, List<List<String>> rows) -> {
                ObjectNode table = node.putObject("table");
                texts(header, table.putArray("header"));
                ArrayNode all = table.putArray("rows");
                rows.forEach(row -> texts(row, all.addArray()));
            }
            case Content.Quiz(List<Question> questions) -> {
                ArrayNode all = node.putArray("quiz");
                for (Question question : questions) {
                    ObjectNode each = all.addObject();
                    each.put("text", question.text());
                    texts(question.options(), each.putArray("options"));
                    each.put("answer", question.answer());
                    each.put("why", question.why());
                }
            }
        }
    }

    private static void side(Side side, ObjectNode node) {
        node.put("heading", side.heading());
        SlideJson.points(side.points(), node.putArray("points"));
    }

    private static void chart(Chart chart, ObjectNode node) {
        node.put("form", chart.form().name());
        node.put("unit", chart.unit());
        node.put("example", chart.example());
        texts(chart.categories(), node.putArray("categories"));
        ArrayNode series = node.putArray("series");
        for (Chart.Series line : chart.series()) {
            ObjectNode each = series.addObject();
            each.put("name", line.name());
            ArrayNode values = each.putArray("values");
            line.values().forEach(values::add);
        }
    }

    private static void texts(List<String> all, ArrayNode array) {
        all.forEach(array::add);
    }

    /// Reads contents; what does not fit together is left out, and the slide keeps its points.
    static Content read(JsonNode node) {
        if (node.has("comparison")) {
            JsonNode both = node.path("comparison");
            return new Content.Comparison(side(both.path("left")), side(both.path("right")));
        }
        if (node.has("timeline")) {
            return new Content.Timeline(
                    DeckJson.list(
                            node.path("timeline"),
                            each ->
                                    new Moment(
                                            each.path("when").asText(),
                                            each.path("what").asText(),
                                            each.path("source").asInt(Point.NONE))));
        }
        if (node.has("chart")) {
            return chart(node.path("chart"));
        }
        if (node.has("table")) {
            return table(node.path("table"));
        }
        if (node.has("quiz")) {
            return new Content.Quiz(
                    DeckJson.list(
                            node.path("quiz"),
                            each ->
                                    new Question(
                                            each.path("text").asText(),
                                            texts(each.path("options")),
                                            each.path("answer").asInt(),
                                            each.path("why").asText())));
        }
        return new Content.None();
    }

    private static Side side(JsonNode node) {
        return new Side(node.path("heading").asText(), SlideJson.points(node.path("points")));
    }

    private static Content chart(JsonNode node) {
        List<String> categories = texts(node.path("categories"));
        List<Chart.Series> series =
                DeckJson.list(
                        node.path("series"),
                        each ->
                                new Chart.Series(
                                        each.path("name").asText(),
                                        DeckJson.list(each.path("values"), JsonNode::asDouble)));
        return series.stream().allMatch(each -> each.values().size() == categories.size())
                ? new Chart(
                        DeckJson.known(Chart.Form.class, node.path("form"), Chart.Form.COLUMNS),
                        node.path("unit").asText(),
                        categories,
                        series,
                        node.path("example").asBoolean())
                : new Content.None();
    }

    private static Content table(JsonNode node) {
        List<String> header = texts(node.path("header"));
        List<List<String>> rows = DeckJson.list(node.path("rows"), ContentJson::texts);
        return rows.stream().allMatch(row -> row.size() == header.size())
                ? new Content.Table(header, rows)
                : new Content.None();
    }

    private static List<String> texts(JsonNode array) {
        return DeckJson.list(array, JsonNode::asText);
    }
}
