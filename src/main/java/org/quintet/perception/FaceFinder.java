package org.quintet.perception;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.quintet.core.Box;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Letterbox;
import org.quintet.runtime.Graph;
import org.quintet.runtime.Tensor;

/// Finds faces: MediaPipe BlazeFace (V. Bazarevsky et al., 2019), the variant for the back camera
/// on 256 × 256 pixels. It also sees faces where there are none, so it is asked about people only.
/// Thread-safe.
final class FaceFinder {
    private static final int SIDE = 256;
    private static final int FIELDS = 16;
    private static final double LEAST = 0.6;
    private static final double OVERLAP = 0.3;

    private final ModelShelf shelf;

    FaceFinder(ModelShelf shelf) {
        this.shelf = shelf;
    }

    /// Faces in the picture, the surest first.
    List<Found> find(Bitmap picture, Stop stop) {
        Letterbox square = ObjectDetector.square(picture, SIDE);
        Tensor input = Tensors.interleaved(square.bitmap(), 1 / 127.5f, -1);
        Graph graph = shelf.graph(Model.FACES);
        Map<String, Tensor> outputs =
                graph.run(Map.of(graph.inputs().iterator().next(), input), graph.outputs(), stop);
        float[] scores = joined(outputs.values(), 1);
        float[] places = joined(outputs.values(), FIELDS);
        double[] anchors = anchors();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double probability = 1 / (1 + Math.exp(-scores[i]));
            if (probability >= LEAST) {
                found.add(at(places, i, anchors, probability, square, picture));
            }
        }
        return suppress(found);
    }

    private static List<Found> suppress(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingDouble(Found::confidence).reversed())
                .filter(f -> kept.stream().noneMatch(k -> k.box().iou(f.box()) > OVERLAP))
                .forEach(kept::add);
        return kept;
    }

    private static Found at(
            float[] places,
            int index,
            double[] anchors,
            double probability,
            Letterbox square,
            Bitmap picture) {
        int at = index * FIELDS;
        double anchorX = anchors[2 * index] * SIDE;
        double anchorY = anchors[2 * index + 1] * SIDE;
        double x = places[at] + anchorX;
        double y = places[at + 1] + anchorY;
        double w = places[at + 2] / 2;
        double h = places[at + 3] / 2;
        Box box =
                Box.between(
                        square.pictureX(x - w) / picture.width(),
                        square.pictureY(y - h) / picture.height(),
                        square.pictureX(x + w) / picture.width(),
                        square.pictureY(y + h) / picture.height());
        // The first two points are the eyes on the left and on the right of the picture.
        double tilt = Math.atan2(places[at + 7] - places[at + 5], places[at + 6] - places[at + 4]);
        return new Found(box, probability, tilt);
    }

    /// Outputs carry no telling names: the finer grid (512 anchors) comes before the coarser (384).
    private static float[] joined(Collection<Tensor> outputs, int fields) {
        List<float[]> parts =
                outputs.stream()
                        .filter(t -> t.shape()[2] == fields)
                        .sorted(Comparator.comparingLong((Tensor t) -> t.shape()[1]).reversed())
                        .map(Tensors::floats)
                        .toList();
        float[] all = new float[parts.getFirst().length + parts.getLast().length];
        System.arraycopy(parts.getFirst(), 0, all, 0, parts.getFirst().length);
        System.arraycopy(parts.getLast(), 0, all, parts.getFirst().length, parts.getLast().length);
        return all;
    }

    /// The middles of the cells, in fractions: two for each of 16 × 16, six for each of 8 × 8.
    private static double[] anchors() {
        int[][] grids = {{16, 2}, {8, 6}};
        double[] anchors = new double[2 * (16 * 16 * 2 + 8 * 8 * 6)];
        int at = 0;
        for (int[] grid : grids) {
            for (int cell = 0; cell < grid[0] * grid[0]; cell++) {
                for (int n = 0; n < grid[1]; n++) {
                    int column = cell % grid[0];
                    int row = cell / grid[0];
                    anchors[at++] = (column + 0.5) / grid[0];
                    anchors[at++] = (row + 0.5) / grid[0];
                }
            }
        }
        return anchors;
    }

    /// A face.
    ///
    /// @param tilt angle from the left to the right eye, clockwise, in radians
    record Found(Box box, double confidence, double tilt) {}
}
