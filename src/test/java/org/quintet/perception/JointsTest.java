package org.quintet.perception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.core.Evidence.Posture;

class JointsTest {
    /// x, y of nose, shoulders, wrists, hips, knees, ankles; eyes and elbows follow from them.
    private static Joints joints(double score, double[]... points) {
        int[] places = {0, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16};
        float[] values = new float[51];
        for (int i = 0; i < places.length; i++) {
            values[3 * places[i]] = (float) points[i][1];
            values[3 * places[i] + 1] = (float) points[i][0];
            values[3 * places[i] + 2] = (float) score;
        }
        for (int eye = 1; eye < 5; eye++) {
            values[3 * eye] = values[0] - 0.02f;
            values[3 * eye + 1] = values[1];
            values[3 * eye + 2] = (float) score;
        }
        for (int side = 0; side < 2; side++) {
            for (int axis = 0; axis < 2; axis++) {
                float shoulder = values[3 * (5 + side) + axis];
                float wrist = values[3 * (9 + side) + axis];
                values[3 * (7 + side) + axis] = (shoulder + wrist) / 2;
            }
            values[3 * (7 + side) + 2] = (float) score;
        }
        return new Joints(values);
    }

    private static double[] at(double x, double y) {
        return new double[] {x, y};
    }

    private static Joints upright(double score, double wristHeight) {
        return joints(
                score,
                at(0.5, 0.15),
                at(0.55, 0.28),
                at(0.45, 0.28),
                at(0.6, wristHeight),
                at(0.4, wristHeight),
                at(0.53, 0.52),
                at(0.47, 0.52),
                at(0.53, 0.7),
                at(0.47, 0.7),
                at(0.53, 0.9),
                at(0.47, 0.9));
    }

    @Test
    void straightLegsUnderAnUprightBodyStand() {
        assertThat(upright(0.6, 0.5).posture()).isEqualTo(Posture.STANDING);
    }

    @Test
    void wristsAboveTheEyesAreRaisedArms() {
        assertThat(upright(0.6, 0.05).posture()).isEqualTo(Posture.ARMS_RAISED);
    }

    @Test
    void handsAtTheFaceAreNoRaisedArms() {
        assertThat(upright(0.6, 0.12).posture()).isEqualTo(Posture.STANDING);
    }

    @Test
    void kneesAtTheHeightOfTheHipsSit() {
        Joints sitting =
                joints(
                        0.6,
                        at(0.4, 0.2),
                        at(0.42, 0.32),
                        at(0.38, 0.32),
                        at(0.5, 0.5),
                        at(0.5, 0.5),
                        at(0.42, 0.6),
                        at(0.38, 0.6),
                        at(0.62, 0.63),
                        at(0.58, 0.63),
                        at(0.62, 0.85),
                        at(0.58, 0.85));
        assertThat(sitting.posture()).isEqualTo(Posture.SITTING);
    }

    @Test
    void aLevelBodyLies() {
        Joints lying =
                joints(
                        0.6,
                        at(0.1, 0.5),
                        at(0.2, 0.48),
                        at(0.2, 0.55),
                        at(0.35, 0.6),
                        at(0.35, 0.6),
                        at(0.5, 0.5),
                        at(0.5, 0.55),
                        at(0.7, 0.5),
                        at(0.7, 0.55),
                        at(0.9, 0.5),
                        at(0.9, 0.55));
        assertThat(lying.posture()).isEqualTo(Posture.LYING);
    }

    @Test
    void unsureJointsSayNothing() {
        assertThat(upright(0.2, 0.5).posture()).isNull();
        assertThat(upright(0.2, 0.05).posture()).isNull();
    }
}
