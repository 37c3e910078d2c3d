package org.quintet.perception;

import java.util.List;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Letterbox;
import org.quintet.media.Resize;

/// Finds things of the 80 COCO classes. Thread-safe.
interface ObjectDetector {
    /// What is seen, the best first, overlaps of one class suppressed; scores are the model's own.
    ///
    /// @param picture opaque
    /// @param least score below which nothing is told
    List<Detection> detect(Bitmap picture, double least, Stop stop);

    /// The square that detectors look at: the picture in its upper left corner, grey around.
    static Letterbox square(Bitmap picture, int side) {
        return Letterbox.of(picture, side, side, 0x727272, Resize.Filter.BILINEAR);
    }
}
