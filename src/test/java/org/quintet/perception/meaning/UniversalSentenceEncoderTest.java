package org.quintet.perception.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quintet.runtime.OnnxRuntime;

/// The pack `meaning` in the folder that the system property `quintet.test.meaning` names.
@Tag("pack")
class UniversalSentenceEncoderTest {
    private static final List<String> CHINESE =
            List.of("猫坐在沙发上", "退货 蓝牙耳机 左耳没有声音", "光合作用", "火山喷发", "心脏", "疫苗如何工作", "轴承温度过高", "红色摩托车");

    private static final List<String> ENGLISH =
            List.of(
                    "a cat is sitting on the sofa",
                    "I want to return the headphones, left side is silent",
                    "photosynthesis",
                    "volcano eruption",
                    "heart",
                    "how vaccines work",
                    "bearing temperature too high",
                    "red motorcycle");

    private static SentenceEncoder encoder;

    @BeforeAll
    static void open() {
        String folder = System.getProperty("quintet.test.meaning", "");
        assumeTrue(!folder.isBlank(), "no pack named by -Dquintet.test.meaning");
        encoder =
                new UniversalSentenceEncoder(
                        new OnnxRuntime(), Path.of(folder, "sentences.onnx"), 1);
    }

    @AfterAll
    static void close() {
        if (encoder != null) {
            encoder.close();
        }
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static int nearest(float[] to, float[][] among) {
        int best = 0;
        for (int i = 1; i < among.length; i++) {
            best = cosine(to, among[i]) > cosine(to, among[best]) ? i : best;
        }
        return best;
    }

    @Test
    void eachSentenceFindsItsTranslationBothWays() {
        float[][] chinese = encoder.encode(CHINESE);
        float[][] english = encoder.encode(ENGLISH);
        for (int i = 0; i < CHINESE.size(); i++) {
            assertThat(nearest(chinese[i], english)).as(CHINESE.get(i)).isEqualTo(i);
            assertThat(nearest(english[i], chinese)).as(ENGLISH.get(i)).isEqualTo(i);
            assertThat(cosine(chinese[i], english[i])).as(CHINESE.get(i)).isGreaterThan(0.5f);
        }
    }

    @Test
    void vectorsAreOfLengthOneAndDoNotDependOnTheirNeighbours() {
        float[][] together = encoder.encode(ENGLISH);
        for (int i = 0; i < ENGLISH.size(); i++) {
            float[] alone = encoder.encode(List.of(ENGLISH.get(i)))[0];
            assertThat(cosine(together[i], together[i])).isCloseTo(1, within(1e-4f));
            assertThat(cosine(alone, together[i])).as(ENGLISH.get(i)).isGreaterThan(0.99f);
        }
    }

    @Test
    void anyTextHasAPlace() {
        List<String> odd =
                List.of("", " ", "🍎", "𠮷野家", "\u0000", "\ud83c", "a".repeat(100_000), "?!");
        for (float[] vector : encoder.encode(odd)) {
            assertThat(vector).hasSize(UniversalSentenceEncoder.DIMENSIONS);
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-4f));
        }
    }

    @Test
    void emojiDoNotHideTheWordsBesideThem() {
        float[][] vectors =
                encoder.encode(List.of("I love apples 😂", "我喜欢苹果", "the train is late"));
        assertThat(cosine(vectors[0], vectors[1])).isGreaterThan(0.4f);
        assertThat(cosine(vectors[0], vectors[1])).isGreaterThan(cosine(vectors[0], vectors[2]));
    }

    @Test
    void manyTextsAreDoneInOrder() {
        float[][] vectors = encoder.encode(Collections.nCopies(100, "the same"));
        assertThat(vectors).hasNumberOfRows(100);
        assertThat(encoder.encode(List.of())).isEmpty();
    }
}
