package org.quintet.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private static final double FEATURE_FROM = 0.2;
    private static final int FEATURES = 3;
    private static final double NAMED_FROM = 0.75;
    private static final double VOLCANO_FROM = 0.9;
    private static final Set<String> LAND = Set.of("landscape", "coast");

    private final Vocabulary vocabulary;
    private final Noun mountains;
    private final Noun volcano;

    SubjectFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        mountains = vocabulary.subject("alp").orElseThrow();
        volcano = vocabulary.subject("volcano").orElseThrow();
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

    /// What the picture shows: the likeliest class where it is sure or stands alone, else the
    /// narrowest of the likeliest groups: a boat that may be a gondola is a boat.
    Optional<Fact> subject(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate top = candidates.getFirst();
        Certainty certainty = Certainty.ofSubject(top.probability());
        Optional<Guess> group = group(candidates, top);
        if (group.isPresent() && top.probability() < NAMED_FROM) {
            Guess wide = group.get();
            return Optional.of(
                    new Fact(
                            wide.noun(), wide.certainty(), List.of(), wide.evidence(), null, null));
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

    /// Features of a landscape, each as sure as its own class. Most of what is taken for a volcano
    /// is a mountain that never was one.
    List<Guess> features(List<Candidate> candidates) {
        Map<Noun, List<Candidate>> features = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (isLand(candidate)) {
                boolean mountain =
                        candidate.noun().equals(volcano) && candidate.probability() < VOLCANO_FROM;
                features.computeIfAbsent(
                                mountain ? mountains : candidate.noun(), _ -> new ArrayList<>())
                        .add(candidate);
            }
        }
        return features.entrySet().stream()
                .filter(feature -> sum(feature.getValue()) >= FEATURE_FROM)
                .sorted(Comparator.comparingDouble(feature -> -sum(feature.getValue())))
                .limit(FEATURES)
                .map(
                        feature ->
                                new Guess(
                                        feature.getKey(),
                                        atLeastMaybe(sum(feature.getValue())),
                                        feature.getValue().stream().map(Candidate::index).toList()))
                .toList();
    }

    private static Certainty atLeastMaybe(double probability) {
        Certainty certainty = Certainty.ofSubject(probability);
        return certainty == Certainty.UNKNOWN ? Certainty.MAYBE : certainty;
    }

    private boolean isLand(Candidate candidate) {
        return LAND.contains(candidate.noun().group());
    }

    private static double sum(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(Candidate::probability).sum();
    }
}
