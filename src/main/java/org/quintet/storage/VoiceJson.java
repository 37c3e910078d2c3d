package org.quintet.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Hearing;
import org.quintet.core.Speaking;
import org.quintet.core.VoiceSettings;

/// The settings of hearing and speaking as JSON, read as forgivingly as [SettingsJson] does.
final class VoiceJson {
    private VoiceJson() {}

    static void write(VoiceSettings voice, ObjectNode node) {
        node.put("consent", voice.consent());
        put(node, "microphone", voice.microphone());
        put(node, "spoken", voice.spoken());
        node.put("script", voice.script().name());
        put(node, "english", voice.english());
        put(node, "chinese", voice.chinese());
        node.put("speed", voice.speed());
        node.put("volume", voice.volume());
        node.put("aloud", voice.aloud());
        node.put("talkKey", voice.talkKey());
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    static VoiceSettings read(JsonNode node) {
        VoiceSettings usual = VoiceSettings.DEFAULT;
        return new VoiceSettings(
                node.path("consent").asBoolean(usual.consent()),
                SettingsJson.text(node.path("microphone")),
                SettingsJson.text(node.path("spoken")),
                script(node.path("script").asText()),
                SettingsJson.text(node.path("english")),
                SettingsJson.text(node.path("chinese")),
                Math.clamp(
                        node.path("speed").asDouble(usual.speed()),
                        Speaking.SLOWEST,
                        Speaking.FASTEST),
                Math.clamp(node.path("volume").asDouble(usual.volume()), 0.0, 1.0),
                node.path("aloud").asBoolean(usual.aloud()),
                node.path("talkKey").asText(usual.talkKey()));
    }

    private static Hearing.Script script(String name) {
        for (Hearing.Script script : Hearing.Script.values()) {
            if (script.name().equals(name)) {
                return script;
            }
        }
        return VoiceSettings.DEFAULT.script();
    }
}
