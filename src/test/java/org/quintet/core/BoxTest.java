package org.quintet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxTest {
    private static final Box LEFT_HALF = new Box(0, 0, 0.5, 1);
    private static final Box TOP_HALF = new Box(0, 0, 1, 0.5);

    @Test
    void measuresWhatTwoBoxesShare() {
        assertThat(LEFT_HALF.overlap(TOP_HALF)).isEqualTo(0.25, within(1e-12));
        assertThat(LEFT_HALF.iou(TOP_HALF)).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(LEFT_HALF.inside(TOP_HALF)).isEqualTo(0.5, within(1e-12));
        assertThat(LEFT_HALF.inside(Box.WHOLE)).isEqualTo(1);
    }

    @Test
    void separateBoxesShareNothing() {
        assertThat(LEFT_HALF.iou(new Box(0.6, 0, 0.4, 1))).isZero();
    }

    @Test
    void isCutToThePicture() {
        assertThat(Box.between(-0.2, 0.5, 1.4, 2)).isEqualTo(new Box(0, 0.5, 1, 0.5));
    }

    @Test
    void anEmptyBoxSharesNothingAndLiesInNothing() {
        Box empty = Box.between(0.5, 0.5, 0.5, 0.5);
        assertThat(empty.iou(empty)).isZero();
        assertThat(empty.inside(Box.WHOLE)).isZero();
    }
}
