package org.quintet.pack.ctranslate2;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.quintet.pack.StrictJson;

/// What `config.json` beside a Whisper model says. Immutable.
///
/// @param alignmentHeads in order
/// @param languages ids of the tokens that name a language
/// @param suppressed ids of tokens never to be written
/// @param suppressedFirst ids of tokens not to be written first
record WhisperConfig(
        List<AlignmentHead> alignmentHeads,
        List<Integer> languages,
        List<Integer> suppressed,
        List<Integer> suppressedFirst) {
    private static final int MOST_IDS = 10_000;

    /// Reads the file and checks it against the model.
    static WhisperConfig read(Path file, WhisperShape shape) throws IOException {
        JsonNode json = StrictJson.tree(file);
        Ct2Errors errors = new Ct2Errors(String.valueOf(file.getFileName()));
        return new WhisperConfig(
                alignmentHeads(json, shape, errors),
                ids(json, "lang_ids", shape, errors),
                ids(json, "suppress_ids", shape, errors),
                ids(json, "suppress_ids_begin", shape, errors));
    }

    /// Those of the file, else all of the upper half of the layers, as Whisper itself has it for
    /// models that nobody has looked into.
    private static List<AlignmentHead> alignmentHeads(
            JsonNode json, WhisperShape shape, Ct2Errors errors) {
        TreeSet<AlignmentHead> heads = new TreeSet<>();
        for (JsonNode pair : json.path("alignment_heads")) {
            int layer = index(pair.path(0), shape.decoderLayers(), "alignment_heads", errors);
            int head = index(pair.path(1), shape.heads(), "alignment_heads", errors);
            heads.add(new AlignmentHead(layer, head));
        }
        if (heads.isEmpty()) {
            for (int layer = shape.decoderLayers() / 2; layer < shape.decoderLayers(); layer++) {
                for (int head = 0; head < shape.heads(); head++) {
                    heads.add(new AlignmentHead(layer, head));
                }
            }
        }
        return List.copyOf(heads);
    }

    private static List<Integer> ids(
            JsonNode json, String field, WhisperShape shape, Ct2Errors errors) {
        JsonNode list = json.path(field);
        if (list.size() > MOST_IDS) {
            throw errors.entry(field);
        }
        List<Integer> ids = new ArrayList<>();
        for (JsonNode id : list) {
            ids.add(index(id, shape.vocabulary(), field, errors));
        }
        return ids;
    }

    private static int index(JsonNode node, int size, String field, Ct2Errors errors) {
        if (!node.isInt() || node.intValue() < 0 || node.intValue() >= size) {
            throw errors.entry(field);
        }
        return node.intValue();
    }

    /// Writes all that is needed to run the graphs, under the names of `config.json` where it has
    /// them.
    void write(Path file, WhisperShape shape) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n_mels", shape.mels());
        json.put("max_frames", 2 * shape.positions());
        json.put("max_positions", shape.tokens());
        json.put("vocabulary", shape.vocabulary());
        json.put("layers", shape.decoderLayers());
        json.put("heads", shape.heads());
        json.put("head_width", shape.headWidth());
        json.put("lang_ids", languages);
        json.put("suppress_ids", suppressed);
        json.put("suppress_ids_begin", suppressedFirst);
        json.put(
                "alignment_heads",
                alignmentHeads.stream().map(it -> List.of(it.layer(), it.head())).toList());
        Files.write(file, StrictJson.write(json));
    }
}
