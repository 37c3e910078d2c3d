package org.quintet.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Settings;
import org.quintet.core.Settings.Theme;

/// Settings as JSON; a schema for replies is a request's own and is not kept. What is missing,
/// unknown or out of range on reading takes its default, so that settings of another version never
/// keep Quintet from starting.
final class SettingsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double SMALLEST_TEXT = 0.8;
    private static final double LARGEST_TEXT = 2;

    private SettingsJson() {}

    static String write(Settings settings) {
        ObjectNode root = MAPPER.createObjectNode();
        if (settings.language() != null) {
            root.put("language", settings.language().code());
        }
        root.put("theme", settings.theme().name());
        if (settings.pack() != null) {
            root.put("pack", settings.pack());
        }
        root.put("threads", settings.threads());
        root.put("textScale", settings.textScale());
        root.put("enrich", settings.enrich());
        root.put("welcomed", settings.welcomed());
        VoiceJson.write(settings.voice(), root.putObject("voice"));
        writeGeneration(settings.generation(), root.putObject("generation"));
        return root.toString();
    }

    private static void writeGeneration(Generation generation, ObjectNode node) {
        node.put("maxLength", generation.maxLength());
        node.put("temperature", generation.temperature());
        node.put("topP", generation.topP());
        generation.topK().ifPresent(value -> node.put("topK", value));
        node.put("repetitionPenalty", generation.repetitionPenalty());
        generation.seed().ifPresent(value -> node.put("seed", value));
        generation.stop().forEach(node.putArray("stop")::add);
    }

    static Settings read(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException _) {
            return Settings.DEFAULT;
        }
        Settings usual = Settings.DEFAULT;
        return new Settings(
                language(root.path("language").asText()),
                theme(root.path("theme").asText()),
                text(root.path("pack")),
                Math.max(0, root.path("threads").asInt(usual.threads())),
                root.path("textScale").isNumber()
                        ? Math.clamp(root.path("textScale").asDouble(), SMALLEST_TEXT, LARGEST_TEXT)
                        : usual.textScale(),
                generation(root.path("generation")),
                root.path("enrich").asBoolean(usual.enrich()),
                VoiceJson.read(root.path("voice")),
                root.path("welcomed").asBoolean(usual.welcomed()));
    }

    private static @Nullable Language language(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return null;
    }

    private static Theme theme(String name) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equals(name)) {
                return theme;
            }
        }
        return Settings.DEFAULT.theme();
    }

    static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static Generation generation(JsonNode node) {
        Generation usual = Generation.DEFAULT;
        List<String> stop = new ArrayList<>();
        node.path("stop").forEach(each -> stop.add(each.asText()));
        try {
            return new Generation(
                    node.path("maxLength").asInt(usual.maxLength()),
                    node.path("temperature").asDouble(usual.temperature()),
                    node.path("topP").asDouble(usual.topP()),
                    node.path("topK").canConvertToInt() && node.path("topK").isNumber()
                            ? OptionalInt.of(node.path("topK").asInt())
                            : OptionalInt.empty(),
                    node.path("repetitionPenalty").asDouble(usual.repetitionPenalty()),
                    node.path("seed").isIntegralNumber()
                            ? OptionalLong.of(node.path("seed").asLong())
                            : OptionalLong.empty(),
                    stop,
                    null);
        } catch (IllegalArgumentException _) {
            return usual;
        }
    }
}
