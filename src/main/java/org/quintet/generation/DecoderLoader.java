package org.quintet.generation;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;
import org.quintet.pack.Manifest;
import org.quintet.runtime.Graph;
import org.quintet.runtime.GraphOptions;
import org.quintet.runtime.OnnxRuntime;

/// Opens decoders from their folders. Immutable and thread-safe.
public final class DecoderLoader {
    private final OnnxRuntime runtime;
    private final Path cache;

    /// @param runtime opens the graphs
    /// @param cache a folder for what can be made again; need not be there yet
    public DecoderLoader(OnnxRuntime runtime, Path cache) {
        this.runtime = runtime;
        this.cache = cache;
    }

    /// Opens an installed pack.
    ///
    /// @param folder where its files lie
    /// @param manifest its `pack.json`
    /// @return to be closed by the caller
    /// @throws QuintetException where the pack is not one of a decoder, or doesn't load
    public LanguageModel open(Path folder, Manifest manifest, GraphOptions options) {
        return open(DecoderLayouts.read(folder, manifest), options);
    }

    /// Opens a folder in the transformers.js or genai layout.
    ///
    /// @return to be closed by the caller
    /// @throws QuintetException where the folder holds no decoder, or it doesn't load
    public LanguageModel open(Path folder, GraphOptions options) {
        return open(DecoderLayouts.read(folder), options);
    }

    private LanguageModel open(DecoderSpec spec, GraphOptions options) {
        Executor besides = Thread::startVirtualThread;
        CompletableFuture<TextTokenizer> tokenizer =
                CompletableFuture.supplyAsync(
                        () -> TextTokenizer.open(spec.tokenizer(), cache), besides);
        CompletableFuture<Vocabulary> vocabulary =
                CompletableFuture.supplyAsync(() -> Vocabulary.read(spec.tokenizer()), besides);
        Decoder decoder = null;
        try {
            decoder = decoder(spec, options);
            Vocabulary pieces = vocabulary.join();
            ChatPrompt chat = new ChatPrompt(spec.template(), pieces.control().keySet());
            return new DecoderModel(spec, decoder, tokenizer.join(), pieces, chat);
        } catch (RuntimeException | Error failure) {
            if (decoder != null) {
                decoder.close();
            }
            close(tokenizer);
            if (failure instanceof CompletionException
                    && failure.getCause() instanceof QuintetException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /// Frees a tokenizer that is of no use any more, should it have come to be.
    private static void close(CompletableFuture<TextTokenizer> tokenizer) {
        TextTokenizer opened = tokenizer.exceptionally(_ -> null).join();
        if (opened != null) {
            opened.close();
        }
    }

    private Decoder decoder(DecoderSpec spec, GraphOptions options) {
        Graph graph = runtime.open(spec.graph(), options);
        Embeddings embeddings = null;
        try {
            embeddings = embeddings(spec, options);
            return new Decoder(graph, spec, embeddings);
        } catch (RuntimeException | Error failure) {
            if (embeddings != null) {
                embeddings.close();
            }
            graph.close();
            throw failure;
        }
    }

    private @Nullable Embeddings embeddings(DecoderSpec spec, GraphOptions options) {
        return switch (spec.embedding()) {
            case DecoderSpec.Embedding.InDecoder() -> null;
            case DecoderSpec.Embedding.InGraph(Path file) -> {
                Graph graph = runtime.open(file, options);
                try {
                    yield new GraphEmbeddings(graph);
                } catch (RuntimeException | Error failure) {
                    graph.close();
                    throw failure;
                }
            }
            case DecoderSpec.Embedding.InTable(Path file, Manifest.Table table) ->
                    TableEmbeddings.open(file, table);
        };
    }
}
