package org.quintet.illustration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Thing;
import org.quintet.perception.meaning.SentenceEncoder;

/// Composes the pictures of slides from open drawings. Thread-safe.
public final class Scenes {
    /// Width of a picture in pixels.
    public static final int WIDTH = 1600;

    /// Height of a picture in pixels.
    public static final int HEIGHT = 1200;

    private final Path assets;
    private @Nullable Typeface typeface;

    /// Reads nothing yet.
    ///
    /// @param assets the folder of the program's fonts and pictures, `assets`
    public Scenes(Path assets) {
        this.assets = assets;
    }

    /// Finds a drawing for every thing that has none yet, and says what the picture shows where
    /// nobody has said it.
    ///
    /// @param encoder finds by meaning; without one the words themselves are looked for
    /// @param used drawings of the deck's other slides, which are avoided for the first thing
    public SlidePicture choose(
            SlidePicture wish, @Nullable SentenceEncoder encoder, Set<String> used) {
        return new SlidePicture(
                wish.arrangement(),
                wish.things(),
                wish.variant(),
                wish.alt().isBlank() ? AltText.of(wish) : wish.alt());
    }

    /// The same things in another picture.
    public SlidePicture another(
            SlidePicture now, @Nullable SentenceEncoder encoder, Set<String> used) {
        return choose(
                new SlidePicture(now.arrangement(), now.things(), now.variant() + 1, now.alt()),
                encoder,
                used);
    }

    /// Draws a picture of 800×600 units with two pixels a unit. The same picture in the same
    /// palette always has the same pixels.
    public BufferedImage draw(SlidePicture picture, ScenePalette palette) {
        return draw(picture, palette, WIDTH, HEIGHT);
    }

    /// Draws a picture at another size and shape.
    ///
    /// @param width in pixels
    /// @param height in pixels
    public BufferedImage draw(SlidePicture picture, ScenePalette palette, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(new Color(palette.sky()));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(palette.ground()));
        graphics.fillRect(0, height * 3 / 4, width, height - height * 3 / 4);
        List<Thing> things = picture.things();
        Wrap wrap = new Wrap(typeface());
        double row = (double) height / Math.max(1, things.size());
        for (int i = 0; i < things.size(); i++) {
            String label = AltText.name(things.get(i));
            double size = Math.min(row * 0.4, height / 18.0);
            graphics.setColor(new Color(palette.page()));
            graphics.fill(
                    new RoundRectangle2D.Double(
                            width * 0.1, i * row + row * 0.1, width * 0.8, row * 0.8, size, size));
            graphics.setColor(new Color(palette.ink()));
            graphics.setFont(typeface().font(size, false));
            String line = wrap.lines(label, size, false, width * 0.75, 1).getFirst();
            graphics.drawString(
                    line, (float) (width * 0.125), (float) (i * row + row / 2 + size * 0.35));
        }
        graphics.dispose();
        return image;
    }

    private synchronized Typeface typeface() {
        Typeface read = typeface;
        if (read == null) {
            read = Typeface.in(assets.resolve("fonts"));
            typeface = read;
        }
        return read;
    }
}
