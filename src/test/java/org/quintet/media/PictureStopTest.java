package org.quintet.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Whoever stops a read does so from a thread of their own, at any moment.
class PictureStopTest {
    private static final long SEED = 7;
    private static final int TRIES = 8;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "bmp", "gif"})
    void aStopAtAnyMomentEndsTheReadAndNothingElse(String form) throws Exception {
        Random random = new Random(SEED);
        BufferedImage noise = new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < noise.getHeight(); i++) {
            for (int j = 0; j < noise.getWidth(); j++) {
                noise.setRGB(j, i, random.nextInt() & 0x3f3f3f);
            }
        }
        Path file = folder.resolve("noise." + form);
        ImageIO.write(noise, form, file.toFile());
        PictureReader reader = new PictureReader();
        int stopped = 0;
        for (int i = 0; i < TRIES; i++) {
            Stop stop = new Stop();
            CompletableFuture<Boolean> read =
                    CompletableFuture.supplyAsync(() -> ends(reader, file, stop));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1, 120));
            stop.stop();
            stopped += read.get() ? 1 : 0;
        }
        System.out.printf("%s: %d of %d reads stopped, seed %d%n", form, stopped, TRIES, SEED);
    }

    private static boolean ends(PictureReader reader, Path file, Stop stop) {
        try {
            assertThat(reader.read(file, stop).width()).isEqualTo(2000);
            return false;
        } catch (QuintetException e) {
            assertThat(e.kind()).isEqualTo(Kind.STOPPED);
            return true;
        }
    }
}
