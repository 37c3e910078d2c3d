package org.quintet.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.Box;
import org.quintet.core.Evidence;
import org.quintet.core.Evidence.Face;
import org.quintet.core.Evidence.Palette;
import org.quintet.core.Evidence.Subject;
import org.quintet.core.Evidence.Thing;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;

/// Pictures nobody would take.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallEyesHostileTest {
    private final SmallEyes eyes = Samples.eyes(Samples.BLIND);

    @AfterAll
    void close() {
        eyes.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 1",
        "1, 5000",
        "5000, 1",
        "6000, 10",
        "10, 6000",
        "3, 3",
        "2047, 2",
        "2049, 3"
    })
    void anySizeIsLookedAt(int width, int height) {
        assertSound(Samples.filled(width, height, Color.BLUE));
        assertSound(noise(width, height, null));
    }

    @Test
    void whollyTransparentPicturesShowNothing() {
        byte[] alpha = new byte[200 * 100];
        Bitmap picture = noise(200, 100, alpha);
        Sight sight = assertSound(picture);
        assertThat(sight.all(Thing.class)).isEmpty();
        assertThat(sight.all(Subject.class)).isEmpty();
        assertThat(sight.first(Palette.class).orElseThrow().tints()).isEmpty();
    }

    @Test
    void noiseAndPlainColoursShowNothing() {
        Bitmap[] pictures = {
            noise(640, 480, null),
            Samples.filled(640, 480, Color.WHITE),
            Samples.filled(640, 480, Color.BLACK),
            Samples.filled(640, 480, Color.RED)
        };
        for (Bitmap picture : pictures) {
            Sight sight = assertSound(picture);
            assertThat(sight.all(Thing.class)).isEmpty();
            assertThat(sight.all(Subject.class)).isEmpty();
        }
    }

    private Sight assertSound(Bitmap picture) {
        Sight sight = eyes.look(picture, _ -> {}, new Stop());
        assertThat(sight.width()).isEqualTo(picture.width());
        assertThat(sight.height()).isEqualTo(picture.height());
        assertThat(sight.complete()).isTrue();
        for (Evidence evidence : sight.evidence()) {
            assertThat(evidence.confidence()).isBetween(0.0, 1.0);
            switch (evidence) {
                case Thing thing -> assertInside(thing.box());
                case Face face -> assertInside(face.box());
                default -> {}
            }
        }
        return sight;
    }

    private static void assertInside(Box box) {
        assertThat(DoubleStream.of(box.left(), box.top(), box.right(), box.bottom()))
                .allMatch(v -> v >= 0 && v <= 1 + 1e-9);
    }

    private static Bitmap noise(int width, int height, byte @Nullable [] alpha) {
        byte[] rgb = new byte[3 * width * height];
        new Random(5).nextBytes(rgb);
        return alpha == null
                ? new Bitmap(width, height, rgb)
                : new Bitmap(width, height, rgb, alpha);
    }
}
