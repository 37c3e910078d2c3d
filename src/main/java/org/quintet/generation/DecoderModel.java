package org.quintet.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Generation;
import org.quintet.core.Message;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;
import org.quintet.generation.json.Automaton;
import org.quintet.generation.json.SchemaException;

/// A decoder with its tokenizer and chat template.
final class DecoderModel implements LanguageModel {
    private final DecoderSpec spec;
    private final Decoder decoder;
    private final TextTokenizer tokenizer;
    private final Vocabulary vocabulary;
    private final ChatPrompt chat;
    private final Set<Integer> ends;

    /// Made for the first reply that is held to a schema.
    private @Nullable SortedPieces pieces;

    private final ReentrantLock turn = new ReentrantLock(true);

    /// @param decoder closed with this, as is the tokenizer
    DecoderModel(
            DecoderSpec spec,
            Decoder decoder,
            TextTokenizer tokenizer,
            Vocabulary vocabulary,
            ChatPrompt chat) {
        this.spec = spec;
        this.decoder = decoder;
        this.tokenizer = tokenizer;
        this.vocabulary = vocabulary;
        this.chat = chat;
        this.ends = new HashSet<>(spec.eosTokenIds());
        if (spec.template() != null) {
            Integer eos = vocabulary.control().get(spec.template().eosToken());
            if (eos != null) {
                ends.add(eos);
            }
        }
    }

    /// The decoder itself, for measuring it.
    Decoder decoder() {
        return decoder;
    }

    @Override
    public String id() {
        return spec.id();
    }

    @Override
    public int contextLength() {
        return spec.contextLength();
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.encode(text).length;
    }

    @Override
    public Reply reply(
            List<Message> messages, Generation generation, Consumer<String> onText, Stop stop) {
        turn.lock();
        try {
            int[] prompt = tokenizer.encodeEach(chat.pieces(messages));
            int limit = Math.min(generation.maxLength(), contextLength());
            check(prompt, limit);
            Sampler sampler = new Sampler(generation, decoder.vocabulary());
            TextStream text =
                    new TextStream(generation.stop(), vocabulary.dropsFirstSpace(), onText);
            Constraint constraint =
                    fresh(
                            generation.unrepeated(),
                            constraint(generation.jsonSchema(), limit - prompt.length));
            Drafts drafts = new Drafts(decoder.mostAhead());
            return new ReplyWriter(
                            decoder,
                            drafts,
                            vocabulary,
                            sampler,
                            text,
                            constraint,
                            ends,
                            limit,
                            stop)
                    .write(prompt);
        } catch (SchemaException failure) {
            throw new QuintetException(
                    failure, Kind.USAGE, "generation.schema", String.valueOf(failure.getMessage()));
        } finally {
            turn.unlock();
        }
    }

    private Constraint constraint(@Nullable String schema, int budget) {
        if (schema == null) {
            return Constraint.NONE;
        }
        Automaton automaton = new Automaton(parsed(schema));
        if (pieces == null) {
            pieces = new SortedPieces(vocabulary, decoder.vocabulary());
        }
        return new JsonConstraint(automaton, pieces, decoder.vocabulary(), ends, budget);
    }

    private Constraint fresh(Generation.@Nullable Unrepeated unrepeated, Constraint inner) {
        if (unrepeated == null) {
            return inner;
        }
        FreshPhrases fresh = new FreshPhrases(inner, vocabulary, decoder.vocabulary());
        unrepeated.said().forEach(text -> fresh.said(tokenizer.encode(text)));
        for (String term : unrepeated.terms()) {
            fresh.term(tokenizer.encode(term));
            fresh.term(tokenizer.encode(" " + term));
        }
        return fresh;
    }

    private static JsonNode parsed(String schema) {
        try {
            return new ObjectMapper().readTree(schema);
        } catch (JsonProcessingException failure) {
            throw new QuintetException(
                    failure, Kind.USAGE, "generation.schema", failure.getOriginalMessage());
        }
    }

    private void check(int[] prompt, int limit) {
        if (prompt.length >= limit) {
            throw new QuintetException(Kind.FAILED, "generation.tooLong", prompt.length, limit);
        }
        if (prompt.length == 0) {
            throw new QuintetException(Kind.FAILED, "generation.empty");
        }
        for (int token : prompt) {
            if (token >= decoder.vocabulary()) {
                Path file = spec.tokenizer();
                throw new QuintetException(Kind.FAILED, "generation.foreignTokenizer", file);
            }
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            decoder.close();
            tokenizer.close();
        } finally {
            turn.unlock();
        }
    }
}
