package org.quintet.perception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quintet.core.Box;

/// What a detector saw.
///
/// @param label index of the class
/// @param score as the detector gives it, or a probability once detectors were merged
/// @param box where, in fractions of the picture
record Detection(int label, double score, Box box) {
    static final Comparator<Detection> BEST_FIRST =
            Comparator.comparingDouble(Detection::score).reversed();

    Detection withScore(double value) {
        return new Detection(label, value, box);
    }

    /// Greedy non-maximum suppression: of detections of one class that overlap, the best stays.
    ///
    /// @param most largest intersection over union of two that both stay
    static List<Detection> suppress(List<Detection> detections, double most) {
        List<Detection> kept = new ArrayList<>();
        detections.stream()
                .sorted(BEST_FIRST)
                .forEach(
                        next -> {
                            if (kept.stream()
                                    .noneMatch(
                                            other ->
                                                    other.label == next.label
                                                            && other.box.iou(next.box) > most)) {
                                kept.add(next);
                            }
                        });
        return kept;
    }
}
