package org.quintet.task.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.task.support.entity.EntityFinder;

/// How well questions are understood, on sets written for it.
class SupportFiguresTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final double ENTITY_FLOOR = 0.85;

    @Test
    void findsWhatQuestionsName() throws IOException {
        EntityFinder finder = new EntityFinder(NOON, List.of());
        EntityScore score = new EntityScore();
        for (Gold gold : Gold.read(System.getProperty("quintet.test.support", "test.tsv"))) {
            score.add(gold, finder.find(gold.text()).all());
        }
        if (Boolean.getBoolean("quintet.test.verbose")) {
            score.faults().forEach(System.out::println);
        }
        System.out.printf("entities by rules: F1 %.3f%n%s", score.f1(), score.table());

        assertThat(score.f1()).isGreaterThan(ENTITY_FLOOR);
    }
}
