package org.quintet.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Packs;

/// What `pack.json` says: everything a pack's files leave unsaid. Immutable. Fields this version
/// does not know are ignored.
///
/// @param schema version of this format, 1
/// @param id short name: lower-case letters, digits, `-`
/// @param version version of the pack
/// @param name full name of the model
/// @param license the model's licence
/// @param source where it came from: free key-value pairs such as `gguf`, `sha256`, `package`
/// @param layout `quintet` (this file names all), `transformers.js` or `genai`
/// @param kind what it is for, as [Packs.Use#id]; a pack without it writes
/// @param capabilities what goes in and comes out
/// @param languages BCP 47 tags
/// @param files every file of the pack but this one
/// @param variants number formats in it and what they need
/// @param parts files by role: `decoder`, `embeddings`, …
/// @param cache the decoder's key-value cache
/// @param tokenizer the tokenizer
/// @param chatTemplate how a conversation becomes a prompt
/// @param generation ids and limits the decoder needs
/// @param selfTest what is tried right after an install
public record Manifest(
        int schema,
        String id,
        String version,
        String name,
        License license,
        Map<String, String> source,
        String layout,
        @Nullable String kind,
        Capabilities capabilities,
        List<String> languages,
        List<PackFile> files,
        List<Variant> variants,
        Map<String, PartFile> parts,
        @Nullable Cache cache,
        @Nullable Tokenizer tokenizer,
        @Nullable ChatTemplate chatTemplate,
        @Nullable GenerationInfo generation,
        @Nullable SelfTest selfTest) {

    /// The layout in which this file names everything.
    public static final String QUINTET_LAYOUT = "quintet";

    /// What the pack is for.
    ///
    /// @throws IllegalArgumentException for a kind this version does not know; [ManifestFile] lets
    ///   none through
    public Packs.Use use() {
        return kind == null
                ? Packs.Use.WRITER
                : Packs.Use.of(kind).orElseThrow(() -> new IllegalArgumentException(kind));
    }

    /// A licence.
    public record License(String spdx, String url, boolean commercial) {
        /// What SPDX calls a licence that nothing is said about.
        public static final License UNKNOWN = new License("NOASSERTION", "", false);

        private static final Map<String, String> SPDX =
                Map.of(
                        "apache-2.0", "Apache-2.0",
                        "mit", "MIT",
                        "bsd-3-clause", "BSD-3-Clause",
                        "cc-by-4.0", "CC-BY-4.0");

        /// The licence of a name as model hubs write it; [#UNKNOWN] where it is none that is known
        /// to let everybody use the model for anything.
        public static License named(String name) {
            String spdx = SPDX.get(name.strip().toLowerCase(Locale.ROOT));
            return spdx == null
                    ? UNKNOWN
                    : new License(spdx, "https://spdx.org/licenses/" + spdx + ".html", true);
        }
    }

    /// Modalities by their lower-case names.
    public record Capabilities(List<String> in, List<String> out) {}

    /// One file, with a relative path in `/` notation.
    public record PackFile(String path, long bytes, String sha256) {}

    /// A number format and the memory it wants.
    public record Variant(String dtype, List<String> eps, int minRamMb, int minVramMb) {}

    /// A file in a role; `table` where it is a table of rows and not a graph.
    public record PartFile(String file, @Nullable Table table) {}

    /// Token embeddings, kept outside the graph and read row by row.
    ///
    /// @param type GGML name of the number format of the rows: `Q8_0`, `Q4_K`, `Q6_K`, `F16`,
    ///   `F32`, …
    /// @param offset first byte of the table in its file
    /// @param rows number of tokens
    /// @param columns width of a row in numbers
    public record Table(String type, long offset, int rows, int columns) {}

    /// The key-value cache.
    ///
    /// @param kind `shared` (past and present are one fixed buffer) or `growing`
    /// @param maxLength positions it can hold
    public record Cache(String kind, int maxLength) {}

    /// The tokenizer's file, in the Hugging Face `tokenizer.json` format.
    public record Tokenizer(String file) {}

    /// A Jinja chat template and the special tokens it may name.
    public record ChatTemplate(String template, String bosToken, String eosToken) {}

    /// Ids and limits.
    ///
    /// @param eosTokenIds tokens that end a turn
    /// @param contextLength most positions the model was made for
    public record GenerationInfo(List<Integer> eosTokenIds, int contextLength) {}

    /// A prompt with a sure answer.
    ///
    /// @param prompt what to ask, greedily
    /// @param expect a text that the answer must hold, case ignored
    public record SelfTest(String prompt, String expect) {}
}
