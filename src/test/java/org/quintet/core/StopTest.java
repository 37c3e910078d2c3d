package org.quintet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopTest {
    private final Stop stop = new Stop();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void tellsEachActionOnceHoweverOftenItStops() {
        stop.onStop(told::incrementAndGet);
        stop.onStop(told::incrementAndGet);
        stop.stop();
        stop.stop();
        assertThat(told).hasValue(2);
    }

    @Test
    void forgetsAnActionWhoseWorkHasEnded() {
        stop.onStop(told::incrementAndGet).close();
        stop.stop();
        assertThat(told).hasValue(0);
    }

    @Test
    void tellsAnActionThatComesLateAtOnce() {
        stop.stop();
        stop.onStop(told::incrementAndGet);
        assertThat(told).hasValue(1);
    }

    @Test
    void endsTheWorkThatAsks() {
        stop.check();
        stop.stop();
        assertThatThrownBy(stop::check)
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        failure ->
                                assertThat(failure.kind())
                                        .isEqualTo(QuintetException.Kind.STOPPED));
    }
}
