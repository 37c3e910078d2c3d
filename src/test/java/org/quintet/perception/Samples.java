package org.quintet.perception;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.quintet.core.Places;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.PictureReader;
import org.quintet.runtime.OnnxRuntime;

/// Pictures for tests: drawn ones, and real ones from outside the project.
final class Samples {
    static final Path MODELS = Places.find().models();
    static final LineReader BLIND = (_, _, _) -> List.of();
    private static final Path IMAGES = Path.of("../shared/conformance/image");

    private Samples() {}

    /// A real picture; skips the test where it is not there.
    static Bitmap real(String name) {
        Path file = IMAGES.resolve(name);
        assumeTrue(Files.exists(file), "no " + file);
        return new PictureReader().read(file, new Stop());
    }

    static SmallEyes eyes(LineReader reader) {
        return new SmallEyes(MODELS, new OnnxRuntime(), reader, 2);
    }

    static Bitmap filled(int width, int height, Color colour) {
        return drawn(width, height, colour, _ -> {});
    }

    /// A picture drawn on a ground.
    static Bitmap drawn(int width, int height, Color ground, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, height);
        painter.accept(graphics);
        graphics.dispose();
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int pixel = image.getRGB(i % width, i / width);
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
        }
        return new Bitmap(width, height, rgb);
    }
}
