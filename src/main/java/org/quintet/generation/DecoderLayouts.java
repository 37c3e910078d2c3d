package org.quintet.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.generation.DecoderSpec.Embedding;
import org.quintet.pack.Manifest;
import org.quintet.pack.Manifest.ChatTemplate;

/// Reads what a decoder's folder says of it, in each of the layouts that are about.
final class DecoderLayouts {
    private static final int MOST_POSITIONS = 1 << 17;

    /// More than any configuration has, and little enough to read at once.
    private static final long MOST_BYTES = 32L << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Number formats of transformers.js graphs, the quickest on a CPU first.
    private static final List<String> DTYPE_SUFFIXES =
            List.of("_q4", "_quantized", "_int8", "_uint8", "_q4f16", "_bnb4", "", "_fp16");

    private DecoderLayouts() {}

    /// Describes the decoder in a folder that has a `genai_config.json` or a `config.json`.
    ///
    /// @throws QuintetException where it has neither, or they lack something
    static DecoderSpec read(Path folder) {
        if (Files.isRegularFile(folder.resolve("genai_config.json"))) {
            return genai(folder);
        }
        if (Files.isRegularFile(folder.resolve("config.json"))) {
            return transformersJs(folder);
        }
        throw new QuintetException(Kind.FAILED, "generation.layout", folder);
    }

    /// Describes the decoder of an installed pack.
    ///
    /// @throws QuintetException where the manifest lacks something
    static DecoderSpec read(Path folder, Manifest manifest) {
        if (!manifest.layout().equals(Manifest.QUINTET_LAYOUT)) {
            return read(folder);
        }
        Manifest.PartFile decoder = manifest.parts().get("decoder");
        Manifest.PartFile embeddings = manifest.parts().get("embeddings");
        Manifest.Tokenizer tokenizer = manifest.tokenizer();
        Manifest.GenerationInfo info = manifest.generation();
        Manifest.Cache cache = manifest.cache();
        if (decoder == null || tokenizer == null || info == null || cache == null) {
            throw new QuintetException(Kind.FAILED, "generation.layout", folder);
        }
        int positions = Math.min(info.contextLength(), cache.maxLength());
        return new DecoderSpec(
                manifest.id(),
                inside(folder, decoder.file()),
                inside(folder, tokenizer.file()),
                embedding(folder, embeddings),
                cache.kind().equals("shared"),
                positions(positions, folder),
                0,
                info.eosTokenIds(),
                manifest.chatTemplate());
    }

    private static Embedding embedding(Path folder, Manifest.@Nullable PartFile part) {
        if (part == null) {
            return new Embedding.InDecoder();
        }
        Path file = inside(folder, part.file());
        return part.table() == null
                ? new Embedding.InGraph(file)
                : new Embedding.InTable(file, part.table());
    }

    private static DecoderSpec genai(Path folder) {
        JsonNode root = json(folder.resolve("genai_config.json"));
        JsonNode model = root.path("model");
        JsonNode decoder = model.path("decoder");
        JsonNode config = json(folder.resolve("tokenizer_config.json"));
        JsonNode embedding = model.path("embedding").path("filename");
        return new DecoderSpec(
                name(folder),
                inside(folder, text(decoder.path("filename"), folder)),
                folder.resolve("tokenizer.json"),
                embedding.isTextual()
                        ? new Embedding.InGraph(inside(folder, embedding.asText()))
                        : new Embedding.InDecoder(),
                root.path("search").path("past_present_share_buffer").asBoolean(),
                positions(model.path("context_length").asInt(), folder),
                model.path("vocab_size").asInt(),
                ids(model.path("eos_token_id")),
                template(folder, config));
    }

    private static DecoderSpec transformersJs(Path folder) {
        JsonNode config = json(folder.resolve("config.json"));
        JsonNode text = config.has("text_config") ? config.path("text_config") : config;
        JsonNode generation = json(folder.resolve("generation_config.json"));
        Path graphs = folder.resolve("onnx");
        Path whole = graph(graphs, "model");
        Path decoder = whole == null ? graph(graphs, "decoder_model_merged") : whole;
        Path embedding = whole == null ? graph(graphs, "embed_tokens") : null;
        if (decoder == null) {
            throw new QuintetException(Kind.FAILED, "generation.layout", folder);
        }
        JsonNode eos = generation.path("eos_token_id");
        return new DecoderSpec(
                name(folder),
                decoder,
                folder.resolve("tokenizer.json"),
                embedding == null ? new Embedding.InDecoder() : new Embedding.InGraph(embedding),
                false,
                positions(
                        text.path("max_position_embeddings")
                                .asInt(text.path("n_positions").asInt()),
                        folder),
                text.path("vocab_size").asInt(),
                ids(eos.isMissingNode() || eos.isNull() ? text.path("eos_token_id") : eos),
                template(folder, json(folder.resolve("tokenizer_config.json"))));
    }

    private static @Nullable Path graph(Path folder, String part) {
        return DTYPE_SUFFIXES.stream()
                .map(suffix -> folder.resolve(part + suffix + ".onnx"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ChatTemplate template(Path folder, JsonNode config) {
        JsonNode template = config.path("chat_template");
        String text = template.asText();
        for (JsonNode named : template) {
            if (named.path("name").asText().equals("default")) {
                text = named.path("template").asText();
            }
        }
        Path file = folder.resolve("chat_template.jinja");
        try {
            text = Files.isRegularFile(file) ? Files.readString(bounded(file)) : text;
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "generation.unreadable", file);
        }
        return text.isEmpty()
                ? null
                : new ChatTemplate(
                        text, token(config.path("bos_token")), token(config.path("eos_token")));
    }

    private static String token(JsonNode token) {
        return token.isObject() ? token.path("content").asText() : token.asText("");
    }

    private static List<Integer> ids(JsonNode ids) {
        List<Integer> list = new ArrayList<>();
        if (ids.isInt()) {
            list.add(ids.asInt());
        }
        ids.forEach(id -> list.add(id.asInt(-1)));
        return list;
    }

    private static int positions(int declared, Path folder) {
        if (declared < 1) {
            throw new QuintetException(Kind.FAILED, "generation.layout", folder);
        }
        return Math.min(declared, MOST_POSITIONS);
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private static String text(JsonNode node, Path folder) {
        if (!node.isTextual()) {
            throw new QuintetException(Kind.FAILED, "generation.layout", folder);
        }
        return node.asText();
    }

    /// A file of the pack; names that lead out of its folder are refused.
    private static Path inside(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || name.contains("\0")) {
            throw new QuintetException(Kind.FAILED, "generation.outside", name);
        }
        return file;
    }

    private static Path bounded(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(Files.size(file) + " bytes of configuration");
        }
        return file;
    }

    /// A file's JSON; missing where the file is.
    private static JsonNode json(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? JSON.readTree(bounded(file).toFile())
                    : JSON.missingNode();
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "generation.unreadable", file);
        }
    }
}
