package org.quintet.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quintet.core.Evidence.Subject;
import org.quintet.core.Sight;
import org.quintet.fusion.Fact.Guess;

/// Reads the classifier's verdict: a subject, a group when the kind is unsure, a landscape's
/// features. Probabilities of the classes of a group add up, so that ten unsure breeds are one sure
/// dog.
final class SubjectFinder {
    private static final double FEATURE_FROM = 0.15;
    private static final int FEATURES = 3;
    private static final Set<String> LAND = Set.of("landscape", "coast");

    private final Vocabulary vocabulary;

    SubjectFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A class and its index among the findings.
    record Candidate(int index, Noun noun, double probability) {}

    /// The known classes of a picture, the likeliest first.
    List<Candidate> candidates(Sight sight) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < sight.evidence().size(); i++) {
            if (sight.evidence().get(i) instanceof Subject subject && subject.confidence() > 0) {
                int index = i;
                vocabulary
                        .subject(subject.label())
                        .ifPresent(n -> all.add(new Candidate(index, n, subject.confidence())));
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::probability).reversed());
        return all;
    }

    /// What the picture shows: the likeliest class, or the narrowest group that is likelier by a
    /// band, with the class as a finer guess.
    Optional<Fact> subject(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate top = candidates.getFirst();
        Certainty certainty = Certainty.ofSubject(top.probability());
        Optional<Guess> group = group(candidates, top);
        if (group.isPresent() && group.get().certainty().compareTo(certainty) < 0) {
            Guess wide = group.get();
            Guess finer =
                    certainty == Certainty.UNKNOWN
                                    || top.noun().singular().equals(wide.noun().singular())
                            ? null
                            : new Guess(top.noun(), certainty, List.of(top.index()));
            return Optional.of(
                    new Fact(
                            wide.noun(),
                            wide.certainty(),
                            List.of(),
                            wide.evidence(),
                            finer,
                            null));
        }
        return certainty == Certainty.UNKNOWN
                ? Optional.empty()
                : Optional.of(
                        new Fact(
                                top.noun(),
                                certainty,
                                List.of(),
                                List.of(top.index()),
                                null,
                                null));
    }

    /// The narrowest of the likeliest groups the first class belongs to.
    private Optional<Guess> group(List<Candidate> candidates, Candidate top) {
        Map<String, List<Candidate>> byGroup = new HashMap<>();
        for (Candidate candidate : candidates) {
            for (String group : vocabulary.groupsOf(candidate.noun())) {
                byGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(candidate);
            }
        }
        Guess best = null;
        for (String name : vocabulary.groupsOf(top.noun())) {
            List<Candidate> members = byGroup.getOrDefault(name, List.of());
            Certainty certainty = Certainty.ofSubject(sum(members));
            if (best == null || certainty.compareTo(best.certainty()) < 0) {
                best =
                        new Guess(
                                vocabulary.group(name).orElseThrow(),
                                certainty,
                                members.stream().map(Candidate::index).toList());
            }
        }
        return Optional.ofNullable(best).filter(g -> g.certainty() != Certainty.UNKNOWN);
    }

    /// How surely the picture is a landscape.
    Certainty landscape(List<Candidate> candidates) {
        return Certainty.ofSubject(sum(candidates.stream().filter(this::isLand).toList()));
    }

    /// Features of a landscape, each as sure as its own class.
    List<Guess> features(List<Candidate> candidates) {
        return candidates.stream()
                .filter(this::isLand)
                .filter(candidate -> candidate.probability() >= FEATURE_FROM)
                .limit(FEATURES)
                .map(
                        candidate ->
                                new Guess(
                                        candidate.noun(),
                                        Certainty.ofSubject(candidate.probability()),
                                        List.of(candidate.index())))
                .toList();
    }

    private boolean isLand(Candidate candidate) {
        return LAND.contains(candidate.noun().group());
    }

    private static double sum(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(Candidate::probability).sum();
    }
}
