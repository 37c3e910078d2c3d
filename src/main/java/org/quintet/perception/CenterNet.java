package org.quintet.perception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quintet.core.Box;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Letterbox;
import org.quintet.runtime.Tensor;

/// Objects as points: X. Zhou, D. Wang, P. Krähenbühl, 2019, with a MobileNetV3 backbone. Looks at
/// 512 × 512 pixels, red, green and blue from 0 to 255. Thread-safe.
final class CenterNet implements ObjectDetector {
    private static final int SIDE = 512;
    private static final int FIELDS = 6;
    private static final double OVERLAP = 0.5;
    private static final String OUTPUT = "tower_0/detections";

    private final ModelShelf shelf;

    CenterNet(ModelShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Detection> detect(Bitmap picture, double least, Stop stop) {
        Letterbox square = ObjectDetector.square(picture, SIDE);
        Tensor input = Tensors.interleaved(square.bitmap(), 1, 0);
        Map<String, Tensor> outputs =
                shelf.graph(Model.DETECTOR)
                        .run(Map.of("tower_0/images:0", input), Set.of(OUTPUT), stop);
        float[] rows = Tensors.floats(outputs.values().iterator().next());
        List<Detection> found = new ArrayList<>();
        for (int at = 0; at < rows.length; at += FIELDS) {
            if (rows[at + 4] >= least) {
                Box box =
                        Box.between(
                                square.pictureX(rows[at]) / picture.width(),
                                square.pictureY(rows[at + 1]) / picture.height(),
                                square.pictureX(rows[at + 2]) / picture.width(),
                                square.pictureY(rows[at + 3]) / picture.height());
                found.add(new Detection((int) rows[at + 5], rows[at + 4], box));
            }
        }
        return Detection.suppress(found, OVERLAP);
    }
}
