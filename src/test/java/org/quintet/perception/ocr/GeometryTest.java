package org.quintet.perception.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.Stop;

class GeometryTest {
    @ParameterizedTest
    @ValueSource(doubles = {-40, -10, 0, 3, 25, 44})
    void theSmallestRectangleAroundARectangleIsItself(double degrees) {
        Quad quad = new Quad(50, 40, 30, 8, Math.toRadians(degrees));

        Quad around = MinimalRectangle.around(quad.corners());

        assertThat(around.centreX()).isCloseTo(50, within(1e-6));
        assertThat(around.width()).isCloseTo(30, within(1e-6));
        assertThat(around.height()).isCloseTo(8, within(1e-6));
        assertThat(around.angle()).isCloseTo(quad.angle(), within(1e-6));
    }

    @Test
    void turningThereAndBackChangesNothing() {
        Quad quad = new Quad(10, 20, 30, 8, 0.1);

        Quad back = quad.turned(1, 100, 60).turned(-1, 60, 100);

        assertThat(back.centreX()).isCloseTo(10, within(1e-9));
        assertThat(back.centreY()).isCloseTo(20, within(1e-9));
        assertThat(back.width()).isEqualTo(30);
        assertThat(back.angle()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void wordsOfALineAreJoinedAndCellsOfATableAreNot() {
        Quad one = new Quad(50, 10, 60, 20, 0);
        Quad near = new Quad(120, 11, 70, 18, 0);
        Quad far = new Quad(250, 10, 60, 20, 0);
        Quad below = new Quad(50, 40, 60, 20, 0);

        List<Quad> joined = LineJoiner.join(List.of(far, below, near, one));

        assertThat(joined).hasSize(3).contains(far, below);
        assertThat(joined).anySatisfy(q -> assertThat(q.width()).isCloseTo(135, within(1.0)));
    }

    @Test
    void theCellsOfATableAreReadRowByRow() {
        Quad a = new Quad(30, 10, 40, 16, 0);
        Quad b = new Quad(150, 12, 40, 16, 0);
        Quad c = new Quad(30, 50, 40, 16, 0);
        Quad d = new Quad(150, 48, 40, 16, 0);

        assertThat(ReadingOrder.of(List.of(d, c, b, a), new Stop())).containsExactly(a, b, c, d);
    }

    @Test
    void hangingColumnsAreReadFromRightToLeft() {
        Quad right = new Quad(90, 50, 12, 90, 0);
        Quad middle = new Quad(60, 48, 12, 86, 0);
        Quad left = new Quad(30, 52, 12, 94, 0);

        assertThat(ReadingOrder.ofColumns(List.of(left, right, middle), new Stop()))
                .extracting(Quad::centreX)
                .containsExactly(90.0, 60.0, 30.0);
    }

    @Test
    void aPageOfManyLinesIsOrderedInAMoment() {
        Quad title = new Quad(400, 10, 780, 16, 0);
        List<Quad> page = new ArrayList<>(List.of(title));
        for (int x = 200; x <= 600; x += 400) {
            for (int line = 0; line < 150; line++) {
                page.add(new Quad(x, 40 + 20 * line, 360, 16, 0));
            }
        }
        for (int row = 0; row < 100; row++) {
            for (int x = 100; x <= 700; x += 300) {
                page.add(new Quad(x, 3200 + 20 * row, 60, 16, 0));
            }
        }
        List<Quad> mixed = new ArrayList<>(page);
        Collections.shuffle(mixed, new Random(5));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();

        long start = threads.getCurrentThreadCpuTime();
        List<Quad> ordered = ReadingOrder.of(mixed, new Stop());
        long end = threads.getCurrentThreadCpuTime();

        assertThat(ordered).hasSize(601).isEqualTo(page);
        assertThat(Duration.ofNanos(end - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aGlyphOfSeveralCodePointsIsAsSureInEachOfThem() {
        float[] steps = {
            0.2f, 0.8f, 0.0f, // a flag
            0.1f, 0.9f, 0.0f, // the same flag
            0.3f, 0.0f, 0.7f, // a
        };

        Reading reading =
                TextRecognizer.decode(FloatBuffer.wrap(steps), 0, 3, 3, List.of("", "🇩🇪", "a"));

        assertThat(reading.text()).isEqualTo("🇩🇪a");
        assertThat(reading.probabilities())
                .hasSameSizeAs(reading.text().codePoints().toArray())
                .containsExactly((double) 0.9f, (double) 0.9f, (double) 0.7f);
    }

    @Test
    void repeatsAndBlanksAreDecodedAway() {
        float[] steps = {
            0.1f, 0.8f, 0.1f, // a
            0.1f, 0.9f, 0.0f, // a again: the same character
            0.9f, 0.1f, 0.0f, // blank
            0.0f, 0.7f, 0.3f, // a, a second time
            0.2f, 0.2f, 0.6f, // b
        };

        Reading reading =
                TextRecognizer.decode(FloatBuffer.wrap(steps), 0, 5, 3, List.of("", "a", "b"));

        assertThat(reading.text()).isEqualTo("aab");
        assertThat(reading.lowest()).isCloseTo(0.6, within(1e-6));
        assertThat(reading.mean()).isCloseTo((0.9 + 0.7 + 0.6) / 3, within(1e-6));
    }
}
