package org.quintet.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.quintet.core.Part;

/// The parts of a turn as JSON; files are kept by their path.
final class PartsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PartsJson() {}

    static String write(List<Part> parts) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Part part : parts) {
            ObjectNode node = array.addObject();
            switch (part) {
                case Part.Text(String text) -> node.put("text", text);
                case Part.Picture(Path file) -> node.put("picture", file.toString());
                case Part.Document(Path file) -> node.put("document", file.toString());
                case Part.Audio(Path file) -> node.put("audio", file.toString());
                case Part.Voice(Path file) -> node.put("voice", file.toString());
            }
        }
        return array.toString();
    }

    /// Reads parts; kinds this version does not know are left out. A file whose path this system
    /// can't spell, as on another locale, is there by its path as text.
    static List<Part> read(String json) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode node : parsed(json)) {
            if (node.has("text")) {
                parts.add(new Part.Text(node.get("text").asText()));
            } else if (node.has("picture")) {
                parts.add(file(node.get("picture").asText(), Part.Picture::new));
            } else if (node.has("document")) {
                parts.add(file(node.get("document").asText(), Part.Document::new));
            } else if (node.has("audio")) {
                parts.add(file(node.get("audio").asText(), Part.Audio::new));
            } else if (node.has("voice")) {
                parts.add(file(node.get("voice").asText(), Part.Voice::new));
            }
        }
        return parts;
    }

    private static Part file(String path, Function<Path, Part> kind) {
        try {
            return kind.apply(Path.of(path));
        } catch (InvalidPathException _) {
            return new Part.Text(path);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parts of a turn are not JSON", e);
        }
    }

    /// The same parts with other words: one text in the place of the first, the others gone. Files
    /// stay as they are written, and so do kinds this version does not know.
    static String reworded(String json, String text) {
        ArrayNode result = MAPPER.createArrayNode();
        boolean placed = false;
        for (JsonNode node : parsed(json)) {
            if (!node.has("text")) {
                result.add(node);
            } else if (!placed) {
                result.addObject().put("text", text);
                placed = true;
            }
        }
        if (!placed) {
            result.addObject().put("text", text);
        }
        return result.toString();
    }
}
