package org.quintet.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.core.Stop;

class ResizeTest {
    static Stream<String> cases() throws IOException, URISyntaxException {
        return Files.readString(
                        PictureReaderTest.resource("resized.txt"), StandardCharsets.US_ASCII)
                .lines();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyByteIsPillows(String line) {
        String[] word = line.split(" ", -1);
        Bitmap resized =
                Resize.to(
                        computed(Integer.parseInt(word[1]), Integer.parseInt(word[2])),
                        Double.parseDouble(word[3]),
                        Double.parseDouble(word[4]),
                        Double.parseDouble(word[5]),
                        Double.parseDouble(word[6]),
                        Integer.parseInt(word[7]),
                        Integer.parseInt(word[8]),
                        Resize.Filter.valueOf(word[0]));

        CRC32 sum = new CRC32();
        sum.update(resized.rgb());
        assertThat(sum.getValue()).isEqualTo(Long.parseLong(word[9]));
    }

    /// The picture that make_pictures.py computes by the same formula.
    static Bitmap computed(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            long row = i / (3 * width);
            rgb[i] = (byte) (((long) i * i * 31 + row * 7919 + i % 257 * 13L) / 8);
        }
        return new Bitmap(width, height, rgb);
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        Bitmap picture = computed(31, 17);

        assertThat(Resize.to(picture, 31, 17, Resize.Filter.BICUBIC).rgb())
                .isEqualTo(picture.rgb());
    }

    @Test
    void aPartOutsideThePictureIsRefused() {
        Bitmap picture = computed(31, 17);

        assertThatThrownBy(() -> Resize.to(picture, 0, 0, 32, 17, 5, 5, Resize.Filter.BICUBIC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherProcessorsPixelValuesAreMet() throws IOException {
        Path folder = Path.of("../shared/conformance/image");
        assumeTrue(Files.isDirectory(folder), "no conformance folder");
        Bitmap picture = new PictureReader().read(folder.resolve("australia.jpg"), new Stop());
        double[] expected =
                Files.readAllLines(folder.resolve("qwen2.5vl_australia_pixel_values.txt")).stream()
                        .filter(line -> !line.isBlank())
                        .mapToDouble(Double::parseDouble)
                        .toArray();

        // The processor asks for 540×360 and rounds to whole patches of 28 pixels.
        Bitmap resized = Resize.to(picture, 532, 364, Resize.Filter.BICUBIC);

        double squares = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = patchValue(resized, i) - expected[i];
            squares += difference * difference;
        }
        assertThat(squares / expected.length).isLessThan(1e-3);
    }

    /// The i-th value of the first patch: channel, frame, row, column.
    private static double patchValue(Bitmap picture, int i) {
        double[] mean = {0.48145466, 0.4578275, 0.40821073};
        double[] deviation = {0.26862954, 0.26130258, 0.27577711};
        int inPatch = i % (3 * 2 * 14 * 14);
        int channel = inPatch / (2 * 14 * 14);
        int y = inPatch % (14 * 14) / 14;
        int x = inPatch % 14;
        int value = picture.rgb()[3 * (y * picture.width() + x) + channel] & 0xff;
        return (value / 255.0 - mean[channel]) / deviation[channel];
    }
}
