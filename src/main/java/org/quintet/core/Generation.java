package org.quintet.core;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How a decoder is to write. Immutable.
///
/// @param maxLength most tokens of prompt and answer together, at least 1
/// @param temperature 0 takes the likeliest token every time; higher is freer
/// @param topP keeps the likeliest tokens that together reach this probability, in (0, 1]
/// @param topK keeps this many of the likeliest tokens; empty keeps all, save that a temperature
///   above 0.8 keeps 50, since the tail of a small model is noise there
/// @param repetitionPenalty divides the positive (multiplies the negative) logits of tokens already
///   seen; 1 does nothing
/// @param seed makes sampling repeatable; empty draws a new one
/// @param stop texts that end the answer and are not part of it
/// @param jsonSchema a JSON Schema that the answer must satisfy, or null for free text
/// @param unrepeated phrases that must not be written again, or null where any may
public record Generation(
        int maxLength,
        double temperature,
        double topP,
        OptionalInt topK,
        double repetitionPenalty,
        OptionalLong seed,
        List<String> stop,
        @Nullable String jsonSchema,
        @Nullable Unrepeated unrepeated) {

    private static final double FREE_TEMPERATURE = 0.8;
    private static final int FREE_TOP_K = 50;

    /// The settings Quintet starts with.
    public static final Generation DEFAULT =
            new Generation(
                    2048,
                    0.7,
                    0.9,
                    OptionalInt.empty(),
                    1.08,
                    OptionalLong.empty(),
                    List.of(),
                    null);

    /// Settings of which any phrase may be repeated.
    public Generation(
            int maxLength,
            double temperature,
            double topP,
            OptionalInt topK,
            double repetitionPenalty,
            OptionalLong seed,
            List<String> stop,
            @Nullable String jsonSchema) {
        this(maxLength, temperature, topP, topK, repetitionPenalty, seed, stop, jsonSchema, null);
    }

    /// Checks the ranges and copies the list.
    public Generation {
        require(maxLength >= 1, "maxLength", maxLength);
        require(temperature >= 0 && temperature <= 5, "temperature", temperature);
        require(topP > 0 && topP <= 1, "topP", topP);
        require(topK.isEmpty() || topK.getAsInt() >= 1, "topK", topK);
        require(
                repetitionPenalty > 0 && repetitionPenalty <= 5,
                "repetitionPenalty",
                repetitionPenalty);
        stop = List.copyOf(stop);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " out of range: " + value);
        }
    }

    /// How many of the likeliest tokens to keep, with the rule for high temperatures applied.
    public OptionalInt effectiveTopK() {
        return topK.isEmpty() && temperature > FREE_TEMPERATURE ? OptionalInt.of(FREE_TOP_K) : topK;
    }

    /// The same, taking the likeliest token every time.
    public Generation greedy() {
        return withTemperature(0);
    }

    /// The same at another temperature.
    public Generation withTemperature(double value) {
        return new Generation(
                maxLength,
                value,
                topP,
                topK,
                repetitionPenalty,
                seed,
                stop,
                jsonSchema,
                unrepeated);
    }

    /// The same with another limit of tokens.
    public Generation withMaxLength(int value) {
        return new Generation(
                value,
                temperature,
                topP,
                topK,
                repetitionPenalty,
                seed,
                stop,
                jsonSchema,
                unrepeated);
    }

    /// The same with another repetition penalty.
    public Generation withRepetitionPenalty(double value) {
        return new Generation(
                maxLength, temperature, topP, topK, value, seed, stop, jsonSchema, unrepeated);
    }

    /// The same with a fixed seed.
    public Generation withSeed(long value) {
        return new Generation(
                maxLength,
                temperature,
                topP,
                topK,
                repetitionPenalty,
                OptionalLong.of(value),
                stop,
                jsonSchema,
                unrepeated);
    }

    /// The same, ending at any of these texts.
    public Generation withStop(List<String> texts) {
        return new Generation(
                maxLength,
                temperature,
                topP,
                topK,
                repetitionPenalty,
                seed,
                texts,
                jsonSchema,
                unrepeated);
    }

    /// The same, held to a JSON Schema.
    public Generation withJsonSchema(String schema) {
        return new Generation(
                maxLength,
                temperature,
                topP,
                topK,
                repetitionPenalty,
                seed,
                stop,
                schema,
                unrepeated);
    }

    /// The same, without a phrase that stands in these texts or was written earlier in the answer.
    ///
    /// @param said what was written before
    /// @param terms names and technical terms, which may come as often as they like
    public Generation withoutRepeating(List<String> said, List<String> terms) {
        return new Generation(
                maxLength,
                temperature,
                topP,
                topK,
                repetitionPenalty,
                seed,
                stop,
                jsonSchema,
                new Unrepeated(said, terms));
    }

    /// What must not be written twice: six words or seven Chinese characters in a row.
    ///
    /// @param said texts whose phrases are used up
    /// @param terms names and technical terms that may come as often as they like
    public record Unrepeated(List<String> said, List<String> terms) {
        /// Copies the lists.
        public Unrepeated {
            said = List.copyOf(said);
            terms = List.copyOf(terms);
        }
    }
}
