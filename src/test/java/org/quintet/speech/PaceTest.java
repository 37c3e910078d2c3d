package org.quintet.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.core.Sound;
import org.quintet.speech.Pace.Way;

class PaceTest {
    private long now;
    private final Pace pace = new Pace(() -> now);

    private void say(int times, double factor) {
        for (int i = 0; i < times; i++) {
            pace.measure(
                    () -> {
                        now += (long) (2e9 * factor);
                        return new Sound(new float[200], 100, "two seconds");
                    });
        }
    }

    @Test
    void aFastMachineSpeaksAsItIs() {
        say(20, 0.4);
        assertThat(pace.way()).isEqualTo(Way.FLOWING);
        assertThat(pace.realTimeFactor()).isEqualTo(0.4);
    }

    @Test
    void oneSlowSentenceChangesNothing() {
        say(4, 0.4);
        say(1, 5);
        assertThat(pace.way()).isEqualTo(Way.FLOWING);
    }

    @Test
    void aSlowMachineGoesStepByStep() {
        say(3, 1.2);
        assertThat(pace.way()).isEqualTo(Way.SHORT_PIECES);
        say(3, 1.1);
        assertThat(pace.way()).isEqualTo(Way.KEPT_BACK);
        say(5, 1.1);
        assertThat(pace.way()).isEqualTo(Way.KEPT_BACK);
        say(5, 3);
        assertThat(pace.way()).isEqualTo(Way.TEXT_ONLY);
        assertThat(pace.way().notice()).isEqualTo("speech.textOnly");
        pace.retry();
        assertThat(pace.way()).isEqualTo(Way.FLOWING);
    }

    @Test
    void aMachineThatIsFastAgainGoesBack() {
        say(6, 1.2);
        say(5, 0.3);
        assertThat(pace.way()).isEqualTo(Way.SHORT_PIECES);
        say(5, 0.3);
        assertThat(pace.way()).isEqualTo(Way.FLOWING);
    }
}
