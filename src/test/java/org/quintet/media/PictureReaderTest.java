package org.quintet.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Language;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;

class PictureReaderTest {
    private final PictureReader reader = new PictureReader();
    private @TempDir Path folder;

    /// A line of pictures.txt: what Pillow reads in a file.
    record Expected(String name, int width, int height, String rgba) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Expected> pictures() throws IOException, URISyntaxException {
        return Files.readString(resource("pictures.txt"), StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.split(" ", -1))
                .map(
                        word ->
                                new Expected(
                                        word[0],
                                        Integer.parseInt(word[1]),
                                        Integer.parseInt(word[2]),
                                        word[3]));
    }

    static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PictureReaderTest.class.getResource(name)).toURI());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void everyKindReadsAsPillowReadsIt(Expected expected) throws URISyntaxException {
        Bitmap picture = reader.read(resource("kinds/" + expected.name()), new Stop());

        assertThat(picture.width()).isEqualTo(expected.width());
        assertThat(picture.height()).isEqualTo(expected.height());
        assertThat(largestDifference(picture, HexFormat.of().parseHex(expected.rgba())))
                .isLessThanOrEqualTo(tolerance(expected.name()));
    }

    /// Decoders of lossy kinds round differently, and the one of AVIF scales chroma otherwise.
    private static int tolerance(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg", "avif" -> 3;
            case "webp" -> name.startsWith("lossless") ? 0 : 3;
            default -> name.startsWith("cmyk") || name.startsWith("profile") ? 1 : 0;
        };
    }

    private static int largestDifference(Bitmap picture, byte[] rgba) {
        byte[] alpha = picture.alpha();
        int largest = 0;
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            int opacity = alpha == null ? 255 : alpha[i] & 0xff;
            largest = Math.max(largest, Math.abs(opacity - (rgba[4 * i + 3] & 0xff)));
            for (int c = 0; c < 3 && opacity > 0; c++) {
                int difference = (picture.rgb()[3 * i + c] & 0xff) - (rgba[4 * i + c] & 0xff);
                largest = Math.max(largest, Math.abs(difference));
            }
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a picture.png",
                "it's \"mine\".png",
                "图片 猫.png",
                "cat 🐱.png",
                "photo.jpg",
                "notes.txt",
                "no-ending",
                "-n%20d;x.webp"
            })
    void namesAndEndingsDoNotMatter(String name) throws IOException, URISyntaxException {
        for (String kind : new String[] {"rgb.png", "lossless.webp", "rgb.avif", "baseline.jpg"}) {
            Path file = folder.resolve(name);
            Files.write(file, Files.readAllBytes(resource("kinds/" + kind)));

            assertThat(reader.read(file, new Stop()).width()).isEqualTo(18);
        }
    }

    @Test
    void aLargePictureIsAveragedDown() throws IOException {
        BufferedImage stripes = new BufferedImage(8000, 6000, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bits = ((DataBufferByte) stripes.getRaster().getDataBuffer()).getData();
        Arrays.fill(bits, (byte) 0b0101_0101);
        Path file = write(stripes, "stripes.png");

        Bitmap picture = reader.read(file, new Stop());

        assertThat(picture.width()).isEqualTo(4000);
        assertThat(picture.height()).isEqualTo(3000);
        assertThat(picture.rgb()[0]).isEqualTo((byte) 128);
        assertThat(picture.rgb()[picture.rgb().length - 1]).isEqualTo((byte) 128);
    }

    @Test
    void aVeryLargePictureIsReadWithEverySecondPixel() throws IOException {
        Path file =
                write(new BufferedImage(12_000, 9000, BufferedImage.TYPE_BYTE_BINARY), "wall.png");

        Bitmap picture = reader.read(file, new Stop());

        assertThat(picture.width()).isEqualTo(6000);
        assertThat(picture.height()).isEqualTo(4500);
    }

    @Test
    void aStoppedReadEnds() throws URISyntaxException {
        Stop stop = new Stop();
        stop.stop();
        Path file = resource("kinds/rgb.png");

        assertThatThrownBy(() -> reader.read(file, stop))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.kind()).isEqualTo(QuintetException.Kind.STOPPED));
    }

    @Test
    void whatIsNoPictureIsToldFromAPicture() throws IOException {
        Path text = Files.writeString(folder.resolve("holiday.jpg"), "It was sunny.");

        assertThatThrownBy(() -> reader.read(text, new Stop()))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> {
                            assertThat(e.message(Language.ENGLISH))
                                    .contains("“holiday.jpg”", "PNG, JPEG, GIF, BMP, TIFF, WebP");
                            assertThat(e.message(Language.CHINESE)).contains("holiday.jpg", "WebP");
                        });
    }

    @Test
    void aMissingFileAFolderAndAnEmptyFileAreNamed() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.png"));

        assertThatThrownBy(() -> reader.read(folder.resolve("none.png"), new Stop()))
                .hasMessageContaining("no file");
        assertThatThrownBy(() -> reader.read(folder, new Stop())).hasMessageContaining("a folder");
        assertThatThrownBy(() -> reader.read(empty, new Stop())).hasMessageContaining("is empty");
    }

    private Path write(BufferedImage image, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
