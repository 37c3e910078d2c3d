package org.quintet.illustration.icon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.illustration.icon.TeachingWords.Score;
import org.quintet.perception.meaning.SentenceEncoder;
import org.quintet.perception.meaning.UniversalSentenceEncoder;
import org.quintet.runtime.OnnxRuntime;

/// Which drawing stands for which word. `quintet.test.meaning` names the folder of the pack
/// `meaning`; with `quintet.test.refresh` the vectors of the drawings are made anew.
class IconFinderTest {
    private static final Path FOLDER = Path.of("assets/pictures");
    private static final IconSet SET = IconSet.in(FOLDER);
    private static final IconFinder FINDER = new IconFinder(FOLDER, SET);

    private static SentenceEncoder encoder() {
        String folder = System.getProperty("quintet.test.meaning", "");
        assumeTrue(!folder.isBlank(), "no pack named by -Dquintet.test.meaning");
        return new UniversalSentenceEncoder(
                new OnnxRuntime(), Path.of(folder, "sentences.onnx"), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "sun, fluent:sun",
        "The sun, fluent:sun",
        "drops of water, fluent:droplet",
        "water drop, fluent:droplet",
        "oak tree, fluent:deciduous-tree",
        "stack of coins, fluent:coin",
        "bee on a flower, fluent:honeybee",
        "syringes, fluent:syringe",
        "太阳, fluent:sun",
        "一滴水, fluent:droplet",
        "火山爆发, fluent:volcano",
        "睡觉的孩子, fluent:child",
        "市场价格, quintet:price-tag"
    })
    void wordsAreFoundWithoutAnEncoder(String word, String icon) {
        assertThat(FINDER.find(List.of(word), null).getFirst().getFirst().icon().id())
                .isEqualTo(icon);
    }

    @Test
    void withoutAnEncoderTwoOfThreeTeachingWordsGetASensibleDrawing() throws IOException {
        Score score = TeachingWords.score(FINDER, null);

        System.out.printf("drawings by words alone: %s%n", score);
        assertThat(score.sensible()).isGreaterThan(0.66);
        assertThat(score.wrong()).isLessThan(0.04);
        assertThat(TeachingWords.falselyFound(FINDER, null)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    @Tag("pack")
    void withAnEncoderNineOfTenTeachingWordsGetASensibleDrawing() throws IOException {
        try (SentenceEncoder encoder = encoder()) {
            Score score = TeachingWords.score(FINDER, encoder);

            System.out.printf("drawings by meaning: %s%n", score);
            assertThat(score.sensible()).isGreaterThan(0.9);
            assertThat(score.wrong()).isLessThan(0.04);
            assertThat(TeachingWords.falselyFound(FINDER, encoder)).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    @Tag("pack")
    void theVectorsAreThoseOfTheDrawings() throws IOException {
        try (SentenceEncoder encoder = encoder()) {
            byte[] made = IconVectors.make(SET, encoder);
            if (Boolean.getBoolean("quintet.test.refresh")) {
                Files.write(FOLDER.resolve("vectors.bin"), made);
            }
            assertThat(Files.readAllBytes(FOLDER.resolve("vectors.bin"))).hasSize(made.length);
            float[][] meanings = encoder.encode(List.of("volcano", "疫苗"));
            float[] near = IconVectors.in(FOLDER, SET).near(meanings[1], SET.icons().size());
            int syringe = SET.icons().indexOf(SET.get("fluent:syringe").orElseThrow());
            assertThat(near[syringe]).isGreaterThan(0.98f);
        }
    }

    @Test
    void vectorsOfOtherDrawingsAreNotTaken() {
        // Read without the pack: the file names the drawings that it was made from.
        assertThat(IconVectors.in(FOLDER, SET).near(new float[512], SET.icons().size()))
                .hasSize(SET.icons().size());
    }
}
