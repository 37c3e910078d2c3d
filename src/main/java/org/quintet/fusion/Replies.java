package org.quintet.fusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Posture;
import org.quintet.fusion.Fact.Guess;
import org.quintet.fusion.Fact.Member;
import org.quintet.fusion.Question.Asked;

/// Answers questions from facts alone in one language. Thread-safe.
final class Replies {
    /// As many lines as can be quoted in a sentence.
    private static final int FEW_LINES = 3;

    private final FactQuery query;
    private final Writer writer;
    private final Phrases phrases;

    Replies(Vocabulary vocabulary, Writer writer, Phrases phrases) {
        this.query = new FactQuery(vocabulary);
        this.writer = writer;
        this.phrases = phrases;
    }

    /// The answer to a question about one picture; empty for a question that facts alone do not
    /// answer.
    Optional<String> answer(Question question, Facts facts) {
        return switch (question.intent()) {
            case COUNT -> count(question, facts);
            case EXISTS -> exists(question, facts);
            case COLOUR -> colour(question, facts);
            case WHERE -> question.nouns().stream().findFirst().map(asked -> where(asked, facts));
            case TEXT -> Optional.of(text(question, facts));
            case IS -> is(question, facts);
            case WHO -> Optional.of(phrases.who(people(facts)));
            case KIND -> Optional.of(phrases.kind(facts));
            case WHAT -> what(question, facts);
            case OTHER -> Optional.empty();
        };
    }

    /// What is honest to say when no answer rests on the facts.
    String floor(Facts facts) {
        return phrases.unanswered(facts.nothing() ? "" : writer.brief(facts).text());
    }

    /// All there is to tell, or what kind of a thing it is: "What insect is it?", 这是什么动物？
    private Optional<String> what(Question question, Facts facts) {
        if (question.odd()) {
            return Optional.empty();
        }
        return question.nouns().isEmpty()
                ? Optional.of(writer.full(facts).text())
                : query.kind(question, facts).map(phrases::is);
    }

    private interface Reply {
        String to(Asked asked);
    }

    private Optional<String> each(Question question, Reply reply) {
        return question.nouns().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        question.nouns().stream()
                                .map(reply::to)
                                .distinct()
                                .collect(Collectors.joining(phrases.gap())));
    }

    /// How many there are, or how many of the people do something.
    private Optional<String> count(Question question, Facts facts) {
        if (question.smile() || question.posture().isPresent()) {
            return is(question, facts);
        }
        return question.odd() ? Optional.empty() : each(question, asked -> count(asked, facts));
    }

    private String count(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts, true);
        }
        return asked.narrower() ? phrases.narrower(found.getFirst()) : phrases.count(found);
    }

    private Optional<String> exists(Question question, Facts facts) {
        if (question.nouns().isEmpty()) {
            return question.odd() ? Optional.of(phrases.unseen()) : Optional.empty();
        }
        return each(question, asked -> exists(asked, question, facts));
    }

    private String exists(Asked asked, Question question, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts, asked.many());
        }
        Fact fact = found.getFirst();
        if (asked.narrower()) {
            return phrases.narrower(fact);
        }
        Optional<Guess> guess = query.guess(asked, fact);
        if (guess.isPresent() && guess.get().certainty() != Certainty.SURE) {
            return phrases.probably(guess.get().noun());
        }
        if (!question.hues().isEmpty() && !known(fact).containsAll(question.hues())) {
            return phrases.there(fact, known(fact).isEmpty() ? null : Boolean.FALSE);
        }
        boolean yes = fact.certainty() == Certainty.SURE && !question.odd();
        return phrases.there(fact, yes ? Boolean.TRUE : null);
    }

    private static List<Hue> known(Fact fact) {
        return fact.members().stream()
                .flatMap(member -> member.hues().stream())
                .flatMap(hue -> Backing.family(hue).stream())
                .distinct()
                .toList();
    }

    private String unseen(Asked asked, Facts facts, boolean many) {
        return query.feature(asked, facts)
                .map(phrases::feature)
                .orElseGet(() -> phrases.unseen(asked, many));
    }

    private Optional<String> colour(Question question, Facts facts) {
        if (!question.nouns().isEmpty()) {
            return Optional.of(colour(question.nouns().getFirst(), facts));
        }
        return question.odd() ? Optional.empty() : Optional.of(phrases.palette(facts.palette()));
    }

    private String colour(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        return found.isEmpty()
                ? unseen(asked, facts, asked.many())
                : phrases.colours(found.getFirst());
    }

    private String where(Asked asked, Facts facts) {
        List<Fact> found = query.facts(asked, facts);
        if (found.isEmpty()) {
            return unseen(asked, facts, asked.many());
        }
        Fact fact = found.getFirst();
        List<Place> places = fact.members().stream().map(Member::place).toList();
        if (places.isEmpty()) {
            return phrases.nowhere(fact);
        }
        if (places.size() == 1 && fact.members().getFirst().size() == Size.FILLING) {
            return phrases.filling(fact);
        }
        if (fact.place().isPresent()) {
            return phrases.at(fact, places.getFirst());
        }
        Map<Place, Integer> spots = new LinkedHashMap<>();
        places.forEach(place -> spots.merge(place, 1, Integer::sum));
        return phrases.at(fact, spots);
    }

    private String text(Question question, Facts facts) {
        List<Facts.Line> lines = facts.writing().lines();
        if (!question.nouns().isEmpty()) {
            List<Integer> on =
                    query.facts(question.nouns().getFirst(), facts).stream()
                            .flatMap(fact -> fact.evidence().stream())
                            .toList();
            List<Facts.Line> its = lines.stream().filter(line -> on.contains(line.on())).toList();
            lines = its.isEmpty() ? lines : its;
        }
        if (lines.isEmpty()) {
            return phrases.unwritten();
        }
        boolean sure = lines.stream().anyMatch(line -> line.certainty() == Certainty.SURE);
        return lines.size() <= FEW_LINES ? phrases.written(lines, sure) : phrases.page(lines, sure);
    }

    private Optional<String> is(Question question, Facts facts) {
        Optional<Fact> fact =
                question.nouns().isEmpty()
                        ? people(facts)
                        : query.facts(question.nouns().getFirst(), facts).stream().findFirst();
        if (question.smile() || question.posture().isPresent()) {
            return fact.filter(Fact::isPeople).map(people -> doing(question, people));
        }
        if (question.hues().isEmpty() || question.nouns().isEmpty() || question.odd()) {
            return Optional.empty();
        }
        if (fact.isEmpty()) {
            return Optional.of(unseen(question.nouns().getFirst(), facts, false));
        }
        String colour = colour(question.nouns().getFirst(), facts);
        List<Hue> known = known(fact.get());
        return Optional.of(
                known.isEmpty()
                        ? colour
                        : phrases.confirmed(known.containsAll(question.hues()), colour));
    }

    private static Optional<Fact> people(Facts facts) {
        return facts.all().stream().filter(Fact::isPeople).findFirst();
    }

    private String doing(Question question, Fact people) {
        Posture posture = question.smile() ? null : question.posture().orElse(Posture.STANDING);
        List<Member> doing = posture == null ? people.smiling() : people.in(posture);
        boolean otherwise =
                posture != null
                        && people.members().stream().allMatch(member -> member.posture() != null);
        return phrases.doing(people, posture, doing, otherwise);
    }
}
