package org.quintet.media;

/// A picture scaled to fit a box without distortion, the rest filled with one colour. Immutable.
///
/// @param bitmap the filled box
/// @param scale box pixels for a pixel of the picture
/// @param left first column of the picture in the box
/// @param top first row of the picture in the box
public record Letterbox(Bitmap bitmap, double scale, int left, int top) {
    /// Where the picture lies in the box.
    public enum Place {
        /// In the upper left corner.
        CORNER,
        /// In the middle.
        CENTRE
    }

    /// Scales and fills.
    ///
    /// @param ground the colour of the rest, 0xRRGGBB; it also shows through transparent pixels
    public static Letterbox of(
            Bitmap picture, int width, int height, Place place, int ground, Resize.Filter filter) {
        double scale =
                Math.min(width / (double) picture.width(), height / (double) picture.height());
        int w = Math.clamp(Math.round(scale * picture.width()), 1, width);
        int h = Math.clamp(Math.round(scale * picture.height()), 1, height);
        int left = place == Place.CENTRE ? (width - w) / 2 : 0;
        int top = place == Place.CENTRE ? (height - h) / 2 : 0;
        Bitmap scaled = Resize.to(Pictures.flatten(picture, ground), w, h, filter);
        return new Letterbox(
                Pictures.pad(scaled, left, top, width, height, ground), scale, left, top);
    }

    /// The column in the picture, in pixels, of a column in the box.
    public double pictureX(double boxX) {
        return (boxX - left) / scale;
    }

    /// The row in the picture, in pixels, of a row in the box.
    public double pictureY(double boxY) {
        return (boxY - top) / scale;
    }
}
