package org.quintet.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.core.Box;

class MergerTest {
    private static final int PERSON = 0;
    private static final int CAT = 1;
    private static final int DOG = 2;
    private static final int CLOCK = 3;
    private static final Box HERE = new Box(0.1, 0.1, 0.4, 0.4);
    private static final Box NEARLY_HERE = new Box(0.12, 0.1, 0.4, 0.4);
    private static final Box THERE = new Box(0.6, 0.5, 0.3, 0.4);

    private final Merger merger = new Merger(List.of("person", "cat", "dog", "clock"));

    @Test
    void agreementMakesSure() {
        List<Detection> merged = merger.merge(seen(CAT, 0.55, HERE), seen(CAT, 0.6, NEARLY_HERE));
        assertThat(merged).hasSize(1);
        assertThat(merged.getFirst().score()).isGreaterThan(0.9);
        assertThat(merged.getFirst().box().left()).isBetween(0.1, 0.12);
    }

    @Test
    void oneAloneIsDoubted() {
        assertThat(merger.merge(seen(CAT, 0.6, HERE), List.of()).getFirst().score())
                .isLessThan(0.5);
    }

    @Test
    void twoOpinionsOnOneThingAreDoubted() {
        List<Detection> merged = merger.merge(seen(CAT, 0.64, HERE), seen(DOG, 0.64, NEARLY_HERE));
        assertThat(merged).allMatch(d -> d.score() < 0.5);
    }

    @Test
    void roundThingsAreNotCalledClocksTooSoon() {
        assertThat(
                        merger.merge(seen(CLOCK, 0.41, HERE), seen(CLOCK, 0.42, HERE))
                                .getFirst()
                                .score())
                .isLessThan(0.5);
        assertThat(merger.merge(seen(CLOCK, 0.7, HERE), seen(CLOCK, 0.7, HERE)).getFirst().score())
                .isGreaterThan(0.9);
    }

    @Test
    void aWeakPersonIsBelievedInCompany() {
        List<Detection> weak = seen(PERSON, 0.42, THERE);
        assertThat(merger.merge(weak, weak).getFirst().score()).isLessThan(0.5);
        List<Detection> both = List.of(weak.getFirst(), new Detection(PERSON, 0.7, HERE));
        assertThat(merger.merge(both, both)).hasSize(2).allMatch(d -> d.score() > 0.7);
    }

    private static List<Detection> seen(int label, double score, Box box) {
        return List.of(new Detection(label, score, box));
    }
}
