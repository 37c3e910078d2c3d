package org.quintet.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium;
import org.quintet.core.Evidence.Medium.Kind;
import org.quintet.core.Evidence.Palette;
import org.quintet.core.Evidence.Tint;
import org.quintet.core.Sight;
import org.quintet.fusion.Fact.Guess;

/// Weighs what the models saw against each other: what may be said of a picture, and how surely.
/// Thread-safe.
final class FactFinder {
    private static final double KIND_FROM = 0.6;
    private static final double PICTURED_FROM = 0.8;
    private static final int MAIN = 3;
    private static final int ALSO = 5;
    private static final int UNSURE = 2;
    private static final double MAIN_SIDE = 0.25;

    private static final double FINER_ANIMAL_SURE = 0.75;
    private static final double FINER_ANIMAL_LIKELY = 0.6;
    private static final double FINER_OTHER_SURE = 0.95;
    private static final double FINER_OTHER_LIKELY = 0.8;
    private static final double CONTENT_SURE = 0.6;
    private static final double CONTENT_LIKELY = 0.3;
    private static final double EXTRA_FROM = 0.7;

    private static final double PALETTE_SHARE = 0.2;
    private static final int PALETTE_HUES = 3;
    private static final double GREY_SHARE = 0.99;

    private static final Set<Hue> GREYS = Set.of(Hue.BLACK, Hue.WHITE, Hue.GREY);
    private static final Set<String> PAPER_GROUPS = Set.of("page", "stationery");
    private static final Set<String> VESSELS = Set.of("cup", "wine glass");

    private final Vocabulary vocabulary;
    private final ThingFinder things;
    private final SubjectFinder subjects;
    private final WritingFinder writings = new WritingFinder();

    FactFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        things = new ThingFinder(vocabulary);
        subjects = new SubjectFinder(vocabulary);
    }

    /// What may be said of a picture.
    Facts find(Sight sight) {
        Kind kind =
                sight.first(Medium.class).filter(FactFinder::isSure).map(Medium::kind).orElse(null);
        Facts.Writing writing = writings.find(sight, kind);
        List<Tint> tints = sight.first(Palette.class).map(Palette::tints).orElse(List.of());
        List<Fact> seen = new ArrayList<>(things.find(sight, writing.page()));
        if (grey(tints)) {
            seen.replaceAll(Fact::withoutHues);
        }
        List<SubjectFinder.Candidate> candidates = subjects.candidates(sight);
        Certainty land = subjects.landscape(candidates);
        List<Guess> scene = land == Certainty.UNKNOWN ? List.of() : subjects.features(candidates);
        if (scene.isEmpty() && !candidates.isEmpty()) {
            seen.removeIf(fact -> isWare(fact, candidates));
            join(seen, candidates, paper(kind, writing));
        }
        return sorted(sight, kind, writing, seen, scene, land);
    }

    /// Whether a kind may be told; a shop's photo on white is easily taken for a drawing.
    private static boolean isSure(Medium medium) {
        boolean pictured = medium.kind() == Kind.PHOTO || medium.kind() == Kind.DRAWING;
        return medium.confidence() >= (pictured ? PICTURED_FROM : KIND_FROM);
    }

    private static boolean paper(@Nullable Kind kind, Facts.Writing writing) {
        return writing.page() || kind == Kind.DOCUMENT || kind == Kind.TABLE;
    }

    private Facts sorted(
            Sight sight,
            @Nullable Kind kind,
            Facts.Writing writing,
            List<Fact> seen,
            List<Guess> scene,
            Certainty land) {
        List<Fact> sure = seen.stream().filter(f -> f.certainty() == Certainty.SURE).toList();
        List<Fact> unsure = seen.stream().filter(f -> f.certainty() != Certainty.SURE).toList();
        boolean guessing = sure.isEmpty() && scene.isEmpty() && !unsure.isEmpty();
        List<Fact> main = guessing ? unsure.subList(0, 1) : heavy(sure);
        int index = paletteIndex(sight);
        List<Tint> tints = index < 0 ? List.of() : ((Palette) sight.evidence().get(index)).tints();
        return new Facts(
                kind,
                grey(tints),
                main,
                sure.stream().filter(f -> !main.contains(f)).limit(ALSO).toList(),
                unsure.stream().filter(f -> !main.contains(f)).limit(UNSURE).toList(),
                scene,
                scene.isEmpty() ? Certainty.UNKNOWN : land,
                writing,
                tints.stream()
                        .filter(tint -> tint.share() >= PALETTE_SHARE)
                        .limit(PALETTE_HUES)
                        .map(Tint::hue)
                        .toList(),
                index,
                sight.complete());
    }

    /// The first things, as long as they are not dwarfed by the very first.
    private static List<Fact> heavy(List<Fact> sure) {
        return sure.stream()
                .limit(MAIN)
                .filter(
                        f ->
                                f.equals(sure.getFirst())
                                        || (!f.isSupport()
                                                && side(f) >= MAIN_SIDE * side(sure.getFirst())))
                .toList();
    }

    private static double side(Fact fact) {
        return fact.members().isEmpty()
                ? 1
                : fact.members().stream()
                        .mapToDouble(member -> Math.sqrt(member.box().area()))
                        .max()
                        .orElse(0);
    }

    /// Lets the classifier's verdict refine, fill, replace or follow what the detector saw.
    private void join(List<Fact> seen, List<SubjectFinder.Candidate> candidates, boolean paper) {
        SubjectFinder.Candidate top = candidates.getFirst();
        if (paper
                && (PAPER_GROUPS.contains(top.noun().group()) || top.probability() < EXTRA_FROM)) {
            return;
        }
        if (fill(seen, candidates)) {
            return;
        }
        for (int i = 0; i < seen.size(); i++) {
            Fact fact = seen.get(i);
            if (vocabulary.covers(fact.noun(), top.noun())) {
                seen.set(i, fact.with(finer(fact, top), fact.content()));
                return;
            }
            if (alike(fact.noun(), top.noun())) {
                return;
            }
        }
        Optional<Fact> subject = subjects.subject(candidates);
        if (subject.isEmpty()) {
            return;
        }
        Optional<Fact> rival = rival(seen, top.noun());
        if (rival.isPresent()) {
            if (isNewToDetector(top.noun()) && top.probability() > EXTRA_FROM) {
                seen.set(seen.indexOf(rival.get()), inPlaceOf(rival.get(), subject.get()));
            }
            return;
        }
        boolean worn =
                vocabulary.belongs(top.noun(), "clothing")
                        && seen.stream().anyMatch(Fact::isPeople);
        if (worn) {
            return;
        }
        boolean sureOfOthers = seen.stream().anyMatch(f -> f.certainty() == Certainty.SURE);
        if (!sureOfOthers) {
            seen.addFirst(subject.get());
        } else if (top.probability() >= EXTRA_FROM) {
            seen.add(subject.get());
        }
    }

    /// Whether what the detector took for a person is a shoe alone, as in a shop.
    private boolean isWare(Fact fact, List<SubjectFinder.Candidate> candidates) {
        if (!fact.isPeople() || fact.count() > 1) {
            return false;
        }
        Fact.Member one = fact.members().getFirst();
        return one.size() == Size.FILLING
                && one.face() < 0
                && one.posture() == null
                && candidates.stream()
                                .filter(c -> vocabulary.belongs(c.noun(), "shoe"))
                                .mapToDouble(SubjectFinder.Candidate::probability)
                                .sum()
                        >= EXTRA_FROM;
    }

    /// A drink in a cup: two models that agree without naming the same thing.
    private boolean fill(List<Fact> seen, List<SubjectFinder.Candidate> candidates) {
        for (int i = 0; i < seen.size(); i++) {
            Fact vessel = seen.get(i);
            if (vessel.count() == 1 && VESSELS.contains(vessel.noun().singular())) {
                Optional<SubjectFinder.Candidate> drink =
                        candidates.stream()
                                .limit(2)
                                .filter(c -> vocabulary.belongs(c.noun(), "drink"))
                                .filter(c -> c.probability() >= CONTENT_LIKELY)
                                .findFirst();
                if (drink.isPresent()) {
                    Certainty certainty =
                            drink.get().probability() >= CONTENT_SURE
                                    ? Certainty.SURE
                                    : Certainty.LIKELY;
                    Guess content =
                            new Guess(drink.get().noun(), certainty, List.of(drink.get().index()));
                    seen.set(i, vessel.with(vessel.finer(), content));
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Guess finer(Fact fact, SubjectFinder.Candidate top) {
        boolean animal = vocabulary.belongs(fact.noun(), "animal");
        double likely = animal ? FINER_ANIMAL_LIKELY : FINER_OTHER_LIKELY;
        if (top.noun().singular().equals(fact.noun().singular()) || top.probability() < likely) {
            return null;
        }
        boolean sure =
                fact.count() == 1
                        && top.probability() >= (animal ? FINER_ANIMAL_SURE : FINER_OTHER_SURE);
        return new Guess(
                top.noun(), sure ? Certainty.SURE : Certainty.LIKELY, List.of(top.index()));
    }

    /// Whether two nouns are kinds of one narrow group: the detector has named it already.
    private boolean alike(Noun seen, Noun guessed) {
        return !seen.group().equals(Vocabulary.NONE)
                && (seen.group().equals(guessed.group()) || vocabulary.covers(guessed, seen));
    }

    /// A seen animal (vehicle) where the classifier names another animal (vehicle).
    private Optional<Fact> rival(List<Fact> seen, Noun guessed) {
        return Stream.of("animal", "vehicle")
                .filter(group -> vocabulary.belongs(guessed, group))
                .flatMap(group -> seen.stream().filter(f -> vocabulary.belongs(f.noun(), group)))
                .findFirst();
    }

    /// Whether the detector has no word for it, and so calls it by the nearest one it has.
    private boolean isNewToDetector(Noun noun) {
        return vocabulary.thingLabels().stream()
                .noneMatch(label -> vocabulary.covers(vocabulary.thing(label).orElseThrow(), noun));
    }

    private static Fact inPlaceOf(Fact seen, Fact subject) {
        List<Integer> evidence =
                Stream.concat(subject.evidence().stream(), seen.evidence().stream()).toList();
        return new Fact(
                subject.noun(),
                subject.certainty(),
                seen.members(),
                evidence,
                subject.finer(),
                null);
    }

    private static int paletteIndex(Sight sight) {
        for (int i = 0; i < sight.evidence().size(); i++) {
            if (sight.evidence().get(i) instanceof Palette) {
                return i;
            }
        }
        return -1;
    }

    private static boolean grey(List<Tint> tints) {
        return tints.stream()
                        .filter(tint -> GREYS.contains(tint.hue()))
                        .mapToDouble(Tint::share)
                        .sum()
                >= GREY_SHARE;
    }
}
