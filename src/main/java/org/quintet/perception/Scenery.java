package org.quintet.perception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.quintet.core.Evidence.Subject;
import org.quintet.media.Bitmap;
import org.quintet.media.Resize;

/// Tells the parts of a landscape. Softmax lets the classes of a picture exclude each other, but
/// mountains, the valley between them and the lake in it are all there at once, each in a place of
/// its own. So where the whole is a landscape, windows of it are looked at one by one, and in each
/// the classes of landscapes share the probability. Thread-safe.
final class Scenery {
    private static final int SIZE = 224;
    private static final int WINDOWS_A_SIDE = 3;
    private static final double SURE_LANDSCAPE = 0.6;
    private static final double LANDSCAPE_FROM = 0.35;
    private static final int FEWEST = 5;
    private static final double THERE = 0.45;
    private static final String MOUNTAINS = "alp";
    private static final String VOLCANO = "volcano";

    private static final List<String> LANDSCAPES =
            List.of(
                    MOUNTAINS,
                    VOLCANO,
                    "valley",
                    "cliff",
                    "promontory",
                    "lakeside",
                    "seashore",
                    "sandbar");

    private final int[] classes;
    private final int mountains;
    private final int volcano;

    Scenery(List<String> labels) {
        classes = LANDSCAPES.stream().mapToInt(labels::indexOf).toArray();
        mountains = labels.indexOf(MOUNTAINS);
        volcano = labels.indexOf(VOLCANO);
    }

    /// Counts what is taken for a volcano among the mountains: any mountain in haze passes for one,
    /// and a volcano is a mountain.
    double[] withoutVolcanoes(double[] probabilities) {
        double[] folded = probabilities.clone();
        folded[mountains] += folded[volcano];
        folded[volcano] = 0;
        return folded;
    }

    /// Whether there is so much of all landscapes together that none of them need be sure alone.
    boolean isLandscape(double[] probabilities) {
        return Arrays.stream(land(probabilities)).sum() >= LANDSCAPE_FROM;
    }

    /// What a landscape consists of, the surest first. Each window overlaps its neighbours by half,
    /// so that a part which is there shows in two of them: the mean of the surest two counts.
    ///
    /// @param picture opaque
    /// @param whole the probabilities of all classes for the whole picture
    /// @param classifier the probabilities of all classes for a view
    /// @return empty where it is no landscape as a whole or in most of its windows
    List<Subject> parts(Bitmap picture, double[] whole, Function<Bitmap, double[]> classifier) {
        if (Arrays.stream(land(whole)).sum() < SURE_LANDSCAPE) {
            return List.of();
        }
        List<double[]> shares = new ArrayList<>();
        for (int i = 0; i < WINDOWS_A_SIDE * WINDOWS_A_SIDE; i++) {
            double[] land = land(withoutVolcanoes(classifier.apply(window(picture, i))));
            double sum = Arrays.stream(land).sum();
            if (sum >= LANDSCAPE_FROM) {
                shares.add(Arrays.stream(land).map(p -> p / sum).toArray());
            }
        }
        if (shares.size() < FEWEST) {
            return List.of();
        }
        return IntStream.range(0, classes.length)
                .mapToObj(k -> new Subject(LANDSCAPES.get(k), twoSurest(shares, k)))
                .filter(part -> part.confidence() >= THERE)
                .sorted(Comparator.comparingDouble(Subject::confidence).reversed())
                .toList();
    }

    private static Bitmap window(Bitmap picture, int index) {
        double width = picture.width() / 2.0;
        double height = picture.height() / 2.0;
        double left = index % WINDOWS_A_SIDE * width / 2;
        double top = Math.floorDiv(index, WINDOWS_A_SIDE) * height / 2;
        return Resize.to(
                picture, left, top, left + width, top + height, SIZE, SIZE, Resize.Filter.BICUBIC);
    }

    private double[] land(double[] probabilities) {
        return Arrays.stream(classes).mapToDouble(i -> probabilities[i]).toArray();
    }

    private static double twoSurest(List<double[]> shares, int part) {
        double[] sorted = shares.stream().mapToDouble(share -> share[part]).sorted().toArray();
        return (sorted[sorted.length - 1] + sorted[sorted.length - 2]) / 2;
    }
}
