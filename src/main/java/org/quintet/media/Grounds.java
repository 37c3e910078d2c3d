package org.quintet.media;

/// What shows through a transparent picture: a white logo is lost on white, a black one on black.
public enum Grounds {
    /// White.
    LIGHT(0xffffff),
    /// Nearly black.
    DARK(0x202020);

    private static final int OPAQUE = 250;
    private static final double NOTICEABLE = 0.02;

    private final int colour;

    Grounds(int colour) {
        this.colour = colour;
    }

    /// The picture over this ground; itself where it is opaque.
    public Bitmap under(Bitmap picture) {
        return Pictures.flatten(picture, colour);
    }

    /// Whether enough shows through for the ground to make a difference.
    public static boolean matter(Bitmap picture) {
        byte[] alpha = picture.alpha();
        if (alpha == null) {
            return false;
        }
        int through = 0;
        for (byte value : alpha) {
            through += (value & 0xff) < OPAQUE ? 1 : 0;
        }
        return through >= NOTICEABLE * alpha.length;
    }
}
