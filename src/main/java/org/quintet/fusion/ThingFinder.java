package org.quintet.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Face;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium;
import org.quintet.core.Evidence.Thing;
import org.quintet.core.Evidence.Tint;
import org.quintet.core.Sight;

/// Finds the things worth telling: drops doubles, counts like things, orders them by weight.
final class ThingFinder {
    /// A group counts its fainter members too, once one of them is sure.
    private static final double COUNTED_FROM = 0.4;

    private static final String PERSON = "person";

    private static final double SURE_ON_PAGE_FROM = 0.7;

    private static final double SAME_OVERLAP = 0.6;
    private static final double OTHER_OVERLAP = 0.75;
    private static final double INSIDE = 0.85;

    private static final double HUE_SHARE = 0.22;
    private static final int HUES = 2;
    private static final double SMILE_FROM = 0.7;
    private static final double FACE_FROM = 0.6;
    private static final double CLOSE_FROM = 0.3;

    /// Things whose box shows mostly what is behind, in front of or on them.
    private static final Set<String> NO_COLOUR =
            Set.of(
                    "wine glass",
                    "fork",
                    "knife",
                    "spoon",
                    "scissors",
                    "tv",
                    "traffic light",
                    "dining table",
                    "bicycle",
                    "potted plant",
                    "tennis racket",
                    "skis",
                    "toothbrush",
                    "zebra");

    /// A plant and the pot it stands in.
    private static final Set<String> PLANTED = Set.of("potted plant", "vase");

    /// Things that other things stand or lie on.
    private static final Set<String> BACKGROUND = Set.of("dining table", "bed", "couch", "chair");

    /// Hues of skin and hair: what remains tells something about a person.
    private static final Set<Hue> BODY_HUES = Set.of(Hue.BROWN, Hue.BEIGE, Hue.PINK, Hue.GREY);

    private final Vocabulary vocabulary;

    ThingFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A thing and its index among the findings.
    private record Found(int index, Thing thing, Noun noun) {
        double confidence() {
            return thing.confidence();
        }
    }

    /// The things of a picture, the weightiest first.
    ///
    /// @param page whether the picture is mostly text, where detectors see things that are not
    ///   there
    List<Fact> find(Sight sight, boolean page) {
        Map<String, List<Found>> byLabel = new LinkedHashMap<>();
        for (Found found : distinct(candidates(sight, page))) {
            byLabel.computeIfAbsent(found.thing.label(), label -> new ArrayList<>()).add(found);
        }
        Map<Fact, Double> weights = new LinkedHashMap<>();
        byLabel.values()
                .forEach(like -> weights.put(fact(counted(like, sight), sight), weight(like)));
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Fact, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Found> candidates(Sight sight, boolean page) {
        boolean drawn = drawn(sight);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < sight.evidence().size(); i++) {
            if (sight.evidence().get(i) instanceof Thing thing
                    && certainty(thing, drawn) != Certainty.UNKNOWN
                    && (!page || thing.confidence() >= SURE_ON_PAGE_FROM)
                    && thing.box().area() > 0) {
                int index = i;
                vocabulary
                        .thing(thing.label())
                        .ifPresent(noun -> all.add(new Found(index, thing, noun)));
            }
        }
        all.sort(Comparator.comparingDouble(Found::confidence).reversed());
        return all;
    }

    private static boolean drawn(Sight sight) {
        return sight.first(Medium.class).map(Medium::kind).orElse(null) == Medium.Kind.DRAWING;
    }

    private static Certainty certainty(Thing thing, boolean drawn) {
        return Certainty.ofThing(thing.confidence(), thing.label().equals(PERSON), drawn);
    }

    /// Keeps the surest of boxes that show the same thing.
    private static List<Found> distinct(List<Found> candidates) {
        List<Found> kept = new ArrayList<>();
        for (Found next : candidates) {
            if (kept.stream().noneMatch(other -> same(next, other)) && !holdsSeveral(next, kept)) {
                kept.add(next);
            }
        }
        return kept;
    }

