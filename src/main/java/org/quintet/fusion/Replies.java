package org.quintet.fusion;

import java.util.Optional;

/// Answers questions from facts alone in one language. Thread-safe.
interface Replies {
    /// The answer to a question about one picture; empty for a question that facts alone do not
    /// answer.
    Optional<String> answer(Question question, Facts facts);

    /// What is honest to say when no answer rests on the facts.
    String floor(Facts facts);
}
