package org.quintet.media;

/// A picture scaled to fit the upper left corner of a box without distortion, the rest filled with
/// one colour. Immutable.
///
/// @param bitmap the filled box
/// @param scale box pixels for a pixel of the picture
public record Letterbox(Bitmap bitmap, double scale) {
    /// Scales and fills.
    ///
    /// @param ground the colour of the rest, 0xRRGGBB; it also shows through transparent pixels
    public static Letterbox of(
            Bitmap picture, int width, int height, int ground, Resize.Filter filter) {
        double scale =
                Math.min(width / (double) picture.width(), height / (double) picture.height());
        int w = Math.clamp(Math.round(scale * picture.width()), 1, width);
        int h = Math.clamp(Math.round(scale * picture.height()), 1, height);
        Bitmap scaled = Resize.to(Pictures.flatten(picture, ground), w, h, filter);
        return new Letterbox(Pictures.pad(scaled, 0, 0, width, height, ground), scale);
    }

    /// The column in the picture, in pixels, of a column in the box.
    public double pictureX(double boxX) {
        return boxX / scale;
    }

    /// The row in the picture, in pixels, of a row in the box.
    public double pictureY(double boxY) {
        return boxY / scale;
    }
}
