package org.quintet.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
    /// Three columns and two rows whose red tells the pixel: 0 1 2 over 3 4 5.
    private static final Bitmap SIX = reds(3, 2, 0, 1, 2, 3, 4, 5);

    @Test
    void turningGoesClockwise() {
        assertThat(redsOf(Pictures.turn(SIX, 1))).containsExactly(3, 0, 4, 1, 5, 2);
        assertThat(redsOf(Pictures.turn(SIX, 2))).containsExactly(5, 4, 3, 2, 1, 0);
        assertThat(redsOf(Pictures.turn(SIX, -1))).containsExactly(2, 5, 1, 4, 0, 3);
        assertThat(Pictures.turn(SIX, 1).width()).isEqualTo(2);
        assertThat(Pictures.turn(SIX, 8)).isSameAs(SIX);
    }

    @Test
    void croppingCutsWhatSticksOut() {
        assertThat(redsOf(Pictures.crop(SIX, 1, 0, 2, 1))).containsExactly(1, 2);
        assertThat(redsOf(Pictures.crop(SIX, -5, 1, 7, 9))).containsExactly(3, 4);
        assertThatThrownBy(() -> Pictures.crop(SIX, 3, 0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void transparencyShowsTheGround() {
        Bitmap glass = new Bitmap(1, 1, new byte[] {100, 100, 100}, new byte[] {51});

        assertThat(Pictures.flatten(glass, 0xffff00).rgb())
                .containsExactly((byte) 224, (byte) 224, (byte) 20);
        assertThat(Pictures.flatten(SIX, 0)).isSameAs(SIX);
    }

    @Test
    void aLetterboxKeepsTheShapeAndTheWayBack() {
        Letterbox box = Letterbox.of(SIX, 30, 30, 0xff0000, Resize.Filter.BILINEAR);

        assertThat(box.scale()).isEqualTo(10);
        assertThat(box.bitmap().rgb()[0]).isLessThan((byte) 6);
        assertThat(box.bitmap().rgb()[3 * 30 * 29]).isEqualTo((byte) 0xff);
        assertThat(box.pictureX(30)).isEqualTo(3);
        assertThat(box.pictureY(20)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 80, 200, 20, 1",
        "200, 200, 200, 20, 1",
        "201, 100, 200, 20, 2",
        "4000, 3000, 2048, 128, 6",
        "1, 9000, 1024, 100, 10"
    })
    void tilesCoverThePictureAndOverlap(
            int width, int height, int side, int overlap, int expected) {
        List<Tile> tiles = Tile.over(width, height, side, overlap);

        assertThat(tiles).hasSize(expected);
        assertThat(tiles.getFirst().left()).isZero();
        assertThat(tiles.getLast().left() + tiles.getLast().width()).isEqualTo(width);
        assertThat(tiles.getLast().top() + tiles.getLast().height()).isEqualTo(height);
        assertThat(tiles)
                .allSatisfy(
                        tile -> {
                            assertThat(tile.width()).isBetween(1, side);
                            assertThat(tile.height()).isBetween(1, side);
                        });
        for (int i = 1; i < tiles.size(); i++) {
            Tile one = tiles.get(i - 1);
            Tile next = tiles.get(i);
            if (next.top() == one.top()) {
                assertThat(one.left() + one.width() - next.left()).isGreaterThanOrEqualTo(overlap);
            } else {
                assertThat(one.top() + one.height() - next.top()).isGreaterThanOrEqualTo(overlap);
            }
        }
    }

    private static Bitmap reds(int width, int height, int... reds) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < reds.length; i++) {
            rgb[3 * i] = (byte) reds[i];
        }
        return new Bitmap(width, height, rgb);
    }

    private static int[] redsOf(Bitmap picture) {
        int[] reds = new int[picture.width() * picture.height()];
        for (int i = 0; i < reds.length; i++) {
            reds[i] = picture.rgb()[3 * i];
        }
        return reds;
    }
}
