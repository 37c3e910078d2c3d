package org.quintet.perception;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Map;
import org.quintet.core.Box;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.runtime.Graph;
import org.quintet.runtime.Tensor;

/// Finds the joints of one person: MoveNet SinglePose Lightning, 192 × 192 pixels as whole numbers.
/// Thread-safe.
final class PoseReader {
    private static final int SIDE = 192;
    private static final double MARGIN = 1.25;

    private final ModelShelf shelf;

    PoseReader(ModelShelf shelf) {
        this.shelf = shelf;
    }

    /// The joints of the person in the box.
    ///
    /// @param picture opaque
    Joints joints(Bitmap picture, Box person, Stop stop) {
        double width = person.width() * picture.width();
        double height = person.height() * picture.height();
        double side = Math.max(Math.max(width, height) * MARGIN, 1);
        double centreX = person.centreX() * picture.width();
        double centreY = person.centreY() * picture.height();
        Bitmap square = Turned.square(picture, centreX, centreY, side, 0, SIDE);
        IntBuffer pixels =
                ByteBuffer.allocateDirect(square.rgb().length * Integer.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asIntBuffer();
        for (byte value : square.rgb()) {
            pixels.put(value & 0xff);
        }
        Tensor input = new Tensor(pixels.flip(), 1, SIDE, SIDE, 3);
        Graph graph = shelf.graph(Model.POSE);
        Map<String, Tensor> outputs =
                graph.run(Map.of(graph.inputs().iterator().next(), input), graph.outputs(), stop);
        return new Joints(Tensors.floats(outputs.values().iterator().next()));
    }
}
