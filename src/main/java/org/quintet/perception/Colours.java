package org.quintet.perception;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.quintet.core.Box;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Palette;
import org.quintet.core.Evidence.Tint;
import org.quintet.media.Bitmap;
import org.quintet.media.Resize;

/// Names the colours of a picture and of the things in it.
///
/// A thing's box also holds what is behind it. So the colours in the ring around the box are
/// counted, and a pixel weighs by how much likelier its colour is inside than out there (Bayes'
/// rule over two histograms, the first step of GrabCut), and by how near the middle it lies.
final class Colours {
    private static final int SIDE = 64;
    private static final double RING = 0.25;
    private static final int BINS = 8;
    private static final double PALETTE_LEAST = 0.12;
    private static final int PALETTE_MOST = 4;
    private static final double THING_FIRST = 0.4;
    private static final double GREY_FIRST = 0.7;
    private static final double BLACK_FIRST = 0.6;
    private static final double THING_NEXT = 0.25;
    private static final double SOME_WHITE = 0.15;
    private static final double SOME_YELLOW = 0.2;
    private static final double VIVID_LEAST = 0.2;
    private static final Set<Hue> VIVID =
            EnumSet.of(
                    Hue.RED,
                    Hue.ORANGE,
                    Hue.YELLOW,
                    Hue.GREEN,
                    Hue.BLUE,
                    Hue.PURPLE,
                    Hue.PINK,
                    Hue.LIGHT_BLUE);
    private static final int SMALLEST = 20;
    private static final double COLOURLESS = 5;
    private static final double NEAR_BACKGROUND = 0.35;

    /// Things whose colour is nothing to tell: people (skin and clothes), what is seen through or
    /// shows something, food with its own colour, and what is always patterned.
    private static final Set<String> WITHOUT_COLOUR =
            Set.of(
                    "person",
                    "chair",
                    "bench",
                    "wine glass",
                    "tv",
                    "laptop",
                    "cell phone",
                    "traffic light",
                    "zebra",
                    "giraffe",
                    "pizza",
                    "sandwich",
                    "hot dog",
                    "broccoli",
                    "carrot",
                    "banana",
                    "orange",
                    "cake",
                    "donut",
                    "dining table",
                    "clock",
                    "oven",
                    "microwave",
                    "baseball glove",
                    "tennis racket",
                    "skis",
                    "snowboard",
                    "scissors",
                    "fork",
                    "knife",
                    "spoon",
                    "stop sign");

    private final Bitmap picture;
    private final boolean colourless;

    /// @param picture opaque
    Colours(Bitmap picture) {
        this.picture = picture;
        colourless = meanChroma(reduced(0, 0, picture.width(), picture.height())) < COLOURLESS;
    }

