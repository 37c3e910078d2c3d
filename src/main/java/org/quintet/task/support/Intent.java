package org.quintet.task.support;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Language;
import org.quintet.core.SupportCase;

/// Something people want of a support desk. Immutable.
///
/// @param id its name; empty for what is none of a support desk's business
/// @param needs kinds of entities without which it can't be dealt with
/// @param visual whether a picture helps to answer
/// @param reply the first sentence of an answer by language code; `{product}` and `{fault}` stand
///   for what the question names
/// @param examples questions that mean it, in any language
public record Intent(
        String id,
        List<SupportCase.Kind> needs,
        boolean visual,
        Map<String, String> reply,
        List<String> examples) {
    /// What is none of a support desk's business.
    public static final Intent NONE = new Intent("", List.of(), false, Map.of(), List.of());

    /// As it stands in a file; what is left out is empty.
    public Intent(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("needs") @Nullable List<SupportCase.Kind> needs,
            @JsonProperty("visual") boolean visual,
            @JsonProperty("reply") @Nullable Map<String, String> reply,
            @JsonProperty("examples") @Nullable List<String> examples) {
        this.id = id == null ? "" : id;
        this.needs = needs == null ? List.of() : List.copyOf(needs);
        this.visual = visual;
        this.reply = reply == null ? Map.of() : Map.copyOf(reply);
        this.examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /// The first sentence of an answer, with its placeholders; empty where the file gives none.
    public String reply(Language language) {
        return reply.getOrDefault(language.code(), "");
    }

    /// Whether it is about a product: elsewhere a small decoder takes anything for one.
    public boolean speaksOfProducts() {
        return needs.contains(SupportCase.Kind.PRODUCT)
                || reply.values().stream().anyMatch(text -> text.contains("{product}"));
    }

    /// Whether an answer names what is wrong with a thing.
    boolean speaksOfFaults() {
        return reply.values().stream().anyMatch(text -> text.contains("{fault}"));
    }
}
