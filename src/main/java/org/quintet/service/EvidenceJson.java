package org.quintet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Tint;
import org.quintet.core.Language;
import org.quintet.core.Sight;
import org.quintet.fusion.Names;
import org.quintet.fusion.Vocabulary;

/// Writes findings as JSON, for the command line and for saving. Thread-safe.
///
/// Each item has `kind`, `name` and `confidence`, and where they apply `label`, `box` (left, top,
/// width, height in whole pixels of the upright picture), `place`, `size`, `colours` (the largest
/// first, each with `name`, `label` and `share`), `posture`, `smile` and `text`.
public final class EvidenceJson {
    private static final double ROUNDING = 1000;

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Names names = new Names(Vocabulary.standard());

    /// The findings in a picture, in their order.
    public ArrayNode of(Sight sight, Language language) {
        ArrayNode items = json.arrayNode();
        sight.evidence().forEach(each -> items.add(item(each, sight, language)));
        return items;
    }

    private ObjectNode item(Evidence evidence, Sight sight, Language language) {
        ObjectNode item = json.objectNode();
        item.put("kind", kind(evidence));
        switch (evidence) {
            case Evidence.Subject subject -> item.put("label", subject.label());
            case Evidence.Thing thing -> item.put("label", thing.label());
            case Evidence.Medium medium -> item.put("label", key(medium.kind()));
            case Evidence.Face _, Evidence.TextLine _, Evidence.Palette _ -> {}
        }
        item.put("name", names.of(evidence, language));
        item.put("confidence", rounded(evidence.confidence()));
        switch (evidence) {
            case Evidence.Thing thing -> {
                box(item, thing.box(), sight);
                colours(item, thing.tints(), language);
                Evidence.Posture posture = thing.posture();
                if (posture != null) {
                    item.put("posture", names.of(posture, language));
                }
            }
            case Evidence.Face face -> {
                box(item, face.box(), sight);
                if (!Double.isNaN(face.smile())) {
                    item.put("smile", rounded(face.smile()));
                }
            }
            case Evidence.TextLine line -> {
                box(item, line.box(), sight);
                item.put("text", line.text());
            }
            case Evidence.Palette palette -> colours(item, palette.tints(), language);
            case Evidence.Subject _, Evidence.Medium _ -> {}
        }
        return item;
    }

    private static String kind(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Subject _ -> "subject";
            case Evidence.Thing _ -> "thing";
            case Evidence.Face _ -> "face";
            case Evidence.TextLine _ -> "text";
            case Evidence.Medium _ -> "medium";
            case Evidence.Palette _ -> "palette";
        };
    }

    private static void box(ObjectNode item, Box box, Sight sight) {
        ObjectNode pixels = item.putObject("box");
        pixels.put("left", Math.round(box.left() * sight.width()));
        pixels.put("top", Math.round(box.top() * sight.height()));
        pixels.put("width", Math.round(box.width() * sight.width()));
        pixels.put("height", Math.round(box.height() * sight.height()));
        item.put("place", Names.placeKey(box));
        item.put("size", Names.sizeKey(box));
    }

    private void colours(ObjectNode item, List<Tint> tints, Language language) {
        ArrayNode colours = item.putArray("colours");
        for (Tint tint : tints) {
            ObjectNode colour = colours.addObject();
            colour.put("name", names.of(tint.hue(), language));
            colour.put("label", key(tint.hue()));
            colour.put("share", rounded(tint.share()));
        }
    }

    /// The word for a value in JSON.
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }
}
