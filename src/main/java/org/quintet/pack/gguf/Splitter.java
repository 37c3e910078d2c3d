package org.quintet.pack.gguf;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How text is cut into pieces before tokens are joined within each piece. Immutable.
///
/// @param names its names in GGUF metadata (`tokenizer.ggml.pre`)
/// @param wholeWordsFirst whether a piece that is a token as a whole is taken as such, whatever the
///   merges say
/// @param expressions regular expressions, applied one after the other
record Splitter(Set<String> names, boolean wholeWordsFirst, List<String> expressions) {
    private static final String WORDS =
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

    private static final String NEWER_WORDS =
            "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}%s"
                    + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    private static final List<Splitter> KNOWN =
            List.of(
                    new Splitter(
                            Set.of("gpt-2", "phi-2", "mpt", "olmo", "jais"), false, List.of(WORDS)),
                    new Splitter(
                            Set.of("smollm", "starcoder", "refact", "command-r", "exaone"),
                            false,
                            List.of("\\p{N}", WORDS)),
                    new Splitter(
                            Set.of("qwen2", "deepseek-r1-qwen", "stablelm2", "megrez"),
                            false,
                            List.of(NEWER_WORDS.formatted(""))),
                    new Splitter(
                            Set.of("llama-bpe", "llama3", "llama-v3", "falcon3"),
                            true,
                            List.of(NEWER_WORDS.formatted("{1,3}"))));

    /// The one with this name.
    static Optional<Splitter> of(String name) {
        return KNOWN.stream().filter(it -> it.names.contains(name)).findFirst();
    }
}
