package org.quintet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveTextTest {
    @Test
    void theEnvironmentTellsTheWidth() {
        assertThat(Columns.find("132")).isEqualTo(132);
        assertThat(Columns.find("wide")).isPositive();
        assertThat(Columns.find("0")).isPositive();
    }

    @Test
    void rowsCountWideCharactersTwice() {
        assertThat(LiveText.rows("", 80)).isEqualTo(1);
        assertThat(LiveText.rows("x".repeat(80), 80)).isEqualTo(1);
        assertThat(LiveText.rows("x".repeat(81), 80)).isEqualTo(2);
        assertThat(LiveText.rows("字".repeat(41), 80)).isEqualTo(2);
        assertThat(LiveText.rows("a\n\nb", 80)).isEqualTo(3);
        assertThat(LiveText.rows("x".repeat(120), 60)).isEqualTo(2);
    }
}
