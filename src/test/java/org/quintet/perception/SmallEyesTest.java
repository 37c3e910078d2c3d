package org.quintet.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Box;
import org.quintet.core.Evidence.Face;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Medium;
import org.quintet.core.Evidence.Palette;
import org.quintet.core.Evidence.Subject;
import org.quintet.core.Evidence.TextLine;
import org.quintet.core.Evidence.Thing;
import org.quintet.core.QuintetException;
import org.quintet.core.Sight;
import org.quintet.core.Stop;
import org.quintet.media.Bitmap;
import org.quintet.media.Pictures;
import org.quintet.runtime.OnnxRuntime;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallEyesTest {
    private final SmallEyes eyes = Samples.eyes(Samples.BLIND);

    @AfterAll
    void close() {
        eyes.close();
    }

    private Sight look(Bitmap picture) {
        return eyes.look(picture, _ -> {}, new Stop());
    }

    private static List<String> things(Sight sight) {
        return sight.all(Thing.class).stream().map(Thing::label).toList();
    }

    private static List<Hue> hues(Sight sight, String label) {
        return sight.all(Thing.class).stream()
                .filter(t -> t.label().equals(label))
                .flatMap(t -> t.tints().stream())
                .map(t -> t.hue())
                .toList();
    }

    @Test
    void aSmilingPerson() {
        Sight sight = look(Samples.real("astronaut.png"));
        assertThat(things(sight)).containsExactly("person");
        assertThat(sight.all(Face.class))
                .singleElement()
                .satisfies(face -> assertThat(face.smile()).isGreaterThan(0.7));
        assertThat(sight.all(Subject.class)).isEmpty();
    }

    @Test
    void aCatOfItsColour() {
        Sight sight = look(Samples.real("chelsea.png"));
        assertThat(things(sight)).containsExactly("cat");
        assertThat(hues(sight, "cat")).containsExactly(Hue.BROWN);
        assertThat(sight.all(Subject.class)).allMatch(s -> s.label().matches(".*(cat|tabby).*"));
        assertThat(sight.all(Face.class)).isEmpty();
    }

    @Test
    void coffeeInAWhiteCup() {
        Sight sight = look(Samples.real("coffee.png"));
        assertThat(things(sight)).containsExactly("cup");
        assertThat(hues(sight, "cup")).containsExactly(Hue.WHITE);
        assertThat(sight.first(Subject.class).orElseThrow().label()).isEqualTo("espresso");
    }

    @Test
    void aRedMotorcycle() {
        Sight sight = look(Samples.real("motorcycle_left.png"));
        assertThat(things(sight)).containsExactly("motorcycle");
        assertThat(hues(sight, "motorcycle")).containsExactly(Hue.RED);
    }

    @Test
    void aSignAndADarkCar() {
        Sight sight = look(Samples.real("australia.jpg"));
        assertThat(things(sight)).containsExactly("stop sign", "car");
        assertThat(hues(sight, "car")).containsExactly(Hue.BLACK);
    }

    @Test
    void nineCars() {
        assertThat(things(look(Samples.real("cars.jpg")))).hasSize(9).containsOnly("car");
    }

    @Test
    void thePartsOfALandscapeAreSeenInItsWindows() {
        Sight sight = look(Samples.real("landscape.jpg"));
        assertThat(things(sight)).isEmpty();
        assertThat(sight.all(Subject.class))
                .extracting(Subject::label)
                .containsExactlyInAnyOrder("alp", "valley", "lakeside");
        assertThat(sight.first(Subject.class).orElseThrow().label()).isEqualTo("alp");
    }

    @Test
    void mountainsWithoutTheLakeBelowThemHaveNone() {
        Bitmap picture = Samples.real("landscape.jpg");
        Bitmap above = Pictures.crop(picture, 0, 0, picture.width(), picture.height() / 2);
        assertThat(look(above).all(Subject.class))
                .extracting(Subject::label)
                .contains("alp")
                .doesNotContain("lakeside", "seashore");
    }

    @Test
    void nothingIsMadeOfWhatNoModelKnows() {
        Sight sight = look(Samples.real("coins.png"));
        assertThat(things(sight)).isEmpty();
        assertThat(sight.all(Subject.class)).isEmpty();
    }

    @Test
    void firstWhatIsQuickThenTheTextLineByLine() {
        TextLine line = new TextLine("hello", new Box(0.1, 0.1, 0.2, 0.05), 0.9, 0.8);
        List<Sight> heard = new ArrayList<>();
        try (SmallEyes reading =
                Samples.eyes(
                        (_, soFar, _) -> {
                            soFar.accept(List.of(line));
                            return List.of(line, line);
                        })) {
            Sight sight =
                    reading.look(Samples.filled(320, 240, Color.GRAY), heard::add, new Stop());
            assertThat(heard).hasSize(2).noneMatch(Sight::complete);
            assertThat(heard.getFirst().all(TextLine.class)).isEmpty();
            assertThat(heard.getFirst().all(Palette.class)).hasSize(1);
            assertThat(heard.getLast().all(TextLine.class)).containsExactly(line);
            assertThat(sight.complete()).isTrue();
            assertThat(sight.all(TextLine.class)).containsExactly(line, line);
            assertThat(sight.all(Medium.class)).hasSize(1);
        }
    }

    @Test
    void aSmallThingInALargePictureIsFound() {
        Bitmap cat = Samples.real("chelsea.png");
        Bitmap large = Pictures.pad(cat, 1900, 1500, 2900, 2200, 0x5f7f9f);
        Sight sight = look(large);
        assertThat(things(sight)).containsExactly("cat");
        Box box = sight.first(Thing.class).orElseThrow().box();
        assertThat(box.centreX()).isCloseTo((1900 + 225) / 2900.0, within(0.05));
        assertThat(box.centreY()).isCloseTo((1500 + 150) / 2200.0, within(0.05));
    }

    @Test
    void whatIsBlackOnNothingIsSeenOnLight() {
        assertThat(things(look(silhouette(0)))).containsExactly("cat");
    }

    /// The cat cut out along its picture's border, on nothing.
    private static Bitmap silhouette(int light) {
        Bitmap padded = Pictures.pad(Samples.real("chelsea.png"), 100, 100, 651, 500, light);
        byte[] alpha = new byte[651 * 500];
        for (int y = 100; y < 400; y++) {
            Arrays.fill(alpha, y * 651 + 100, y * 651 + 551, (byte) -1);
        }
        return new Bitmap(651, 500, padded.rgb(), alpha);
    }

    @Test
    void aStopEndsTheLookBetweenTwoModels() {
        Stop stop = new Stop();
        Bitmap picture = Samples.filled(320, 240, Color.GRAY);
        assertThatThrownBy(() -> eyes.look(picture, _ -> stop.stop(), stop))
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.kind()).isEqualTo(QuintetException.Kind.STOPPED));
        assertThat(look(picture).complete()).isTrue();
    }

    @Test
    void looksFromSeveralThreadsAgree() {
        Bitmap picture = Samples.real("coffee.png");
        Sight alone = look(picture);
        assertThat(IntStream.range(0, 4).parallel().mapToObj(_ -> look(picture)).toList())
                .allSatisfy(s -> assertThat(things(s)).isEqualTo(things(alone)));
    }

    @Test
    void aMissingModelIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> new SmallEyes(folder, new OnnxRuntime(), Samples.BLIND, 1))
                .isInstanceOf(QuintetException.class)
                .hasMessageContaining("labels.txt");
    }

    @Test
    void manyLooksKeepNoMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.exists(status), "no " + status);
        Bitmap picture = Samples.filled(64, 64, Color.ORANGE);
        IntStream.range(0, 15).forEach(_ -> look(picture));
        System.gc();
        long before = resident(status);
        // The inputs and outputs of the models of one look take 8 MB.
        IntStream.range(0, 50).forEach(_ -> look(picture));
        System.gc();
        assertThat(resident(status) - before).isLessThan(96_000);
    }

    /// Kilobytes outside the heap, which grows and shrinks as it likes.
    private static long resident(Path status) throws IOException {
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() / 1024;
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                - heap;
    }
}
