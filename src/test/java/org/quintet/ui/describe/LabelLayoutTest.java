package org.quintet.ui.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
    @Test
    void labelsOfEqualBoxesDoNotCoverEachOther() {
        LabelLayout layout = new LabelLayout(400, 300);
        Bounds box = new BoundingBox(100, 100, 150, 100);
        Dimension2D label = new Dimension2D(60, 16);
        List<Bounds> places = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            places.add(layout.place(box, label).orElseThrow());
        }
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(places.get(i).intersects(places.get(j))).isFalse();
            }
        }
    }

    @Test
    void manyRandomLabelsStayInsideAndApart() {
        long seed = 20_261_124;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            LabelLayout layout = new LabelLayout(640, 480);
            List<Bounds> places = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Bounds box =
                        new BoundingBox(
                                random.nextDouble() * 600,
                                random.nextDouble() * 440,
                                random.nextDouble() * 300,
                                random.nextDouble() * 300);
                layout.place(box, new Dimension2D(40 + random.nextInt(120), 16))
                        .ifPresent(places::add);
            }
            for (Bounds place : places) {
                assertThat(place.getMinX()).isGreaterThanOrEqualTo(0);
                assertThat(place.getMaxX()).isLessThanOrEqualTo(640);
                assertThat(place.getMinY()).isGreaterThanOrEqualTo(0);
                assertThat(place.getMaxY()).isLessThanOrEqualTo(480);
                assertThat(places.stream().filter(place::intersects)).hasSize(1);
            }
        }
    }

    @Test
    void aLabelWiderThanThePictureGetsNoPlace() {
        assertThat(
                        new LabelLayout(50, 50)
                                .place(new BoundingBox(0, 20, 10, 10), new Dimension2D(80, 16)))
                .isEmpty();
    }
}
