package org.quintet.pack.gguf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A small decoder with random weights as a GGUF file.
///
/// @param architecture `llama` or `qwen2`
/// @param type format of all its matrices
/// @param hidden width of the residual stream
/// @param layers number of layers
/// @param tied whether the output matrix is the table of embeddings
record TinyModel(String architecture, GgmlType type, int hidden, int layers, boolean tied) {
    static final int HEADS = 4;
    static final int CACHE_HEADS = 2;

    /// Every byte, one joined pair and two signs.
    private static final int VOCABULARY = 256 + 1 + 2;

    GgufWriter writer(long seed) {
        RandomBlocks blocks = new RandomBlocks(new Random(seed));
        String prefix = architecture + ".";
        int forward = 2 * hidden;
        int cacheWidth = hidden / HEADS * CACHE_HEADS;
        GgufWriter writer =
                new GgufWriter()
                        .put("general.architecture", architecture)
                        .put(prefix + "block_count", layers)
                        .put(prefix + "context_length", 64)
                        .put(prefix + "embedding_length", hidden)
                        .put(prefix + "feed_forward_length", forward)
                        .put(prefix + "attention.head_count", HEADS)
                        .put(prefix + "attention.head_count_kv", CACHE_HEADS)
                        .put(prefix + "attention.layer_norm_rms_epsilon", 1e-6f)
                        .put(prefix + "rope.freq_base", 10_000f);
        vocabulary(writer);
        add(writer, blocks, "token_embd", VOCABULARY, hidden);
        if (!tied) {
            add(writer, blocks, "output", VOCABULARY, hidden);
        }
        vector(writer, blocks, "output_norm.weight", hidden, 1);
        for (int layer = 0; layer < layers; layer++) {
            String block = "blk." + layer + ".";
            vector(writer, blocks, block + "attn_norm.weight", hidden, 1);
            add(writer, blocks, block + "attn_q", hidden, hidden);
            add(writer, blocks, block + "attn_k", cacheWidth, hidden);
            add(writer, blocks, block + "attn_v", cacheWidth, hidden);
            if (architecture.equals("qwen2")) {
                vector(writer, blocks, block + "attn_q.bias", hidden, 0);
                vector(writer, blocks, block + "attn_k.bias", cacheWidth, 0);
                vector(writer, blocks, block + "attn_v.bias", cacheWidth, 0);
            }
            add(writer, blocks, block + "attn_output", hidden, hidden);
            vector(writer, blocks, block + "ffn_norm.weight", hidden, 1);
            add(writer, blocks, block + "ffn_gate", forward, hidden);
            add(writer, blocks, block + "ffn_up", forward, hidden);
            add(writer, blocks, block + "ffn_down", hidden, forward);
        }
        return writer;
    }

    private void add(GgufWriter writer, RandomBlocks blocks, String name, int rows, int columns) {
        writer.tensor(name + ".weight", type, blocks.matrix(type, rows, columns), columns, rows);
    }

    private static void vector(
            GgufWriter writer, RandomBlocks blocks, String name, int length, float middle) {
        writer.tensor(name, GgmlType.F32, blocks.vector(length, middle, 0.1f), length);
    }

    private static void vocabulary(GgufWriter writer) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            tokens.add(Character.toString(printable(i)));
        }
        tokens.add("he");
        tokens.add("<|im_start|>");
        tokens.add("<|im_end|>");
        int[] types = new int[VOCABULARY];
        Arrays.fill(types, 1);
        types[257] = 3;
        types[258] = 3;
        writer.put("tokenizer.ggml.model", "gpt2")
                .put("tokenizer.ggml.pre", "qwen2")
                .put("tokenizer.ggml.tokens", tokens)
                .put("tokenizer.ggml.token_type", types)
                .put("tokenizer.ggml.merges", List.of("h e"))
                .put("tokenizer.ggml.eos_token_id", 258)
                .put("tokenizer.ggml.bos_token_id", 257)
                .put("tokenizer.chat_template", "{{ messages[0]['content'] }}");
    }

    /// The letter that stands for a byte in byte-level BPE: bytes without a shape of their own are
    /// moved behind Latin-1.
    private static int printable(int value) {
        boolean shaped =
                (value >= '!' && value <= '~')
                        || (value >= 0xa1 && value <= 0xac)
                        || (value >= 0xae && value <= 0xff);
        if (shaped) {
            return value;
        }
        int moved = value <= ' ' ? value : value <= 0xa0 ? value - 0x7f + 33 : 67;
        return 256 + moved;
    }
}
