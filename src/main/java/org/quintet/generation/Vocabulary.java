package org.quintet.generation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// The bytes that each token stands for, read from a `tokenizer.json`. A token alone need not be
/// whole characters. Immutable.
public final class Vocabulary {
    private static final int MOST_TOKENS = 4_000_000;
    private static final byte[] NONE = new byte[0];

    private final byte[][] pieces;
    private final Map<String, Integer> control;
    private final boolean dropsFirstSpace;

    private Vocabulary(byte[][] pieces, Map<String, Integer> control, boolean dropsFirstSpace) {
        this.pieces = pieces;
        this.control = Map.copyOf(control);
        this.dropsFirstSpace = dropsFirstSpace;
    }

    /// Reads the vocabulary of a tokenizer.
    ///
    /// @throws QuintetException where the file is no tokenizer
    public static Vocabulary read(Path file) {
        Reader reader = new Reader();
        // A vocabulary names each of its many fields once: remembering them would only cost.
        try (JsonParser json =
                JsonFactory.builder()
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .build()
                        .setCodec(new ObjectMapper())
                        .createParser(file.toFile())) {
            reader.read(json);
        } catch (IOException failure) {
            throw new QuintetException(failure, Kind.FAILED, "generation.tokenizer", file);
        }
        if (reader.tokens.isEmpty()) {
            throw new QuintetException(Kind.FAILED, "generation.tokenizer", file);
        }
        return reader.vocabulary();
    }

    /// One more than the highest id.
    public int size() {
        return pieces.length;
    }

    /// The bytes of a token; none for control tokens and for ids that stand for nothing.
    public byte[] piece(int token) {
        return token < pieces.length ? pieces[token] : NONE;
    }

    /// Tokens that steer the model and must not come out of anybody's words, by their text.
    public Map<String, Integer> control() {
        return control;
    }

    /// Whether a space at the very start of a text is an artefact of the tokenizer.
    boolean dropsFirstSpace() {
        return dropsFirstSpace;
    }

    /// Collects what is of use from the file.
    private static final class Reader {
        private final List<String> tokens = new ArrayList<>();
        private final Map<Integer, String> added = new HashMap<>();
        private final Map<String, Integer> control = new HashMap<>();
        private boolean byteLevel;
        private boolean byteFallback;
        private boolean metaspace;
        private boolean dropsFirstSpace;
        private final Set<String> had = new HashSet<>();
        private boolean complete;

        void read(JsonParser json) throws IOException {
            require(json.nextToken() == JsonToken.START_OBJECT, json);
            while (!complete && json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                had.add(field);
                json.nextToken();
                switch (field) {
                    case "added_tokens" -> json.<JsonNode>readValueAsTree().forEach(this::add);
                    case "decoder" -> decoder(json.readValueAsTree());
                    case "model" -> model(json);
                    default -> json.skipChildren();
                }
            }
        }

        private static void require(boolean holds, JsonParser json) throws IOException {
            if (!holds) {
                throw new IOException("unexpected " + json.currentToken() + " in the tokenizer");
            }
        }

        private void add(JsonNode token) {
            String text = token.path("content").asText();
            int id = token.path("id").asInt(-1);
            added.put(id, text);
            if (token.path("special").asBoolean()
                    || (text.length() > 2 && (text.startsWith("<") || text.startsWith("[")))) {
                control.put(text, id);
            }
            if (token.path("special").asBoolean()) {
                added.put(id, "");
            }
        }

        private void decoder(JsonNode decoder) {
            switch (decoder.path("type").asText()) {
                case "ByteLevel" -> byteLevel = true;
                case "ByteFallback" -> byteFallback = true;
                case "Metaspace" -> {
                    metaspace = true;
                    dropsFirstSpace =
                            !decoder.path("prepend_scheme").asText("first").equals("never");
                }
                case "Replace" -> metaspace |= decoder.at("/pattern/String").asText().equals("▁");
                case "Strip" -> dropsFirstSpace = decoder.path("start").asInt() > 0;
                default -> decoder.path("decoders").forEach(this::decoder);
            }
        }

        /// Ends the reading where all that is of use was there: what follows are the merges, most
        /// of the file, which only the tokenizer itself needs.
        private void model(JsonParser json) throws IOException {
            require(json.currentToken() == JsonToken.START_OBJECT, json);
            while (!complete && json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("vocab") && json.currentToken() == JsonToken.START_OBJECT) {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String text = json.currentName();
                        require(json.nextToken() == JsonToken.VALUE_NUMBER_INT, json);
                        put(json.getIntValue(), text);
                    }
                    complete = had.contains("added_tokens") && had.contains("decoder");
                } else if (field.equals("vocab")) {
                    while (json.nextToken() == JsonToken.START_ARRAY) {
                        put(tokens.size(), String.valueOf(json.nextTextValue()));
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            require(json.currentToken() != null, json);
                        }
                    }
                } else {
                    json.skipChildren();
                }
            }
        }

        private void put(int id, String text) throws IOException {
            if (id < 0 || id >= MOST_TOKENS) {
                throw new IOException("token number " + id);
            }
            while (tokens.size() <= id) {
                tokens.add("");
            }
            tokens.set(id, text);
        }

        Vocabulary vocabulary() {
            int size = tokens.size();
            for (int id : added.keySet()) {
                size = id < MOST_TOKENS ? Math.max(size, id + 1) : size;
            }
            byte[][] pieces = new byte[size][];
            Arrays.fill(pieces, NONE);
            for (int id = 0; id < tokens.size(); id++) {
                pieces[id] = bytes(tokens.get(id));
            }
            for (Map.Entry<Integer, String> token : added.entrySet()) {
                if (token.getKey() >= 0 && token.getKey() < size) {
                    pieces[token.getKey()] = token.getValue().getBytes(StandardCharsets.UTF_8);
                }
            }
            return new Vocabulary(pieces, control, dropsFirstSpace);
        }

        private byte[] bytes(String token) {
            if (byteLevel) {
                return ByteLevel.bytes(token);
            }
            if (byteFallback && token.matches("<0x[0-9A-F]{2}>")) {
                return new byte[] {(byte) Integer.parseInt(token.substring(3, 5), 16)};
            }
            String text = metaspace ? token.replace('▁', ' ') : token;
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
