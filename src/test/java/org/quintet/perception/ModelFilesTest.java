package org.quintet.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelFilesTest {
    private static final long LARGEST = 10_000_000;

    @Test
    void everyModelIsTheOneThatWasChecked() throws IOException, NoSuchAlgorithmException {
        List<String> sums = Files.readAllLines(Samples.MODELS.resolve("SHA256SUMS"));
        for (String line : sums) {
            Path file = Samples.MODELS.resolve(line.substring(66));
            byte[] content = Files.readAllBytes(file);
            assertThat(content.length).as(line).isLessThan((int) LARGEST);
            assertThat(
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(content)))
                    .as(line)
                    .isEqualTo(line.substring(0, 64));
        }
        for (Model model : Model.values()) {
            Path graph = Samples.MODELS.relativize(model.graph(Samples.MODELS));
            assertThat(sums).anyMatch(line -> line.endsWith("  " + graph));
            assertThat(Samples.MODELS.resolve(graph).resolveSibling("NOTICE.txt")).exists();
            assertThat(Samples.MODELS.resolve(graph).resolveSibling("LICENSE.txt")).exists();
        }
    }

    @Test
    void classNamesAreTheKeysOfTheVocabulary() throws IOException {
        assertThat(Files.readAllLines(Model.CLASSIFIER.labels(Samples.MODELS)))
                .isEqualTo(keys("imagenet.tsv"));
        assertThat(Files.readAllLines(Model.DETECTOR.labels(Samples.MODELS)))
                .isEqualTo(keys("coco.tsv"));
    }

    private static List<String> keys(String table) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(
                        ModelFilesTest.class.getResourceAsStream("/org/quintet/fusion/" + table))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[1])
                    .toList();
        }
    }
}
