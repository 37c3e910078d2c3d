package org.quintet.illustration.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.core.deck.SlidePicture.Thing;
import org.quintet.illustration.ScenePalette;
import org.quintet.illustration.Typeface;
import org.quintet.illustration.icon.IconPainter;
import org.quintet.illustration.icon.IconSet;

/// Every arrangement with one to eight things, with and without drawings, short and long labels.
class ComposerTest {
    private static final Typeface TYPEFACE = Typeface.in(Path.of("assets/fonts"));
    private static final IconSet ICONS = IconSet.in(Path.of("assets/pictures"));
    private static final Composer COMPOSER = new Composer(TYPEFACE, ICONS);
    private static final Painter PAINTER = new Painter(TYPEFACE, new IconPainter());

    private static final List<Thing> SHORT =
            List.of(
                    new Thing("sun", "sun", "fluent:sun"),
                    new Thing("leaf", "leaf", "quintet:leaf"),
                    new Thing("chlorophyll", "chlorophyll", ""),
                    new Thing("water", "", "fluent:droplet"),
                    new Thing("oxygen", "oxygen", "quintet:oxygen"),
                    new Thing("glucose", "glucose", "quintet:glucose"),
                    new Thing("photosynthesis", "photosynthesis", ""),
                    new Thing("root", "root", "quintet:root"));

    private static final List<Thing> LONG =
            IntStream.rangeClosed(1, 8)
                    .mapToObj(
                            i ->
                                    new Thing(
                                            "x",
                                            i % 2 == 0
                                                    ? "The price that buyers and sellers agree on in the end, number "
                                                            + i
                                                    : "第" + i + "个阶段：需求上升以后价格随之上升，供给者增加产量，直到达到新的均衡",
                                            i % 3 == 0 ? "fluent:coin" : ""))
                    .toList();

    record Case(SlidePicture picture, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Arrangement arrangement : Arrangement.values()) {
            for (int count = 1; count <= 8; count++) {
                for (int variant = 0; variant < 2; variant++) {
                    String name = arrangement + " " + count + "." + variant;
                    cases.add(
                            new Case(
                                    new SlidePicture(
                                            arrangement, SHORT.subList(0, count), variant, ""),
                                    name));
                    cases.add(
                            new Case(
                                    new SlidePicture(
                                            arrangement, LONG.subList(0, count), variant, ""),
                                    name + " long"));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingLeavesThePicture(Case one) {
        for (double aspect : new double[] {4.0 / 3, 16.0 / 9, 0.75, 3}) {
            Scene scene = COMPOSER.compose(one.picture(), Palettes.LIGHT, aspect);
            Box picture = new Box(0, 0, scene.width(), scene.height());
            assertThat(scene.marks()).isNotEmpty();
            for (Mark mark : scene.marks()) {
                Box box = box(mark);
                assertThat(
                                picture.holds(box.x(), box.y())
                                        && picture.holds(box.right(), box.bottom()))
                        .as("%s at %s", mark, aspect)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void labelsCoverNothing(Case one) {
        for (double aspect : new double[] {4.0 / 3, 16.0 / 9}) {
            List<Mark> marks = COMPOSER.compose(one.picture(), Palettes.LIGHT, aspect).marks();
            List<Mark.Text> texts = of(marks, Mark.Text.class);
            List<Mark.Medal> medals = of(marks, Mark.Medal.class);
            for (int i = 0; i < texts.size(); i++) {
                Box text = texts.get(i).box().grown(-1);
                for (int j = 0; j < i; j++) {
                    assertThat(meet(text, texts.get(j).box()))
                            .as("%s / %s", texts.get(i), texts.get(j))
                            .isFalse();
                }
                if (texts.get(i).lines().getFirst().length() > 1) {
                    for (Mark.Medal medal : medals) {
                        assertThat(
                                        meet(
                                                text,
                                                Box.around(
                                                        medal.x(),
                                                        medal.y(),
                                                        medal.radius() * 0.9)))
                                .as("%s / %s", texts.get(i), medal)
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyThingIsThere(Case one) {
        List<Mark> marks = COMPOSER.compose(one.picture(), Palettes.LIGHT, 4.0 / 3).marks();
        long drawn =
                one.picture().things().stream().filter(thing -> !thing.icon().isEmpty()).count();
        assertThat(of(marks, Mark.Medal.class)).hasSize((int) drawn);
        for (Thing thing : one.picture().things()) {
            if (!thing.label().isEmpty()) {
                String start = thing.label().substring(0, 3);
                assertThat(of(marks, Mark.Text.class))
                        .anyMatch(text -> text.lines().getFirst().startsWith(start));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void lettersCanBeReadInEveryTheme(Case one) {
        for (ScenePalette palette : Palettes.ALL) {
            for (Mark.Text text :
                    of(
                            COMPOSER.compose(one.picture(), palette, 4.0 / 3).marks(),
                            Mark.Text.class)) {
                assertThat(Shades.contrast(text.ink(), text.behind()))
                        .as("%s in %s", text, palette)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(text.size()).isGreaterThanOrEqualTo(12);
            }
        }
    }

    static Stream<Case> some() {
        return all().filter(one -> one.name().matches(".* [258]\\.0.*"));
    }

    /// In the pixels: within a label's box most are of the colour that it is said to stand on.
    @ParameterizedTest
    @MethodSource("some")
    void lettersStandOnTheColourTheyAreMeantFor(Case one) {
        for (ScenePalette palette : List.of(Palettes.LIGHT, Palettes.DARK)) {
            Scene scene = COMPOSER.compose(one.picture(), palette, 4.0 / 3);
            BufferedImage image = PAINTER.paint(scene, palette, 800, 600);
            for (Mark.Text text : of(scene.marks(), Mark.Text.class)) {
                if (text.size() >= 16 && text.lines().getFirst().length() > 2) {
                    Map<Integer, Integer> seen = colours(image, text.box());
                    int most =
                            seen.entrySet().stream()
                                    .max(Map.Entry.comparingByValue())
                                    .orElseThrow()
                                    .getKey();
                    assertThat(most).as("%s", text).isEqualTo(text.behind());
                    double best =
                            seen.keySet().stream()
                                    .mapToDouble(colour -> Shades.contrast(colour, most))
                                    .max()
                                    .orElseThrow();
                    assertThat(best).as("%s", text).isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    private static Map<Integer, Integer> colours(BufferedImage image, Box box) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int y = (int) box.y(); y < box.bottom(); y++) {
            for (int x = (int) box.x(); x < box.right(); x++) {
                seen.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        return seen;
    }

    private static Box box(Mark mark) {
        return switch (mark) {
            case Mark.Medal medal -> Box.around(medal.x(), medal.y(), medal.radius());
            case Mark.Disc disc -> Box.around(disc.x(), disc.y(), disc.radius());
            case Mark.Panel panel -> panel.box();
            case Mark.Text text -> text.box();
            case Mark.Way way -> {
                double left = way.spots().stream().mapToDouble(Mark.Spot::x).min().orElseThrow();
                double top = way.spots().stream().mapToDouble(Mark.Spot::y).min().orElseThrow();
                double right = way.spots().stream().mapToDouble(Mark.Spot::x).max().orElseThrow();
                double foot = way.spots().stream().mapToDouble(Mark.Spot::y).max().orElseThrow();
                yield new Box(left, top, right - left, foot - top).grown(way.width() / 2);
            }
        };
    }

    private static boolean meet(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private static <T extends Mark> List<T> of(List<Mark> marks, Class<T> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
