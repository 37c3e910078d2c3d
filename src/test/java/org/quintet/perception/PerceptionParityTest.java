package org.quintet.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Box;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.runtime.OnnxRuntime;

/// Against `golden.json`, which `src/test/python/perception_golden.py` wrote with Pillow, numpy and
/// ONNX Runtime for Python.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerceptionParityTest {
    private final JsonNode golden = golden();
    private final ModelShelf shelf = new ModelShelf(Samples.MODELS, new OnnxRuntime(), 2);

    @AfterAll
    void close() {
        shelf.close();
    }

    private static JsonNode golden() {
        try (InputStream stream = PerceptionParityTest.class.getResourceAsStream("golden.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void inputsOfADrawnPictureAreThoseOfPillow() throws NoSuchAlgorithmException {
        assertInputs("drawn", drawn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chelsea.png", "coffee.png", "motorcycle_left.png"})
    void inputsOfPhotosAreThoseOfPillow(String name) throws NoSuchAlgorithmException {
        assertInputs(name, Samples.real(name));
    }

    @Test
    void findingsInADrawnPictureAreThoseOfPython() {
        assertFindings("drawn", drawn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chelsea.png", "coffee.png", "motorcycle_left.png"})
    void findingsInPhotosAreThoseOfPython(String name) {
        assertFindings(name, Samples.real(name));
    }

    private void assertInputs(String name, Bitmap picture) throws NoSuchAlgorithmException {
        JsonNode expected = golden.get(name);
        assertThat(sha256(Classifier.middle(picture))).isEqualTo(expected.get("middle").asText());
        assertThat(sha256(ObjectDetector.square(picture, 512).bitmap()))
                .isEqualTo(expected.get("square512").asText());
        assertThat(sha256(ObjectDetector.square(picture, 416).bitmap()))
                .isEqualTo(expected.get("square416").asText());
    }

    private void assertFindings(String name, Bitmap picture) {
        JsonNode expected = golden.get(name);
        double[] chances =
                new Classifier(shelf).probabilities(Classifier.middle(picture), new Stop());
        int label =
                IntStream.range(0, chances.length)
                        .reduce(0, (a, b) -> chances[b] > chances[a] ? b : a);
        assertThat(label).isEqualTo(expected.get("subject").get("label").asInt());
        assertThat(chances[label])
                .isCloseTo(expected.get("subject").get("chance").asDouble(), within(1e-3));
        assertBest(new CenterNet(shelf), picture, expected.get("centernet"));
        assertBest(new NanoDet(shelf), picture, expected.get("nanodet"));
    }

    private static void assertBest(ObjectDetector detector, Bitmap picture, JsonNode expected) {
        Detection best = detector.detect(picture, 0.2, new Stop()).getFirst();
        assertThat(best.label()).isEqualTo(expected.get("label").asInt());
        assertThat(best.score()).isCloseTo(expected.get("score").asDouble(), within(1e-3));
        Box box = best.box();
        double[] corners = {box.left(), box.top(), box.right(), box.bottom()};
        for (int i = 0; i < corners.length; i++) {
            assertThat(corners[i]).isCloseTo(expected.get("box").get(i).asDouble(), within(2e-3));
        }
    }

    private static Bitmap drawn() {
        int width = 317;
        int height = 201;
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x);
                rgb[at] = (byte) (x * 7 + y * 3);
                rgb[at + 1] = (byte) (x * x + y);
                rgb[at + 2] = (byte) (x * y / 5);
            }
        }
        return new Bitmap(width, height, rgb);
    }

    private static String sha256(Bitmap bitmap) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bitmap.rgb()));
    }
}
