package org.quintet.perception;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.quintet.core.Evidence.Subject;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Pictures;
import org.quintet.media.Resize;
import org.quintet.runtime.Tensor;

/// Says what a picture as a whole shows: EfficientNet-lite0 on the middle of it, as it was trained.
/// Thread-safe.
final class Classifier {
    private static final int SIZE = 224;
    private static final int SHORT_SIDE = 256;
    private static final int LONGEST = 4;
    private static final float[] MEAN = {127, 127, 127};
    private static final float[] DEVIATION = {128, 128, 128};

    private static final int MOST = 5;
    private static final double LEAST = 0.1;
    private static final double SURE = 0.5;
    private static final double SURE_TOGETHER = 0.6;
    private static final double STAND_IN = 0.5;

    /// Classes that win on abstract pictures, textures and close-ups of other things, pieces of
    /// clothing that win on any group of people, and what comes nearest to common things that
    /// ImageNet lacks: deer, houses by the water, an open book, anything small in the wild.
    private static final Set<String> STAND_INS =
            Set.of(
                    "bubble",
                    "nematode",
                    "flatworm",
                    "maze",
                    "spotlight",
                    "wing",
                    "ear",
                    "pick",
                    "bib",
                    "Band Aid",
                    "coil",
                    "hook",
                    "nail",
                    "screw",
                    "lampshade",
                    "mask",
                    "handkerchief",
                    "window shade",
                    "honeycomb",
                    "matchstick",
                    "digital clock",
                    "jigsaw puzzle",
                    "comic book",
                    "web site",
                    "wig",
                    "maillot",
                    "tank suit",
                    "bikini",
                    "brassiere",
                    "miniskirt",
                    "ping-pong ball",
                    "envelope",
                    "shower curtain",
                    "theater curtain",
                    "radiator",
                    "doormat",
                    "velvet",
                    "rubber eraser",
                    "pill bottle",
                    "brass",
                    "ibex",
                    "bighorn",
                    "impala",
                    "gazelle",
                    "hartebeest",
                    "boathouse",
                    "mountain tent",
                    "nipple",
                    "buckle");

    private final ModelShelf shelf;
    private final List<String> labels;
    private final Scenery scenery;
    private final Families families;

    Classifier(ModelShelf shelf) {
        this.shelf = shelf;
        labels = shelf.labels(Model.CLASSIFIER);
        scenery = new Scenery(labels);
        families = new Families();
    }

    /// The likeliest subjects, the best first; the parts of a landscape where it is one; the family
    /// alone where only that is likely; none where the model is at a loss.
    ///
    /// Softmax alone is too sure of itself on pictures unlike those it was trained on, but there it
    /// also changes its mind with the view. So the confidence is the geometric mean over two views,
    /// and classes that stand in for "a round thing" or "a dark thing" count half.
    ///
    /// @param picture opaque
    List<Subject> subjects(Bitmap picture, Stop stop) {
        double[] middle = probabilities(middle(picture), stop);
        double[] whole = probabilities(wholeMirrored(picture), stop);
        double[] mean = new double[middle.length];
        Arrays.setAll(mean, i -> weight(i) * Math.sqrt(middle[i] * whole[i]));
        double[] both = scenery.withoutVolcanoes(mean);
        List<Subject> parts = scenery.parts(picture, both, view -> bothWays(view, stop));
        if (!parts.isEmpty()) {
            return parts;
        }
        List<Subject> best =
                IntStream.range(0, both.length)
                        .mapToObj(i -> new Subject(labels.get(i), both[i]))
                        .sorted(Comparator.comparingDouble(Subject::confidence).reversed())
                        .limit(MOST)
                        .toList();
        boolean sure =
                best.getFirst().confidence() >= SURE
                        || sum(best) >= SURE_TOGETHER
                        || scenery.isLandscape(both);
        return sure
                ? best.stream().filter(s -> s.confidence() >= LEAST).toList()
                : families.likeliest(both).stream().toList();
    }

    private static double sum(List<Subject> subjects) {
        return subjects.stream().mapToDouble(Subject::confidence).sum();
    }

    private double weight(int label) {
        return STAND_INS.contains(labels.get(label)) ? STAND_IN : 1;
    }

    /// The probability of each class.
    double[] probabilities(Bitmap view, Stop stop) {
        Tensor input = Tensors.planar(view, MEAN, DEVIATION, false);
        Tensor output =
                shelf.graph(Model.CLASSIFIER)
                        .run(Map.of("image", input), Set.of("logits"), stop)
                        .values()
                        .iterator()
                        .next();
        return softmax(Tensors.floats(output));
    }

    /// The view the model was trained on: short side 256 by bicubic interpolation, of that the
    /// middle 224 × 224.
    static Bitmap middle(Bitmap picture) {
        Bitmap middle = withoutEnds(picture);
        double scale = SHORT_SIDE / (double) Math.min(middle.width(), middle.height());
        int width = (int) Math.rint(middle.width() * scale);
        int height = (int) Math.rint(middle.height() * scale);
        Bitmap resized = Resize.to(middle, width, height, Resize.Filter.BICUBIC);
        return Pictures.crop(resized, (width - SIZE) / 2, (height - SIZE) / 2, SIZE, SIZE);
    }

    /// All of the picture, squeezed to a square, left and right exchanged.
    private static Bitmap wholeMirrored(Bitmap picture) {
        return mirrored(Resize.to(picture, SIZE, SIZE, Resize.Filter.BICUBIC));
    }

    private static Bitmap mirrored(Bitmap view) {
        byte[] from = view.rgb();
        byte[] to = new byte[from.length];
        for (int i = 0; i < SIZE * SIZE; i++) {
            int mirrored = i - i % SIZE + SIZE - 1 - i % SIZE;
            System.arraycopy(from, 3 * i, to, 3 * mirrored, 3);
        }
        return new Bitmap(SIZE, SIZE, to);
    }

    /// The mean over a view and its mirror image.
    private double[] bothWays(Bitmap view, Stop stop) {
        double[] mean = probabilities(view, stop);
        double[] other = probabilities(mirrored(view), stop);
        Arrays.setAll(mean, i -> (mean[i] + other[i]) / 2);
        return mean;
    }

    /// Only the middle is looked at, so the ends of a strip need not be resized.
    private static Bitmap withoutEnds(Bitmap picture) {
        int most = LONGEST * Math.min(picture.width(), picture.height());
        int width = Math.min(picture.width(), most);
        int height = Math.min(picture.height(), most);
        return width == picture.width() && height == picture.height()
                ? picture
                : Pictures.crop(
                        picture,
                        (picture.width() - width) / 2,
                        (picture.height() - height) / 2,
                        width,
                        height);
    }

    private static double[] softmax(float[] logits) {
        double most = IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).max().orElse(0);
        double[] values =
                IntStream.range(0, logits.length)
                        .mapToDouble(i -> Math.exp(logits[i] - most))
                        .toArray();
        double sum = IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }
}
