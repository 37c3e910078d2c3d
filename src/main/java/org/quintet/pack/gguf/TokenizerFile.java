package org.quintet.pack.gguf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a vocabulary as Hugging Face `tokenizer.json`. No token is added at the ends of a text:
/// the chat template holds them.
final class TokenizerFile {
    private final Vocabulary vocabulary;

    TokenizerFile(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Writes the file.
    void write(Path path) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newOutputStream(path))) {
            json.writeStartObject();
            json.writeStringField("version", "1.0");
            json.writeNullField("truncation");
            json.writeNullField("padding");
            addedTokens(json);
            json.writeNullField("normalizer");
            preTokenizer(json);
            json.writeNullField("post_processor");
            json.writeFieldName("decoder");
            byteLevel(json);
            model(json);
            json.writeEndObject();
        }
    }

    private void addedTokens(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("added_tokens");
        for (Vocabulary.Added token : vocabulary.added()) {
            json.writeStartObject();
            json.writeNumberField("id", token.id());
            json.writeStringField("content", token.text());
            json.writeBooleanField("single_word", false);
            json.writeBooleanField("lstrip", false);
            json.writeBooleanField("rstrip", false);
            json.writeBooleanField("normalized", false);
            json.writeBooleanField("special", token.control());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void preTokenizer(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("pre_tokenizer");
        json.writeStringField("type", "Sequence");
        json.writeArrayFieldStart("pretokenizers");
        for (String expression : vocabulary.splitter().expressions()) {
            json.writeStartObject();
            json.writeStringField("type", "Split");
            json.writeObjectFieldStart("pattern");
            json.writeStringField("Regex", expression);
            json.writeEndObject();
            json.writeStringField("behavior", "Isolated");
            json.writeBooleanField("invert", false);
            json.writeEndObject();
        }
        byteLevel(json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void byteLevel(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "ByteLevel");
        json.writeBooleanField("add_prefix_space", false);
        json.writeBooleanField("trim_offsets", false);
        json.writeBooleanField("use_regex", false);
        json.writeEndObject();
    }

    private void model(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("model");
        json.writeStringField("type", "BPE");
        json.writeNullField("dropout");
        json.writeNullField("unk_token");
        json.writeNullField("continuing_subword_prefix");
        json.writeNullField("end_of_word_suffix");
        json.writeBooleanField("fuse_unk", false);
        json.writeBooleanField("byte_fallback", false);
        json.writeBooleanField("ignore_merges", vocabulary.splitter().wholeWordsFirst());
        json.writeObjectFieldStart("vocab");
        for (int id = 0; id < vocabulary.tokens().size(); id++) {
            json.writeNumberField(vocabulary.tokens().get(id), id);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("merges");
        for (Vocabulary.Merge merge : vocabulary.merges()) {
            json.writeStartArray();
            json.writeString(merge.left());
            json.writeString(merge.right());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
