package org.quintet.generation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.pack.Manifest;

/// What the engine must know of a decoder, whatever layout its folder has. Immutable.
///
/// @param id the pack's id
/// @param graph the decoder's graph
/// @param tokenizer `tokenizer.json`
/// @param embedding where token embeddings come from
/// @param sharedCache whether past and present may be one fixed buffer
/// @param contextLength most positions the model was made for
/// @param vocabulary number of logits where the graph leaves it open; 0 if not known
/// @param eosTokenIds tokens that end a turn
/// @param template how a conversation becomes a prompt; null where the model has none
record DecoderSpec(
        String id,
        Path graph,
        Path tokenizer,
        Embedding embedding,
        boolean sharedCache,
        int contextLength,
        int vocabulary,
        List<Integer> eosTokenIds,
        Manifest.@Nullable ChatTemplate template) {
    DecoderSpec {
        eosTokenIds = List.copyOf(eosTokenIds);
    }

    /// Where token embeddings come from.
    sealed interface Embedding {
        /// The decoder takes token ids.
        record InDecoder() implements Embedding {}

        /// Rows of a table in a file, dequantised here.
        record InTable(Path file, Manifest.Table table) implements Embedding {}

        /// A graph from ids to rows.
        record InGraph(Path file) implements Embedding {}
    }
}
