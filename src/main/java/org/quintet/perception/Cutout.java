package org.quintet.perception;

import org.quintet.media.Bitmap;

/// Tells a thing photographed on a plain ground from a drawing on one: light changes softly over a
/// thing, while drawn areas are flat and their borders, like letters, strong.
final class Cutout {
    private static final int SAMPLES = 60_000;
    private static final int NEAR_GROUND = 16;
    private static final int SOFT = 12;
    private static final int STRONG = 48;
    private static final double SOFT_LEAST = 0.52;
    private static final double STRONG_MOST = 0.06;
    private static final double COVERS_LEAST = 0.25;
    private static final double BORDER_LEAST = 0.85;

    private final Bitmap picture;
    private final int ground;

    private Cutout(Bitmap picture, int ground) {
        this.picture = picture;
        this.ground = ground;
    }

    /// Whether a picture shows a photographed thing all around which lies one colour.
    ///
    /// @param ground that colour, 0xRRGGBB
    static boolean isPhotographed(Bitmap picture, int ground) {
        Cutout cutout = new Cutout(picture, ground);
        return cutout.isSurrounded() && cutout.isSoft();
    }

    private boolean isSurrounded() {
        int w = picture.width();
        int h = picture.height();
        int near = 0;
        for (int x = 0; x < w; x++) {
            near += isGround(x, 0) ? 1 : 0;
            near += isGround(x, h - 1) ? 1 : 0;
        }
        for (int y = 0; y < h; y++) {
            near += isGround(0, y) ? 1 : 0;
            near += isGround(w - 1, y) ? 1 : 0;
        }
        return near >= BORDER_LEAST * 2 * (w + h);
    }

    private boolean isSoft() {
        int w = picture.width();
        int h = picture.height();
        int step = (int) Math.max(1, Math.sqrt((double) w * h / SAMPLES));
        int all = 0;
        int thing = 0;
        int soft = 0;
        int strong = 0;
        for (int y = 0; y < h; y += step) {
            for (int x = 0; x + 1 < w; x += step) {
                all++;
                if (isGround(x, y)) {
                    continue;
                }
                int at = 3 * (y * w + x);
                int change = toNext(at);
                thing++;
                soft += change > 0 && change <= SOFT ? 1 : 0;
                strong += change > STRONG ? 1 : 0;
            }
        }
        return thing >= COVERS_LEAST * all
                && soft >= SOFT_LEAST * thing
                && strong <= STRONG_MOST * thing;
    }

    private boolean isGround(int x, int y) {
        byte[] rgb = picture.rgb();
        int at = 3 * (y * picture.width() + x);
        int most = 0;
        for (int c = 0; c < 3; c++) {
            int of = ground >> (16 - 8 * c) & 0xff;
            most = Math.max(most, Math.abs((rgb[at + c] & 0xff) - of));
        }
        return most < NEAR_GROUND;
    }

    /// The largest difference of a pixel's channels to those of the next.
    private int toNext(int at) {
        byte[] rgb = picture.rgb();
        int most = 0;
        for (int c = at; c < at + 3; c++) {
            most = Math.max(most, Math.abs((rgb[c] & 0xff) - (rgb[c + 3] & 0xff)));
        }
        return most;
    }
}
