package org.quintet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveTextTest {
    @Test
    void rowsCountWideCharactersTwice() {
        assertThat(LiveText.rows("")).isEqualTo(1);
        assertThat(LiveText.rows("x".repeat(80))).isEqualTo(1);
        assertThat(LiveText.rows("x".repeat(81))).isEqualTo(2);
        assertThat(LiveText.rows("字".repeat(41))).isEqualTo(2);
        assertThat(LiveText.rows("a\n\nb")).isEqualTo(3);
    }
}