    /// The main colours of a picture; what is transparent has none.
    static Palette palette(Bitmap picture) {
        byte[] alpha = picture.alpha();
        Map<Hue, Double> shares = new EnumMap<>(Hue.class);
        double all = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            int x = (int) (across(i) * picture.width());
            int y = (int) (down(i) * picture.height());
            int at = y * picture.width() + x;
            double weight = alpha == null ? 1 : (alpha[at] & 0xff) / 255.0;
            shares.merge(lab(picture.rgb(), at).hue(), weight, Double::sum);
            all += weight;
        }
        List<Tint> tints = tints(shares, all, PALETTE_LEAST, PALETTE_MOST);
        return new Palette(tints, Math.min(1, tints.stream().mapToDouble(Tint::share).sum()));
    }

    /// The main colours of a thing; none where no colour stands out, or colour says nothing about
    /// it.
    List<Tint> of(String label, Box box) {
        double width = box.width() * picture.width();
        double height = box.height() * picture.height();
        if (colourless || WITHOUT_COLOUR.contains(label) || Math.min(width, height) < SMALLEST) {
            return List.of();
        }
        Bitmap inside =
                reduced(
                        box.left() * picture.width(),
                        box.top() * picture.height(),
                        box.right() * picture.width(),
                        box.bottom() * picture.height());
        Part part = Part.of(label);
        Map<Hue, Double> shares = shares(inside, weights(inside, box, part));
        // White in warm light, or in the shade, passes for beige.
        if (shares.getOrDefault(Hue.WHITE, 0.0) >= SOME_WHITE) {
            shares.merge(Hue.WHITE, shares.getOrDefault(Hue.BEIGE, 0.0), Double::sum);
            shares.remove(Hue.BEIGE);
        }
        // And yellow in the shade for brown.
        if (shares.getOrDefault(Hue.YELLOW, 0.0) >= SOME_YELLOW) {
            shares.merge(Hue.YELLOW, shares.getOrDefault(Hue.BROWN, 0.0), Double::sum);
            shares.remove(Hue.BROWN);
        }
        if (part == Part.WALL) {
            // Tea, coffee or whisky behind glass, or earth: not the vessel's own colour.
            shares.remove(Hue.BROWN);
        }
        List<Tint> tints = tints(shares, 1, THING_NEXT, 2);
        if (!tints.isEmpty() && tints.getFirst().share() >= needed(tints.getFirst().hue())) {
            return tints;
        }
        return vivid(shares, box);
    }

    /// What shines mirrors grey and black, so these must cover more.
    private static double needed(Hue hue) {
        return switch (hue) {
            case GREY -> GREY_FIRST;
            case BLACK -> BLACK_FIRST;
            default -> THING_FIRST;
        };
    }

    private static Map<Hue, Double> shares(Bitmap bitmap, double[] weights) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        Map<Hue, Double> shares = new EnumMap<>(Hue.class);
        for (int i = 0; i < weights.length; i++) {
            shares.merge(lab(bitmap.rgb(), i).hue(), weights[i] / Math.max(all, 1e-9), Double::sum);
        }
        return shares;
    }

    /// A machine of many parts is called by its one vivid colour, where there is none like it
    /// around.
    private List<Tint> vivid(Map<Hue, Double> shares, Box box) {
        List<Tint> vivid =
                tints(shares, 1, 0, Hue.values().length).stream()
                        .filter(t -> VIVID.contains(t.hue()))
                        .toList();
        if (vivid.isEmpty() || vivid.getFirst().share() < VIVID_LEAST) {
            return List.of();
        }
        Tint first = vivid.getFirst();
        double next = vivid.size() > 1 ? vivid.get(1).share() : 0;
        boolean stands = next < first.share() / 2 && around(box, first.hue()) < first.share() / 3;
        return stands ? List.of(first) : List.of();
    }

    private double[] weights(Bitmap inside, Box box, Part part) {
        double[] within = new double[BINS * BINS * BINS];
        double[] around = surroundings(box);
        double[] weights = new double[SIDE * SIDE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = part.weight(across(i) * 2 - 1, down(i) * 2 - 1);
            within[bin(inside.rgb(), i)] += weights[i];
        }
        double sum = 0;
        for (double count : within) {
            sum += count;
        }
        for (int i = 0; i < weights.length; i++) {
            int bin = bin(inside.rgb(), i);
            double in = within[bin] / sum;
            double likelier = in / (in + around[bin] + 1e-9);
            weights[i] *= likelier < NEAR_BACKGROUND ? 0 : likelier;
        }
        return weights;
    }

    /// Where the middle of a sample lies, from the left.
    private static double across(int sample) {
        int column = sample % SIDE;
        return (column + 0.5) / SIDE;
    }

    /// Where the middle of a sample lies, from the top.
    private static double down(int sample) {
        int row = sample / SIDE;
        return (row + 0.5) / SIDE;
    }

    private double[] surroundings(Box box) {
        double[] counts = new double[BINS * BINS * BINS];
        int[] ring = ring(box);
        for (int pixel : ring) {
            counts[bin(picture.rgb(), pixel)] += 1.0 / ring.length;
        }
        return counts;
    }

    /// The share of a colour in the ring around a box.
    private double around(Box box, Hue hue) {
        int[] ring = ring(box);
        double count = 0;
        for (int pixel : ring) {
            count += lab(picture.rgb(), pixel).hue() == hue ? 1 : 0;
        }
        return ring.length == 0 ? 0 : count / ring.length;
    }

    /// Pixels around a box, evenly spread; none where it fills the picture.
    private int[] ring(Box box) {
        Box wide =
                Box.between(
                        box.left() - RING * box.width(),
                        box.top() - RING * box.height(),
                        box.right() + RING * box.width(),
                        box.bottom() + RING * box.height());
        return IntStream.range(0, SIDE * SIDE)
                .filter(
                        i -> {
                            double x = wide.left() + across(i) * wide.width();
                            double y = wide.top() + down(i) * wide.height();
                            return x < box.left()
                                    || x > box.right()
                                    || y < box.top()
                                    || y > box.bottom();
                        })
                .map(
                        i -> {
                            double x = wide.left() + across(i) * wide.width();
                            double y = wide.top() + down(i) * wide.height();
                            int row = (int) (y * picture.height());
                            return row * picture.width() + (int) (x * picture.width());
                        })
                .toArray();
    }

    private Bitmap reduced(double left, double top, double right, double bottom) {
        return Resize.to(
                picture,
                Math.max(0, left),
                Math.max(0, top),
                Math.min(picture.width(), right),
                Math.min(picture.height(), bottom),
                SIDE,
                SIDE,
                Resize.Filter.BILINEAR);
    }

    private static List<Tint> tints(Map<Hue, Double> shares, double all, double least, int most) {
        if (all <= 0) {
            return List.of();
        }
        return shares.entrySet().stream()
                .map(e -> new Tint(e.getKey(), e.getValue() / all))
                .filter(t -> t.share() >= least)
                .sorted(Comparator.comparingDouble(Tint::share).reversed())
                .limit(most)
                .toList();
    }

    private static double meanChroma(Bitmap bitmap) {
        double sum = 0;
        int count = bitmap.width() * bitmap.height();
        for (int i = 0; i < count; i++) {
            sum += lab(bitmap.rgb(), i).chroma();
        }
        return sum / count;
    }

    private static Lab lab(byte[] rgb, int pixel) {
        return Lab.of(rgb[3 * pixel] & 0xff, rgb[3 * pixel + 1] & 0xff, rgb[3 * pixel + 2] & 0xff);
    }

    private static int bin(byte[] rgb, int pixel) {
        int shift = 5;
        return ((rgb[3 * pixel] & 0xff) >> shift) * BINS * BINS
                + ((rgb[3 * pixel + 1] & 0xff) >> shift) * BINS
                + ((rgb[3 * pixel + 2] & 0xff) >> shift);
    }
}
