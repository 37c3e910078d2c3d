package org.quintet.perception;

import java.nio.FloatBuffer;
import org.quintet.media.Bitmap;
import org.quintet.runtime.Tensor;

/// From pixels to the numbers a model was trained on.
final class Tensors {
    private Tensors() {}

    /// Pixel by pixel (`[1, height, width, 3]`), each channel as `value × scale + offset`.
    static Tensor interleaved(Bitmap picture, float scale, float offset) {
        byte[] rgb = picture.rgb();
        float[] values = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            values[i] = (rgb[i] & 0xff) * scale + offset;
        }
        return tensor(values, 1, picture.height(), picture.width(), 3);
    }

    /// Channel by channel (`[1, 3, height, width]`), each as `(value − mean) / deviation`.
    ///
    /// @param blueFirst whether the model wants blue, green, red; mean and deviation follow
    static Tensor planar(Bitmap picture, float[] mean, float[] deviation, boolean blueFirst) {
        byte[] rgb = picture.rgb();
        int count = picture.width() * picture.height();
        float[] values = new float[3 * count];
        for (int c = 0; c < 3; c++) {
            int channel = blueFirst ? 2 - c : c;
            for (int i = 0; i < count; i++) {
                values[c * count + i] = ((rgb[3 * i + channel] & 0xff) - mean[c]) / deviation[c];
            }
        }
        return tensor(values, 1, 3, picture.height(), picture.width());
    }

    private static Tensor tensor(float[] values, long... shape) {
        FloatBuffer buffer = Tensor.directFloats(values.length);
        buffer.put(values).flip();
        return new Tensor(buffer, shape);
    }

    /// All numbers of a tensor.
    static float[] floats(Tensor tensor) {
        float[] values = new float[tensor.floats().remaining()];
        tensor.floats().duplicate().get(values);
        return values;
    }
}
