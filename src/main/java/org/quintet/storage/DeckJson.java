package org.quintet.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Source;
import org.quintet.core.deck.Deck;
import org.quintet.core.deck.DeckTheme;
import org.quintet.core.deck.DeckWish;
import org.quintet.core.deck.DeckWish.OutlineItem;
import org.quintet.core.deck.DeckWish.Tone;
import org.quintet.core.deck.Decks.Kept;
import org.quintet.core.deck.Slide;

/// A deck as JSON, with what was asked for. What this version does not know is read as the usual: a
/// deck with an unknown theme is worth more than none.
final class DeckJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DeckJson() {}

    static String write(Kept kept) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("topic", kept.topic());
        ArrayNode files = root.putArray("files");
        kept.files().forEach(files::add);
        DeckWish wish = kept.wish();
        ObjectNode wanted = root.putObject("wish");
        wanted.put("slides", wish.slides());
        wanted.put("audience", wish.audience());
        wanted.put("tone", wish.tone().name());
        wanted.put("theme", wish.theme().name());
        wanted.put("outlineOnly", wish.outlineOnly());
        if (wish.language() != null) {
            wanted.put("language", wish.language().code());
        }
        ArrayNode outline = wanted.putArray("outline");
        for (OutlineItem item : wish.outline()) {
            ObjectNode node = outline.addObject();
            node.put("kind", item.kind().name());
            node.put("title", item.title());
            ArrayNode sources = node.putArray("sources");
            item.sources().forEach(sources::add);
        }
        write(kept.deck(), root.putObject("deck"));
        return root.toString();
    }

    private static void write(Deck deck, ObjectNode node) {
        node.put("title", deck.title());
        node.put("subtitle", deck.subtitle());
        node.put("language", deck.language().code());
        node.put("theme", deck.theme().name());
        node.put("audience", deck.audience());
        ArrayNode sources = node.putArray("sources");
        for (Source source : deck.sources()) {
            ObjectNode each = sources.addObject();
            each.put("file", source.file());
            each.put("heading", source.heading());
            each.put("text", source.text());
        }
        ArrayNode slides = node.putArray("slides");
        deck.slides().forEach(slide -> SlideJson.write(slide, slides.addObject()));
    }

    /// @throws QuintetException where this is no deck at all
    static Kept read(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new QuintetException(e, Kind.FAILED, "storage.deckDamaged");
        }
        if (!root.path("deck").isObject()) {
            throw new QuintetException(Kind.FAILED, "storage.deckDamaged");
        }
        return new Kept(
                deck(root.path("deck")),
                root.path("topic").asText(),
                list(root.path("files"), JsonNode::asText),
                wish(root.path("wish")));
    }

    private static DeckWish wish(JsonNode node) {
        return new DeckWish(
                Math.clamp(
                        node.path("slides").asInt(DeckWish.USUAL), DeckWish.FEWEST, DeckWish.MOST),
                node.path("audience").asText(),
                known(Tone.class, node.path("tone"), Tone.PLAIN),
                known(DeckTheme.class, node.path("theme"), DeckTheme.INDIGO),
                list(node.path("outline"), DeckJson::item),
                node.path("outlineOnly").asBoolean(),
                node.has("language") ? language(node.path("language")) : null);
    }

    private static OutlineItem item(JsonNode node) {
        return new OutlineItem(
                known(Slide.Kind.class, node.path("kind"), Slide.Kind.POINTS),
                node.path("title").asText(),
                list(node.path("sources"), JsonNode::asInt));
    }

    private static Deck deck(JsonNode node) {
        return new Deck(
                node.path("title").asText(),
                node.path("subtitle").asText(),
                language(node.path("language")),
                known(DeckTheme.class, node.path("theme"), DeckTheme.INDIGO),
                node.path("audience").asText(),
                list(
                        node.path("sources"),
                        each ->
                                new Source(
                                        each.path("file").asText(),
                                        each.path("heading").asText(),
                                        each.path("text").asText())),
                list(node.path("slides"), SlideJson::read));
    }

    private static Language language(JsonNode code) {
        return code.asText().equals(Language.CHINESE.code()) ? Language.CHINESE : Language.ENGLISH;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(each -> all.add(read.apply(each)));
        }
        return all;
    }

    /// The constant of a name; the usual one for a name this version does not know.
    static <E extends Enum<E>> E known(Class<E> type, JsonNode name, E usual) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name.asText())) {
                return each;
            }
        }
        return usual;
    }
}
