package org.quintet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {
    private static String processor(int socket, int core) {
        return "processor\t: 0\nphysical id\t: " + socket + "\ncore id\t\t: " + core + "\n\n";
    }

    @Test
    void twoThreadsOfACoreAreOneCore() {
        String cpuinfo = processor(0, 0) + processor(0, 1) + processor(0, 0) + processor(0, 1);

        assertThat(Machine.physicalCores(cpuinfo)).isEqualTo(2);
    }

    @Test
    void coresOfTwoSocketsAreCountedApart() {
        assertThat(Machine.physicalCores(processor(0, 0) + processor(1, 0))).isEqualTo(2);
    }

    @Test
    void aWishForThreadsIsKeptWithinTheMachine() {
        assertThat(Machine.threads(1)).isEqualTo(1);
        assertThat(Machine.threads(10_000)).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(Machine.threads(0)).isBetween(1, 8);
    }
}
