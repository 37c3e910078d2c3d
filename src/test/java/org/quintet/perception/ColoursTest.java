package org.quintet.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.Box;
import org.quintet.core.Evidence.Hue;
import org.quintet.core.Evidence.Tint;
import org.quintet.media.Bitmap;

class ColoursTest {
    private static final Box MIDDLE = new Box(0.25, 0.25, 0.5, 0.5);

    @ParameterizedTest
    @CsvSource({
        "000000, BLACK",
        "ffffff, WHITE",
        "808080, GREY",
        "c8c8c8, GREY",
        "ff0000, RED",
        "b22222, RED",
        "dc143c, RED",
        "ffa500, ORANGE",
        "ff8c00, ORANGE",
        "ffff00, YELLOW",
        "ffd700, YELLOW",
        "008000, GREEN",
        "00ff00, GREEN",
        "228b22, GREEN",
        "006400, GREEN",
        "143018, DARK_GREEN",
        "0000ff, BLUE",
        "4169e1, BLUE",
        "000080, DARK_BLUE",
        "1b2f5e, DARK_BLUE",
        "87ceeb, LIGHT_BLUE",
        "add8e6, LIGHT_BLUE",
        "800080, PURPLE",
        "8a2be2, PURPLE",
        "ffc0cb, PINK",
        "ff69b4, PINK",
        "8b4513, BROWN",
        "784b28, BROWN",
        "a0522d, BROWN",
        "f5f5dc, BEIGE",
        "d2b48c, BEIGE",
        "dcc8a5, BEIGE"
    })
    void coloursHaveTheNamesPeopleGiveThem(String code, Hue name) {
        int rgb = Integer.parseInt(code, 16);
        assertThat(Lab.of(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff).hue()).isEqualTo(name);
    }

    @Test
    void thePaletteNamesTheLargestColoursFirst() {
        Bitmap flag =
                Samples.drawn(
                        300,
                        200,
                        Color.WHITE,
                        g -> {
                            g.setColor(Color.BLUE);
                            g.fillRect(0, 0, 80, 200);
                            g.setColor(Color.RED);
                            g.fillRect(240, 0, 60, 200);
                        });
        assertThat(Colours.palette(flag).tints())
                .extracting(Tint::hue)
                .containsExactly(Hue.WHITE, Hue.BLUE, Hue.RED);
    }

    @Test
    void whatIsTransparentHasNoColour() {
        byte[] alpha = new byte[100 * 100];
        Arrays.fill(alpha, 0, 5000, (byte) -1);
        byte[] rgb = Samples.filled(100, 100, Color.RED).rgb().clone();
        Arrays.fill(rgb, 15_000, 30_000, (byte) 0);
        assertThat(Colours.palette(new Bitmap(100, 100, rgb, alpha)).tints())
                .extracting(Tint::hue)
                .containsExactly(Hue.RED);
    }

    @Test
    void aThingHasItsOwnColourAndNotThatOfTheGround() {
        assertThat(hues("car", onGreen(Color.RED, 120, 100, 160, 100))).containsExactly(Hue.RED);
    }

    @Test
    void aCupIsNotTheColourOfTheCoffeeInIt() {
        Bitmap cup =
                Samples.drawn(
                        400,
                        300,
                        new Color(120, 70, 40),
                        g -> {
                            g.setColor(Color.WHITE);
                            g.fillOval(100, 75, 200, 150);
                            g.setColor(new Color(60, 30, 10));
                            g.fillOval(135, 85, 130, 80);
                        });
        assertThat(hues("cup", cup)).containsExactly(Hue.WHITE);
    }

    @Test
    void aMixtureHasNoColour() {
        Color[] colours = {Color.RED, Color.BLUE, Color.YELLOW, Color.WHITE, Color.BLACK};
        Bitmap patches =
                Samples.drawn(
                        400,
                        300,
                        Color.GRAY,
                        g -> {
                            for (int i = 0; i < 400; i++) {
                                g.setColor(colours[i % colours.length]);
                                g.fillRect(100 + i % 20 * 10, 75 + i / 20 * 8, 10, 8);
                            }
                        });
        assertThat(hues("vase", patches)).isEmpty();
    }

    @Test
    void aGreyPictureSaysNothingAboutColours() {
        Bitmap grey =
                Samples.drawn(
                        400,
                        300,
                        Color.LIGHT_GRAY,
                        g -> {
                            g.setColor(Color.BLACK);
                            g.fillRect(100, 75, 200, 150);
                        });
        assertThat(hues("car", grey)).isEmpty();
    }

    @Test
    void peopleHaveNoColour() {
        assertThat(hues("person", onGreen(Color.ORANGE, 100, 75, 200, 150))).isEmpty();
    }

    private static Bitmap onGreen(Color colour, int x, int y, int width, int height) {
        return Samples.drawn(
                400,
                300,
                new Color(40, 130, 50),
                g -> {
                    g.setColor(colour);
                    g.fillRect(x, y, width, height);
                });
    }

    private static List<Hue> hues(String label, Bitmap picture) {
        return new Colours(picture).of(label, MIDDLE).stream().map(Tint::hue).toList();
    }
}
