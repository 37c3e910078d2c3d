package org.quintet.perception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quintet.core.Aside;
import org.quintet.core.Box;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Resize;
import org.quintet.media.Tile;

/// Finds things with both detectors, in large pictures also tile by tile. Thread-safe.
final class ThingFinder {
    /// From this side on a picture is also looked at in tiles.
    static final int LARGE = 2048;

    private static final int REDUCED = 1024;
    private static final int TILE = 1024;
    private static final double MOST_TILES_A_SIDE = 3;
    private static final double OVERLAP = 0.2;
    private static final double LARGEST_IN_TILE = 0.5;
    private static final double EDGE = 0.01;
    private static final double SAME = 0.4;
    private static final double MOSTLY_INSIDE = 0.7;
    private static final double LEAST = 0.5;
    private static final int SEEN_SIDE = 416;
    private static final int EDGE_CONTRAST = 16;
    private static final double DETAILED = 0.001;

    private final ObjectDetector first;
    private final ObjectDetector second;
    private final Merger merger;

    ThingFinder(ModelShelf shelf) {
        first = new CenterNet(shelf);
        second = new NanoDet(shelf);
        merger = new Merger(shelf.labels(Model.DETECTOR));
    }

    /// The picture small enough for models that look at a few hundred pixels: averaging in two
    /// steps is much cheaper than each time from the full size, and tells them the same.
    static Bitmap reduced(Bitmap picture) {
        int longest = Math.max(picture.width(), picture.height());
        if (longest <= 1.25 * REDUCED) {
            return picture;
        }
        double scale = (double) REDUCED / longest;
        int width = (int) Math.max(1, Math.round(picture.width() * scale));
        int height = (int) Math.max(1, Math.round(picture.height() * scale));
        return Resize.to(picture, width, height, Resize.Filter.BILINEAR);
    }

    /// What is there, the surest first; scores are probabilities.
    ///
    /// @param picture opaque
    List<Detection> whole(Bitmap picture, Stop stop) {
        return look(picture, stop).stream().filter(d -> d.score() >= LEAST).toList();
    }

    /// Adds what only shows in the tiles of a large picture.
    ///
    /// @param picture opaque
    /// @param known what was found in the whole picture
    List<Detection> withTiles(Bitmap picture, List<Detection> known, Stop stop) {
        int longest = Math.max(picture.width(), picture.height());
        if (longest < LARGE) {
            return known;
        }
        double shown = MOST_TILES_A_SIDE - (MOST_TILES_A_SIDE - 1) * OVERLAP;
        int side = Math.max(TILE, (int) Math.ceil(longest / shown));
        List<Detection> all = new ArrayList<>(known);
        List<Detection> small = new ArrayList<>();
        for (Tile tile :
                Tile.over(picture.width(), picture.height(), side, (int) (side * OVERLAP))) {
            stop.check();
            Bitmap part = tile.of(picture);
            if (!isDetailed(part)) {
                continue;
            }
            look(part, stop).stream()
                    .filter(d -> d.score() >= LEAST)
                    .filter(d -> d.box().area() < LARGEST_IN_TILE)
                    .filter(d -> isWhole(d.box(), tile, picture))
                    .map(d -> inPicture(d, tile, picture))
                    .forEach(small::add);
        }
        small.sort(Detection.BEST_FIRST);
        for (Detection next : small) {
            if (all.stream().noneMatch(d -> isSame(d, next))) {
                all.add(next);
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .toList();
    }

    /// Whether there is more in a tile than sky, water, or the blur of an enlarged picture: small
    /// things have edges, as seen at the size that detectors look at.
    private static boolean isDetailed(Bitmap tile) {
        int step = Math.max(1, Math.max(tile.width(), tile.height()) / SEEN_SIDE);
        int edges = 0;
        int count = 0;
        for (int y = 0; y + step < tile.height(); y += step) {
            for (int x = 0; x + step < tile.width(); x += step) {
                int at = green(tile, x, y);
                int across = Math.abs(at - green(tile, x + step, y));
                int down = Math.abs(at - green(tile, x, y + step));
                edges += Math.max(across, down) >= EDGE_CONTRAST ? 1 : 0;
                count++;
            }
        }
        return edges >= DETAILED * count;
    }

    private static int green(Bitmap picture, int x, int y) {
        return picture.rgb()[3 * (y * picture.width() + x) + 1] & 0xff;
    }

    private List<Detection> look(Bitmap picture, Stop stop) {
        Aside<List<Detection>> one =
                Aside.start("look", () -> first.detect(picture, Merger.LEAST_SCORE, stop));
        List<Detection> other = second.detect(picture, Merger.LEAST_SCORE, stop);
        return merger.merge(one.result(), other);
    }

    /// Whether a box ends before the border of its tile, or that border is the picture's own.
    private static boolean isWhole(Box box, Tile tile, Bitmap picture) {
        return (tile.left() == 0 || box.left() > EDGE)
                && (tile.top() == 0 || box.top() > EDGE)
                && (tile.left() + tile.width() >= picture.width() || box.right() < 1 - EDGE)
                && (tile.top() + tile.height() >= picture.height() || box.bottom() < 1 - EDGE);
    }

    private static Detection inPicture(Detection detection, Tile tile, Bitmap picture) {
        Box box = detection.box();
        return new Detection(
                detection.label(),
                detection.score(),
                Box.between(
                        (tile.left() + box.left() * tile.width()) / picture.width(),
                        (tile.top() + box.top() * tile.height()) / picture.height(),
                        (tile.left() + box.right() * tile.width()) / picture.width(),
                        (tile.top() + box.bottom() * tile.height()) / picture.height()));
    }

    private static boolean isSame(Detection known, Detection next) {
        return known.box().iou(next.box()) > SAME
                || (known.label() == next.label()
                        && next.box().inside(known.box()) > MOSTLY_INSIDE);
    }
}
