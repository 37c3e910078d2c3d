package org.quintet.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.core.QuintetException;
import org.quintet.core.deck.SlidePicture;
import org.quintet.core.deck.SlidePicture.Arrangement;
import org.quintet.core.deck.SlidePicture.Thing;
import org.quintet.illustration.scene.Palettes;

/// Pictures of slides, without an encoder.
class ScenesTest {
    private static final Scenes SCENES = new Scenes(Path.of("assets"));

    private static SlidePicture wish(Arrangement arrangement, String... words) {
        return new SlidePicture(
                arrangement,
                Stream.of(words).map(word -> new Thing(word, word, "")).toList(),
                0,
                "");
    }

    private static List<String> icons(SlidePicture picture) {
        return picture.things().stream().map(Thing::icon).toList();
    }

    private static int pixels(BufferedImage image) {
        return Arrays.hashCode(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    @Test
    void thingsGetTheirDrawingsInBothLanguages() {
        assertThat(icons(SCENES.choose(wish(Arrangement.ROW, "sun", "leaf"), null, Set.of())))
                .containsExactly("fluent:sun", "quintet:leaf");
        assertThat(icons(SCENES.choose(wish(Arrangement.ROW, "太阳", "叶子"), null, Set.of())))
                .containsExactly("fluent:sun", "quintet:leaf");
    }

    @Test
    void aThingThatHasADrawingKeepsIt() {
        SlidePicture wish =
                new SlidePicture(
                        Arrangement.HERO, List.of(new Thing("sun", "", "fluent:coin")), 0, "mine");

        SlidePicture chosen = SCENES.choose(wish, null, Set.of());

        assertThat(chosen).isEqualTo(wish);
    }

    @Test
    void whatNobodyHasDrawnStaysALabel() {
        SlidePicture chosen =
                SCENES.choose(wish(Arrangement.ROW, "epistemology", "认识论"), null, Set.of());

        assertThat(icons(chosen)).containsOnly("");
    }

    @Test
    void noDrawingComesTwiceInAPicture() {
        SlidePicture chosen =
                SCENES.choose(
                        wish(Arrangement.ROW, "coin", "coins", "coin", "globe", "globe"),
                        null,
                        Set.of());

        List<String> drawn = icons(chosen).stream().filter(icon -> !icon.isEmpty()).toList();
        assertThat(drawn).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void slidesAboutTheSameDoNotLookAlike() {
        Set<String> used = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (int slide = 0; slide < 3; slide++) {
            SlidePicture picture =
                    SCENES.choose(wish(Arrangement.HERO, "whale", "ocean"), null, used);
            used.addAll(icons(picture));
            seen.add(pixels(SCENES.draw(picture, Palettes.LIGHT, 400, 300)));
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(2);
        assertThat(used).contains("fluent:whale", "fluent:spouting-whale");
    }

    @Test
    void altTextSaysWhatIsShownInTheLanguageOfTheLabels() {
        assertThat(
                        SCENES.choose(
                                        wish(Arrangement.STEPS, "sun", "leaf", "drop of water"),
                                        null,
                                        Set.of())
                                .alt())
                .isEqualTo("Sun, leaf and drop of water, one leading to the next.");
        assertThat(SCENES.choose(wish(Arrangement.PARTS, "细胞", "细胞核", "细胞膜"), null, Set.of()).alt())
                .isEqualTo("细胞及其组成部分：细胞核、细胞膜。");
    }

    @Test
    void everyArrangementHasAltTextInBothLanguages() {
        for (Arrangement arrangement : Arrangement.values()) {
            for (String[] words : new String[][] {{"sun"}, {"sun", "leaf"}, {"太阳", "叶子", "根"}}) {
                String alt = SCENES.choose(wish(arrangement, words), null, Set.of()).alt();
                assertThat(alt).contains(words[words.length - 1]).doesNotContain("illustration.");
            }
        }
    }

    @Test
    void anotherPictureIsAnother() {
        SlidePicture first =
                SCENES.choose(wish(Arrangement.HERO, "globe", "money"), null, Set.of());
        SlidePicture second = SCENES.another(first, null, Set.of());

        assertThat(second.variant()).isNotEqualTo(first.variant());
        assertThat(pixels(SCENES.draw(second, Palettes.LIGHT)))
                .isNotEqualTo(pixels(SCENES.draw(first, Palettes.LIGHT)));
        assertThat(second.things().stream().map(Thing::label))
                .containsExactlyElementsOf(first.things().stream().map(Thing::label).toList());
    }

    @Test
    void theUsersOwnAltTextStays() {
        SlidePicture mine =
                new SlidePicture(
                        Arrangement.HERO, List.of(new Thing("sun", "sun", "")), 0, "My sun");

        assertThat(SCENES.another(mine, null, Set.of()).alt()).isEqualTo("My sun");
    }

    @Test
    void theSamePictureHasTheSamePixels() {
        SlidePicture picture =
                SCENES.choose(wish(Arrangement.CYCLE, "sun", "cloud", "rain"), null, Set.of());
        Scenes other = new Scenes(Path.of("assets"));

        int pixels = pixels(SCENES.draw(picture, Palettes.DARK));

        assertThat(pixels(other.draw(picture, Palettes.DARK))).isEqualTo(pixels);
        assertThat(
                        IntStream.range(0, 8)
                                .parallel()
                                .map(i -> pixels(SCENES.draw(picture, Palettes.DARK)))
                                .distinct()
                                .toArray())
                .containsExactly(pixels);
    }

    @Test
    void everySizeIsDrawn() {
        SlidePicture picture =
                SCENES.choose(wish(Arrangement.TREE, "bank", "coin", "money"), null, Set.of());

        assertThat(SCENES.draw(picture, Palettes.LIGHT).getWidth()).isEqualTo(1600);
        for (int[] size : new int[][] {{1, 1}, {160, 90}, {90, 160}, {1200, 300}}) {
            BufferedImage image = SCENES.draw(picture, Palettes.LIGHT, size[0], size[1]);
            assertThat(image.getWidth()).isEqualTo(size[0]);
            assertThat(image.getHeight()).isEqualTo(size[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000\u0007\u001B[31m",
                "\u202Eevil\u202C",
                "<svg onload=\"alert(1)\"><image href=\"file:///etc/passwd\"/></svg>",
                "{0} '{1}' %s %n",
                "../../../etc/passwd",
                "fluent:sun",
                "مرحبا بالعالم",
                "😀😀😀",
                "\uD83D",
                "a̴̢̛͔͙͎b̵̨͔̈c",
                "Ω≈ç√∫˜µ≤≥÷"
            })
    void whateverStandsInAWordIsDrawnAndToldSafely(String word) {
        for (Arrangement arrangement : Arrangement.values()) {
            SlidePicture wish =
                    new SlidePicture(
                            arrangement,
                            List.of(
                                    new Thing(word, word, word),
                                    new Thing(word.repeat(2000), word.repeat(2000), ""),
                                    new Thing("sun", "sun", "")),
                            Integer.MIN_VALUE,
                            "");
            SlidePicture chosen = SCENES.choose(wish, null, Set.of(word));
            assertThat(chosen.alt().codePoints())
                    .noneMatch(c -> Character.getType(c) == Character.CONTROL)
                    .noneMatch(c -> Character.getType(c) == Character.FORMAT);
            assertThat(chosen.alt().length()).isLessThan(700);
            assertThat(SCENES.draw(chosen, Palettes.LIGHT, 400, 300).getWidth()).isEqualTo(400);
        }
    }

    @Test
    void nothingToDrawIsGroundAndSky() {
        SlidePicture empty = new SlidePicture(Arrangement.ROW, List.of(), 3, "");

        assertThat(SCENES.choose(empty, null, Set.of()).alt()).isEmpty();
        assertThat(SCENES.draw(empty, Palettes.DARK, 200, 150).getHeight()).isEqualTo(150);
    }

    @Test
    void missingDrawingsAreTold(@TempDir Path empty) {
        assertThatThrownBy(
                        () ->
                                new Scenes(empty)
                                        .choose(wish(Arrangement.ROW, "sun"), null, Set.of()))
                .isInstanceOf(QuintetException.class);
    }
}
