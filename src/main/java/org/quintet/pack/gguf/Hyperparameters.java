package org.quintet.pack.gguf;

import java.util.List;

/// The shape of a decoder, as its file's metadata gives it. Immutable.
///
/// @param interleaved whether rotary positions turn neighbouring numbers (llama) rather than halves
///   of a head (qwen2)
/// @param layers number of layers
/// @param hidden width of the residual stream
/// @param feedForward width between the feed-forward matrices
/// @param heads number of query heads
/// @param cacheHeads number of key and value heads
/// @param headWidth numbers in a head
/// @param epsilon what the norms add to the mean square
/// @param rotaryBase base of the rotary frequencies
/// @param contextLength most positions the model was made for
/// @param vocabulary number of tokens
record Hyperparameters(
        boolean interleaved,
        int layers,
        int hidden,
        int feedForward,
        int heads,
        int cacheHeads,
        int headWidth,
        float epsilon,
        float rotaryBase,
        int contextLength,
        int vocabulary) {

    private static final int WIDEST = 1 << 17;
    private static final int WIDEST_HEAD = 512;

    /// Reads and checks them.
    static Hyperparameters of(GgufFile file) {
        GgufErrors errors = file.errors();
        String architecture = file.textIfAny("general.architecture").orElse("");
        if (!List.of("llama", "qwen2").contains(architecture)) {
            throw errors.architecture(architecture);
        }
        String prefix = architecture + ".";
        int hidden = file.integer(prefix + "embedding_length", 32, WIDEST);
        int heads = file.integer(prefix + "attention.head_count", 1, 1024);
        String cacheHeadsKey = prefix + "attention.head_count_kv";
        int cacheHeads = file.integerIfAny(cacheHeadsKey, 1, heads).orElse(heads);
        if (heads % cacheHeads != 0) {
            throw errors.entry(cacheHeadsKey);
        }
        String forwardKey = prefix + "feed_forward_length";
        int feedForward = file.integer(forwardKey, 32, WIDEST * 4);
        if (hidden % RowDecoder.BLOCK != 0 || feedForward % RowDecoder.BLOCK != 0) {
            throw errors.entry(forwardKey);
        }
        String widthKey = prefix + "attention.key_length";
        if (hidden % heads != 0) {
            throw errors.entry(prefix + "attention.head_count");
        }
        int headWidth = hidden / heads;
        if (headWidth % 8 != 0
                || headWidth > WIDEST_HEAD
                || file.integerIfAny(widthKey, 1, WIDEST).orElse(headWidth) != headWidth) {
            throw errors.entry(widthKey);
        }
        String rotaryWidthKey = prefix + "rope.dimension_count";
        if (file.integerIfAny(rotaryWidthKey, 1, WIDEST).orElse(headWidth) != headWidth) {
            throw errors.feature(rotaryWidthKey);
        }
        requirePlain(file, prefix);
        return new Hyperparameters(
                architecture.equals("llama"),
                file.integer(prefix + "block_count", 1, 512),
                hidden,
                feedForward,
                heads,
                cacheHeads,
                headWidth,
                file.positiveIfAny(prefix + "attention.layer_norm_rms_epsilon").orElse(1e-5f),
                file.positiveIfAny(prefix + "rope.freq_base").orElse(10_000f),
                file.integer(prefix + "context_length", 16, 1 << 24),
                vocabulary(file));
    }

    /// Things that would need another graph.
    private static void requirePlain(GgufFile file, String prefix) {
        String scaling = prefix + "rope.scaling.type";
        if (!file.textIfAny(scaling).orElse("none").equals("none")
                || file.tensorIfAny("rope_freqs.weight").isPresent()) {
            throw file.errors().feature(scaling);
        }
        String experts = prefix + "expert_count";
        if (file.integerIfAny(experts, 0, 1 << 20).orElse(0) > 0) {
            throw file.errors().feature(experts);
        }
    }

    private static int vocabulary(GgufFile file) {
        long tokens = file.array("tokenizer.ggml.tokens").count();
        if (tokens < 2 || tokens > 1 << 22) {
            throw file.errors().vocabulary();
        }
        return (int) tokens;
    }
}