    private static boolean same(Found next, Found surer) {
        if (PLANTED.contains(next.thing.label())
                && PLANTED.contains(surer.thing.label())
                && next.thing.box().inside(surer.thing.box()) > SAME_OVERLAP) {
            return true;
        }
        double iou = next.thing.box().iou(surer.thing.box());
        if (!next.thing.label().equals(surer.thing.label())) {
            return iou > OTHER_OVERLAP;
        }
        return iou > SAME_OVERLAP || next.thing.box().inside(surer.thing.box()) > INSIDE;
    }

    /// Whether a box is drawn around several like things that are already known one by one.
    private static boolean holdsSeveral(Found next, List<Found> kept) {
        return kept.stream()
                        .filter(other -> other.thing.label().equals(next.thing.label()))
                        .filter(other -> other.thing.box().inside(next.thing.box()) > INSIDE)
                        .count()
                >= 2;
    }

    private static List<Found> counted(List<Found> like, Sight sight) {
        boolean sure = certainty(like.getFirst().thing, drawn(sight)) == Certainty.SURE;
        return like.stream()
                .filter(found -> !sure || found.confidence() >= COUNTED_FROM)
                .sorted(
                        Comparator.comparingDouble((Found found) -> found.thing.box().centreX())
                                .thenComparingInt(Found::index))
                .toList();
    }

    private static double weight(List<Found> like) {
        double largest =
                like.stream()
                        .mapToDouble(f -> f.thing.box().area() * f.confidence())
                        .max()
                        .orElse(0);
        String label = like.getFirst().thing.label();
        double factor = label.equals(PERSON) ? 1.4 : BACKGROUND.contains(label) ? 0.2 : 1;
        return factor * Math.sqrt(largest) + 0.02 * like.size();
    }

    private Fact fact(List<Found> like, Sight sight) {
        Found best = like.stream().max(Comparator.comparingDouble(Found::confidence)).orElseThrow();
        return new Fact(
                best.noun,
                certainty(best.thing, drawn(sight)),
                like.stream().map(found -> member(found, sight)).toList(),
                like.stream().map(Found::index).toList(),
                null,
                null);
    }

    private static Fact.Member member(Found found, Sight sight) {
        Thing thing = found.thing;
        boolean person = thing.label().equals(PERSON);
        int face = person ? face(thing, sight) : -1;
        Face seen = face < 0 ? null : (Face) sight.evidence().get(face);
        boolean smiling = seen != null && seen.smile() >= SMILE_FROM;
        boolean close = seen != null && seen.box().height() >= CLOSE_FROM;
        return new Fact.Member(
                found.index,
                thing.box(),
                hues(thing, person),
                person ? thing.posture() : null,
                smiling,
                close,
                face);
    }

    private static List<Hue> hues(Thing thing, boolean person) {
        if (NO_COLOUR.contains(thing.label())) {
            return List.of();
        }
        Map<Hue, Double> shares = new EnumMap<>(Hue.class);
        for (Tint tint : thing.tints()) {
            if (!(person && BODY_HUES.contains(tint.hue()))) {
                shares.merge(tint.hue(), tint.share(), Double::sum);
            }
        }
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() >= HUE_SHARE)
                .sorted(Map.Entry.<Hue, Double>comparingByValue().reversed())
                .limit(HUES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The surest face in the upper part of a person, or -1.
    private static int face(Thing person, Sight sight) {
        int best = -1;
        double confidence = FACE_FROM;
        for (int i = 0; i < sight.evidence().size(); i++) {
            Evidence evidence = sight.evidence().get(i);
            if (evidence instanceof Face face
                    && face.confidence() >= confidence
                    && face.box().inside(person.box()) > INSIDE
                    && face.box().centreY() < person.box().top() + 0.6 * person.box().height()) {
                best = i;
                confidence = face.confidence();
            }
        }
        return best;
    }
}
