package org.quintet.perception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quintet.core.Box;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Letterbox;
import org.quintet.runtime.Graph;
import org.quintet.runtime.Tensor;

/// NanoDet: an anchor-free detector whose box edges are distributions over distances (X. Li et al.,
/// "Generalized Focal Loss", 2020). Looks at 416 × 416 pixels. Thread-safe.
final class NanoDet implements ObjectDetector {
    private static final int SIDE = 416;
    private static final int[] STRIDES = {8, 16, 32};
    private static final int CLASSES = 80;
    private static final double OVERLAP = 0.5;
    private static final float[] MEAN = {103.53f, 116.28f, 123.675f};
    private static final float[] DEVIATION = {57.375f, 57.12f, 58.395f};

    private final ModelShelf shelf;

    NanoDet(ModelShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Detection> detect(Bitmap picture, double least, Stop stop) {
        Letterbox square = ObjectDetector.square(picture, SIDE);
        Tensor input = Tensors.planar(square.bitmap(), MEAN, DEVIATION, true);
        Graph graph = shelf.graph(Model.SECOND_DETECTOR);
        Map<String, Tensor> outputs =
                graph.run(Map.of(graph.inputs().iterator().next(), input), graph.outputs(), stop);
        List<Detection> found = new ArrayList<>();
        for (int stride : STRIDES) {
            int cells = SIDE / stride;
            float[] scores = of(outputs, cells * cells, true);
            float[] edges = of(outputs, cells * cells, false);
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] >= least) {
                    Box box = box(edges, i / CLASSES, cells, stride, square, picture);
                    found.add(new Detection(i % CLASSES, scores[i], box));
                }
            }
        }
        return Detection.suppress(found, OVERLAP);
    }

    /// Outputs carry no telling names: they are known by their shapes.
    private static float[] of(Map<String, Tensor> outputs, int cells, boolean scores) {
        return outputs.values().stream()
                .filter(t -> t.shape()[1] == cells && (t.shape()[2] == CLASSES) == scores)
                .map(Tensors::floats)
                .findFirst()
                .orElseThrow();
    }

    private static Box box(
            float[] edges, int cell, int cells, int stride, Letterbox square, Bitmap picture) {
        int bins = edges.length / (cells * cells) / 4;
        double[] distance = new double[4];
        for (int edge = 0; edge < 4; edge++) {
            distance[edge] = mean(edges, (cell * 4 + edge) * bins, bins) * stride;
        }
        int column = cell % cells;
        int row = cell / cells;
        double x = (column + 0.5) * stride;
        double y = (row + 0.5) * stride;
        return Box.between(
                square.pictureX(x - distance[0]) / picture.width(),
                square.pictureY(y - distance[1]) / picture.height(),
                square.pictureX(x + distance[2]) / picture.width(),
                square.pictureY(y + distance[3]) / picture.height());
    }

    /// The mean of a softmax distribution over 0, 1, 2, …
    private static double mean(float[] logits, int from, int count) {
        double most = logits[from];
        for (int i = 1; i < count; i++) {
            most = Math.max(most, logits[from + i]);
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < count; i++) {
            double weight = Math.exp(logits[from + i] - most);
            sum += weight;
            weighted += i * weight;
        }
        return weighted / sum;
    }
}
