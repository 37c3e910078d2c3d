package org.quintet.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                case Part.Audio(Path file) -> node.put("audio", file.toString());
                case Part.Voice(Path file) -> node.put("voice", file.toString());
            }
        }
        return array.toString();
    }

    /// Reads parts; kinds this version does not know are left out.
    static List<Part> read(String json) {
        List<Part> parts = new ArrayList<>();
        try {
            for (JsonNode node : MAPPER.readTree(json)) {
                if (node.has("text")) {
                    parts.add(new Part.Text(node.get("text").asText()));
                } else if (node.has("picture")) {
                    parts.add(new Part.Picture(Path.of(node.get("picture").asText())));
                } else if (node.has("audio")) {
                    parts.add(new Part.Audio(Path.of(node.get("audio").asText())));
                } else if (node.has("voice")) {
                    parts.add(new Part.Voice(Path.of(node.get("voice").asText())));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parts of a turn are not JSON", e);
        }
        return parts;
    }

    /// The same parts with other words: one text in the place of the first, the others gone.
    static List<Part> reworded(List<Part> parts, String text) {
        List<Part> result = new ArrayList<>();
        boolean placed = false;
        for (Part part : parts) {
            if (!(part instanceof Part.Text)) {
                result.add(part);
            } else if (!placed) {
                result.add(new Part.Text(text));
                placed = true;
            }
        }
        if (!placed) {
            result.add(new Part.Text(text));
        }
        return result;
    }
}
