package org.quintet.perception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quintet.core.Box;

/// Makes one opinion of two detectors', whose scores then tell how often such a finding is true.
///
/// Each detector alone is often wrong with scores up to 0.65; where both see the same class in the
/// same place, it is nearly always there. The figures were read off pictures of many kinds that
/// neither detector was trained on. Findings of several classes in one place share its probability.
final class Merger {
    /// Score below which a detector need not be asked.
    static final double LEAST_SCORE = 0.2;

    private static final double SAME_PLACE = 0.5;
    private static final double SAME_THING = 0.6;
    private static final double EVEN = 0.8;
    private static final double STEEPNESS = 8;
    private static final double SILENT = 0.1;
    private static final String PERSON = "person";
    private static final double SURE_PERSON = 0.7;
    private static final double COMPANY = 0.18;

    /// What must be added to the scores of a class: people are rarely mistaken, while round, flat
    /// and plain shapes are taken for some of these again and again.
    private static final Map<String, Double> CORRECTIONS =
            Map.ofEntries(
                    Map.entry(PERSON, -0.1),
                    Map.entry("clock", -0.15),
                    Map.entry("kite", -0.25),
                    Map.entry("sports ball", -0.15),
                    Map.entry("frisbee", -0.25),
                    Map.entry("mouse", -0.1),
                    Map.entry("bird", -0.05),
                    Map.entry("bowl", -0.1),
                    Map.entry("banana", -0.1),
                    Map.entry("orange", -0.1),
                    Map.entry("carrot", -0.15),
                    Map.entry("broccoli", -0.15),
                    Map.entry("dining table", -0.1),
                    Map.entry("bed", -0.1),
                    Map.entry("tie", -0.1),
                    Map.entry("umbrella", -0.1),
                    Map.entry("teddy bear", -0.1));

    private final double[] corrections;
    private final int person;

    Merger(List<String> labels) {
        person = labels.indexOf(PERSON);
        corrections = labels.stream().mapToDouble(l -> CORRECTIONS.getOrDefault(l, 0.0)).toArray();
    }

    /// One list of two, the best first; scores are probabilities.
    List<Detection> merge(List<Detection> first, List<Detection> second) {
        List<Detection> open = new ArrayList<>(second);
        List<Detection> merged = new ArrayList<>();
        for (Detection one : first) {
            Optional<Detection> other =
                    open.stream()
                            .filter(d -> d.label() == one.label())
                            .filter(d -> d.box().iou(one.box()) >= SAME_PLACE)
                            .max(
                                    (a, b) ->
                                            Double.compare(
                                                    a.box().iou(one.box()),
                                                    b.box().iou(one.box())));
            other.ifPresent(open::remove);
            merged.add(other.map(d -> together(one, d)).orElseGet(() -> alone(one)));
        }
        open.forEach(d -> merged.add(alone(d)));
        return Detection.suppress(share(inCompany(merged)), SAME_PLACE);
    }

    /// Where one person surely is, what looks like another rarely is a statue.
    private List<Detection> inCompany(List<Detection> merged) {
        Optional<Detection> surest =
                merged.stream()
                        .filter(d -> d.label() == person)
                        .min(Detection.BEST_FIRST)
                        .filter(d -> d.score() >= SURE_PERSON);
        return merged.stream()
                .map(
                        d ->
                                d.label() == person && surest.isPresent()
                                        ? d.withScore(raised(d.score(), COMPANY))
                                        : d)
                .toList();
    }

    private static double raised(double probability, double score) {
        double odds = probability / Math.max(1 - probability, 1e-12);
        double raised = odds * Math.exp(STEEPNESS * score);
        return raised / (1 + raised);
    }

    private Detection together(Detection a, Detection b) {
        double weight = a.score() / (a.score() + b.score());
        Box box =
                Box.between(
                        mean(a.box().left(), b.box().left(), weight),
                        mean(a.box().top(), b.box().top(), weight),
                        mean(a.box().right(), b.box().right(), weight),
                        mean(a.box().bottom(), b.box().bottom(), weight));
        return new Detection(a.label(), probability(a.label(), a.score() + b.score()), box);
    }

    private Detection alone(Detection detection) {
        return detection.withScore(probability(detection.label(), detection.score() + SILENT));
    }

    private double probability(int label, double sum) {
        return 1 / (1 + Math.exp(-STEEPNESS * (sum + corrections[label] - EVEN)));
    }

    private static double mean(double a, double b, double weight) {
        return a * weight + b * (1 - weight);
    }

    private static List<Detection> share(List<Detection> detections) {
        List<Detection> shared = new ArrayList<>();
        for (Detection one : detections) {
            double rivals =
                    detections.stream()
                            .filter(d -> d.label() != one.label())
                            .filter(d -> d.box().iou(one.box()) >= SAME_THING)
                            .mapToDouble(Detection::score)
                            .sum();
            shared.add(one.withScore(one.score() * one.score() / (one.score() + rivals)));
        }
        return shared;
    }
}
