package org.quintet.perception;

import java.util.Map;
import java.util.Set;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.runtime.Tensor;

/// Judges a mouth by the points of MediaPipe Face Mesh (Y. Kartynnik et al., 2019): 468 points on
/// 192 × 192 pixels around an upright face. Thread-safe.
final class FaceMesh {
    private static final int SIDE = 192;
    private static final double MARGIN = 0.25;
    private static final double SMALLEST = 32;
    private static final int RIGHT_EYE = 33;
    private static final int LEFT_EYE = 263;
    private static final int RIGHT_CORNER = 61;
    private static final int LEFT_CORNER = 291;
    private static final int UPPER_LIP = 13;
    private static final int LOWER_LIP = 14;
    private static final int NOSE = 1;
    private static final double LEAST_FACE = 0.8;
    private static final double MOST_TURNED = 0.3;

    private final ModelShelf shelf;

    FaceMesh(ModelShelf shelf) {
        this.shelf = shelf;
    }

    /// Measures the mouth of a face.
    ///
    /// @param picture opaque
    Mouth mouth(Bitmap picture, FaceFinder.Found face, Stop stop) {
        double width = face.box().width() * picture.width();
        double height = face.box().height() * picture.height();
        double side = Math.max(width, height) * (1 + 2 * MARGIN);
        if (Math.min(width, height) < SMALLEST) {
            return Mouth.UNSEEN;
        }
        Bitmap upright =
                Turned.square(
                        picture,
                        face.box().centreX() * picture.width(),
                        face.box().centreY() * picture.height(),
                        side,
                        face.tilt(),
                        SIDE);
        Map<String, Tensor> outputs =
                shelf.graph(Model.FACE_MESH)
                        .run(
                                Map.of("input_1", Tensors.interleaved(upright, 1 / 255f, 0)),
                                Set.of("output_mesh", "output_faceflag"),
                                stop);
        float[] mesh = new float[0];
        double flag = 0;
        for (Map.Entry<String, Tensor> output : outputs.entrySet()) {
            float[] values = Tensors.floats(output.getValue());
            if (output.getKey().equals("output_mesh")) {
                mesh = values;
            } else {
                flag = values[0];
            }
        }
        return measure(mesh, flag);
    }

    private static Mouth measure(float[] mesh, double flag) {
        double eyes = distance(mesh, RIGHT_EYE, LEFT_EYE);
        double toRight = distance(mesh, NOSE, RIGHT_EYE);
        double toLeft = distance(mesh, NOSE, LEFT_EYE);
        double turned = Math.abs(toRight - toLeft) / (toRight + toLeft);
        double width = distance(mesh, RIGHT_CORNER, LEFT_CORNER) / eyes;
        double middle = (y(mesh, UPPER_LIP) + y(mesh, LOWER_LIP)) / 2;
        double corners = (y(mesh, RIGHT_CORNER) + y(mesh, LEFT_CORNER)) / 2;
        boolean seen = flag >= LEAST_FACE && turned <= MOST_TURNED;
        return new Mouth(seen, width, (middle - corners) / eyes);
    }

    private static double distance(float[] mesh, int a, int b) {
        return Math.hypot(mesh[3 * a] - mesh[3 * b], mesh[3 * a + 1] - mesh[3 * b + 1]);
    }

    private static double y(float[] mesh, int point) {
        return mesh[3 * point + 1];
    }

    /// A mouth; lengths in distances between the outer corners of the eyes.
    ///
    /// @param seen whether the face was seen well enough, and from the front
    /// @param width from corner to corner
    /// @param lift how far the corners lie above the middle of the lips
    record Mouth(boolean seen, double width, double lift) {
        static final Mouth UNSEEN = new Mouth(false, 0, 0);
    }
}
