package org.quintet.fusion;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.fusion.Question.Asked;

/// Finds what a question asks for among the facts. Thread-safe.
final class FactQuery {
    private final Vocabulary vocabulary;

    FactQuery(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The facts a word may name, the surest first; widening words name several.
    List<Fact> facts(Asked asked, Facts facts) {
        return facts.all().stream()
                .filter(
                        fact ->
                                vocabulary.covers(asked.noun(), fact.noun())
                                        || guessed(asked, fact.finer())
                                        || guessed(asked, fact.content()))
                .toList();
    }

    /// The one fact of the kind asked for that says more than the question does.
    Optional<Fact> kind(Question question, Facts facts) {
        if (question.nouns().size() != 1) {
            return Optional.empty();
        }
        Asked asked = question.nouns().getFirst();
        List<Fact> found = facts(asked, facts);
        return found.size() == 1 && !found.getFirst().noun().equals(asked.noun())
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    /// A finer guess or a content that a word names.
    Optional<Fact.Guess> guess(Asked asked, Fact fact) {
        if (vocabulary.covers(asked.noun(), fact.noun())) {
            return Optional.empty();
        }
        return guessed(asked, fact.finer())
                ? Optional.ofNullable(fact.finer())
                : Optional.ofNullable(fact.content());
    }

    /// A feature of the landscape that a word names.
    Optional<Fact.Guess> feature(Asked asked, Facts facts) {
        return facts.scene().stream()
                .filter(feature -> vocabulary.covers(asked.noun(), feature.noun()))
                .findFirst();
    }

    private boolean guessed(Asked asked, Fact.@Nullable Guess guess) {
        return guess != null && vocabulary.covers(asked.noun(), guess.noun());
    }
}
