package org.quintet.illustration;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.core.deck.SlidePicture.Thing;
import org.quintet.illustration.icon.IconFinder;
import org.quintet.illustration.icon.IconPainter;
import org.quintet.illustration.icon.IconSet;
import org.quintet.illustration.scene.AltText;
import org.quintet.illustration.scene.Composer;
import org.quintet.illustration.scene.Painter;
import org.quintet.illustration.scene.Scene;
import org.quintet.perception.meaning.SentenceEncoder;

/// Composes the pictures of slides from open drawings. Thread-safe.
public final class Scenes {
    /// Width of a picture in pixels.
    public static final int WIDTH = 1600;

    /// Height of a picture in pixels.
    public static final int HEIGHT = 1200;

    private final Path assets;
    private @Nullable Tools tools;

    /// Reads nothing yet: letters and drawings are read at their first use, which takes a few
    /// tenths of a second.
    ///
    /// @param assets the folder of the program's fonts and pictures, `assets`
    public Scenes(Path assets) {
        this.assets = assets;
    }

    /// Finds a drawing for every thing that has none yet, and says what the picture shows where
    /// nobody has said it. A thing for which no drawing fits keeps none: its label is drawn alone.
    ///
    /// @param encoder finds by meaning; without one the words themselves are looked for
    /// @param used drawings of the deck's other slides, which are avoided for the first thing
    public SlidePicture choose(
            SlidePicture wish, @Nullable SentenceEncoder encoder, Set<String> used) {
        return tools().chooser.choose(wish, encoder, used, 0);
    }

    /// The same things in another picture: other ground and light, other drawings where others fit,
    /// and another order where order says nothing.
    ///
    /// @param used drawings of the deck's other slides
    public SlidePicture another(
            SlidePicture now, @Nullable SentenceEncoder encoder, Set<String> used) {
        List<Thing> bare =
                now.things().stream()
                        .map(thing -> new Thing(thing.word(), thing.label(), ""))
                        .toList();
        int turn = now.variant() + 1;
        boolean said = !now.alt().equals(AltText.of(now));
        return tools().chooser
                .choose(
                        new SlidePicture(
                                other(now.arrangement(), bare.size()),
                                bare,
                                turn,
                                said ? now.alt() : ""),
                        encoder,
                        used,
                        turn);
    }

    /// An arrangement that says the same; most say something of their own.
    private static Arrangement other(Arrangement arrangement, int things) {
        return switch (arrangement) {
            case HERO -> things == 2 ? Arrangement.PAIR : Arrangement.ROW;
            case ROW, PAIR -> Arrangement.HERO;
            default -> arrangement;
        };
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
        Scene scene = tools().composer.compose(picture, palette, (double) width / height);
        return tools().painter.paint(scene, palette, width, height);
    }

    private synchronized Tools tools() {
        Tools made = tools;
        if (made == null) {
            Typeface typeface = Typeface.in(assets.resolve("fonts"));
            IconSet icons = IconSet.in(assets.resolve("pictures"));
            made =
                    new Tools(
                            new Chooser(icons, new IconFinder(assets.resolve("pictures"), icons)),
                            new Composer(typeface, icons),
                            new Painter(typeface, new IconPainter()));
            tools = made;
        }
        return made;
    }

    private record Tools(Chooser chooser, Composer composer, Painter painter) {}
}
