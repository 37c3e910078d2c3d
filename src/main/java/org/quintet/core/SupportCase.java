package org.quintet.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a support question turned out to be. Immutable.
///
/// @param question the question in words, as typed or as heard
/// @param intent id of the intent; empty where it is none of those that are known
/// @param confidence how near the question is to the examples of that intent, 0 to 1
/// @param entities what the question names, in order of their place
/// @param needsVisual whether a picture helps to answer it
/// @param diagram that picture; null where none is needed or can be drawn
/// @param sources the passages of the user's own knowledge that the answer rests on, the best first
/// @param leftOut the user's files of knowledge that could not be read, and why, in the language of
///   the answer
public record SupportCase(
        String question,
        String intent,
        double confidence,
        List<Entity> entities,
        boolean needsVisual,
        @Nullable Diagram diagram,
        List<Source> sources,
        List<String> leftOut) {
    /// Copies the lists.
    public SupportCase {
        entities = List.copyOf(entities);
        sources = List.copyOf(sources);
        leftOut = List.copyOf(leftOut);
    }

    /// Something a question names.
    ///
    /// @param kind what it is
    /// @param text as it stands in the question
    /// @param value the same in a form for machines, such as `2026-03-14` or `3`
    /// @param start index of its first character in the question
    /// @param end index after its last character
    public record Entity(Kind kind, String text, String value, int start, int end) {}

    /// Kinds of entities.
    public enum Kind {
        PRODUCT,
        ORDER,
        TIME,
        PLACE,
        FAULT,
        QUANTITY,
        PERSON
    }
}
