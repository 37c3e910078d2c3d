package org.quintet.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

/// Damaged, cut and lying picture files: a picture or a message, and never anything else.
class PictureReaderHostileTest {
    private static final String[] KINDS = {
        "rgb.png",
        "palette.png",
        "rgb16.png",
        "baseline.jpg",
        "progressive.jpg",
        "cmyk.jpg",
        "animated.gif",
        "palette.bmp",
        "lzw.tif",
        "lossy-alpha.webp",
        "lossless.webp",
        "animated.webp",
        "rgb.avif"
    };

    private final PictureReader reader = new PictureReader();
    private Optional<Bitmap> lastRead = Optional.empty();
    private @TempDir Path folder;

    @Test
    void aCutFileIsRefusedOrReadWhole() throws IOException, URISyntaxException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (String kind : KINDS) {
            byte[] whole = Files.readAllBytes(PictureReaderTest.resource("kinds/" + kind));
            Bitmap picture = reader.read(PictureReaderTest.resource("kinds/" + kind), new Stop());
            int step = Math.max(1, whole.length / 40);
            for (int length = 0; length < whole.length; length += step) {
                String outcome = outcome(Arrays.copyOf(whole, length));
                outcomes.merge(kind + " " + outcome, 1, Integer::sum);
                if (outcome.equals("read") && !kind.equals("progressive.jpg")) {
                    assertThat(lastRead.orElseThrow().rgb())
                            .describedAs("%s cut to %d of %d bytes", kind, length, whole.length)
                            .isEqualTo(picture.rgb());
                }
            }
        }
        print("cut", outcomes);
    }

    @Test
    void damagedBytesGiveAPictureOrAMessage() throws IOException, URISyntaxException {
        long seed = 20_261_124;
        Random random = new Random(seed);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (String kind : KINDS) {
            byte[] whole = Files.readAllBytes(PictureReaderTest.resource("kinds/" + kind));
            for (int trial = 0; trial < 60; trial++) {
                byte[] damaged = whole.clone();
                int hits = 1 + random.nextInt(8);
                for (int hit = 0; hit < hits; hit++) {
                    // Twice as often in the header, where lies are most harmful.
                    int reach = random.nextBoolean() ? 64 : damaged.length;
                    damaged[random.nextInt(Math.min(reach, damaged.length))] =
                            (byte) random.nextInt(256);
                }
                outcomes.merge(kind + " " + outcome(damaged), 1, Integer::sum);
            }
        }
        print("damaged, seed " + seed, outcomes);
    }

    private String outcome(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("x"), bytes);
        try {
            lastRead = Optional.of(reader.read(file, new Stop()));
            return "read";
        } catch (QuintetException e) {
            assertThat(e.getMessage()).contains("“x”");
            return e.key().substring(e.key().indexOf('.') + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60000, 60000, too_many_pixels",
        "2147483647, 2147483647, too_many_pixels",
        "16001, 16001, too_many_pixels",
        "0, 5, damaged",
        "-1, -1, damaged",
        "15000, 15000, damaged"
    })
    void aPngThatLiesAboutItsSizeIsRefusedBeforeAnythingIsAllocated(
            int width, int height, String outcome) throws IOException, URISyntaxException {
        byte[] file = Files.readAllBytes(PictureReaderTest.resource("kinds/rgb.png"));
        ByteBuffer header = ByteBuffer.wrap(file);
        header.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(file, 12, 17);
        header.putInt(29, (int) sum.getValue());

        assertThat(outcome(file)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline.jpg", "progressive.jpg", "animated.gif", "lossless.webp"})
    void otherKindsThatClaimTheLargestSizeAreRefused(String kind)
            throws IOException, URISyntaxException {
        byte[] file = Files.readAllBytes(PictureReaderTest.resource("kinds/" + kind));
        switch (kind.substring(kind.indexOf('.') + 1)) {
            case "gif" -> {
                ByteBuffer.wrap(file).putInt(6, -1);
                ByteBuffer.wrap(file).putInt(indexOf(file, 0x2c) + 5, -1);
            }
            case "webp" -> ByteBuffer.wrap(file).putInt(21, -1);
            default -> {
                int frame = kind.startsWith("base") ? 0xc0 : 0xc2;
                int at = indexOf(file, 0xff, frame);
                ByteBuffer.wrap(file).putInt(at + 5, -1);
            }
        }

        assertThat(outcome(file)).isIn("too_many_pixels", "damaged");
    }

    private static int indexOf(byte[] file, int... bytes) {
        for (int at = 0; at < file.length; at++) {
            int matched = 0;
            while (matched < bytes.length && (file[at + matched] & 0xff) == bytes[matched]) {
                matched++;
            }
            if (matched == bytes.length) {
                return at;
            }
        }
        throw new IllegalStateException("not in the file");
    }

    @Test
    void ofAHundredThousandFramesOnlyTheFirstIsRead() throws IOException, URISyntaxException {
        byte[] still = Files.readAllBytes(PictureReaderTest.resource("kinds/rgb.gif"));
        int frames = indexOf(still, 0x2c);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(still, 0, frames);
        for (int frame = 0; frame < 100_000; frame++) {
            file.write(still, frames, still.length - 1 - frames);
        }
        file.write(0x3b);

        assertThat(outcome(file.toByteArray())).isEqualTo("read");
        assertThat(lastRead.orElseThrow().width()).isEqualTo(18);
    }

    @Test
    void aFileBeyondTheBudgetIsRefusedByItsLength() throws IOException {
        Path file = folder.resolve("huge.tif");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(257L << 20);
        }

        assertThatThrownBy(() -> reader.read(file, new Stop()))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("257 MB")
                .hasMessageContaining("256 MB");
    }

    private static void print(String what, Map<String, Integer> outcomes) {
        int sum = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(sum + " files " + what + ": " + outcomes);
    }
}
