package org.quintet.perception.ocr;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Resize;
import org.quintet.runtime.Graph;
import org.quintet.runtime.Tensor;

/// Tells lines that stand on their heads. Thread-safe.
final class DirectionClassifier {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 80;

    private final Graph graph;

    DirectionClassifier(Graph graph) {
        this.graph = graph;
    }

    /// How likely each line stands on its head, 0 to 1.
    List<Double> upsideDown(List<Bitmap> lines, Stop stop) {
        int size = 3 * HEIGHT * WIDTH;
        FloatBuffer input = Tensor.directFloats(lines.size() * size);
        for (int i = 0; i < lines.size(); i++) {
            Bitmap scaled = Resize.to(lines.get(i), WIDTH, HEIGHT, Resize.Filter.BILINEAR);
            Pixels.write(scaled, input, i * size, WIDTH, HEIGHT, Pixels.Normalization.DIRECTION);
        }
        FloatBuffer output =
                graph.run(
                                Map.of("x", new Tensor(input, lines.size(), 3, HEIGHT, WIDTH)),
                                graph.outputs(),
                                stop)
                        .values()
                        .iterator()
                        .next()
                        .floats();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (double) output.get(2 * i + 1))
                .toList();
    }
}
