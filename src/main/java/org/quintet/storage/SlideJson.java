package org.quintet.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.quintet.core.deck.Slide;
import org.quintet.core.deck.Slide.Check;
import org.quintet.core.deck.Slide.Point;
import org.quintet.core.deck.Slide.Rule;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.core.deck.SlidePicture.Thing;

/// A slide as JSON.
final class SlideJson {
    private SlideJson() {}

    static void write(Slide slide, ObjectNode node) {
        node.put("kind", slide.kind().name());
        node.put("title", slide.title());
        node.put("goal", slide.goal());
        points(slide.points(), node.putArray("points"));
        ContentJson.write(slide.content(), node.putObject("content"));
        node.put("notes", slide.notes());
        SlidePicture picture = slide.picture();
        ObjectNode drawn = node.putObject("picture");
        drawn.put("arrangement", picture.arrangement().name());
        drawn.put("variant", picture.variant());
        drawn.put("alt", picture.alt());
        ArrayNode things = drawn.putArray("things");
        for (Thing thing : picture.things()) {
            ObjectNode each = things.addObject();
            each.put("word", thing.word());
            each.put("label", thing.label());
            each.put("icon", thing.icon());
        }
        ArrayNode checks = node.putArray("checks");
        for (Check check : slide.checks()) {
            ObjectNode each = checks.addObject();
            each.put("rule", check.rule().name());
            each.put("holds", check.holds());
            each.put("note", check.note());
        }
    }

    static void points(List<Point> points, ArrayNode array) {
        for (Point point : points) {
            ObjectNode each = array.addObject();
            each.put("text", point.text());
            each.put("source", point.source());
        }
    }

    static Slide read(JsonNode node) {
        JsonNode drawn = node.path("picture");
        return new Slide(
                DeckJson.known(Slide.Kind.class, node.path("kind"), Slide.Kind.POINTS),
                node.path("title").asText(),
                node.path("goal").asText(),
                points(node.path("points")),
                ContentJson.read(node.path("content")),
                node.path("notes").asText(),
                new SlidePicture(
                        DeckJson.known(
                                Arrangement.class, drawn.path("arrangement"), Arrangement.ROW),
                        DeckJson.list(
                                drawn.path("things"),
                                each ->
                                        new Thing(
                                                each.path("word").asText(),
                                                each.path("label").asText(),
                                                each.path("icon").asText())),
                        drawn.path("variant").asInt(),
                        drawn.path("alt").asText()),
                checks(node.path("checks")));
    }

    static List<Point> points(JsonNode array) {
        return DeckJson.list(
                array,
                each ->
                        new Point(
                                each.path("text").asText(), each.path("source").asInt(Point.NONE)));
    }

    // A rule of a later version has no name here to tell the user.
    private static List<Check> checks(JsonNode array) {
        List<String> rules = List.of(Rule.values()).stream().map(Rule::name).toList();
        return DeckJson.list(array, each -> each).stream()
                .filter(each -> rules.contains(each.path("rule").asText()))
                .map(
                        each ->
                                new Check(
                                        Rule.valueOf(each.path("rule").asText()),
                                        each.path("holds").asBoolean(),
                                        each.path("note").asText()))
                .toList();
    }
}
