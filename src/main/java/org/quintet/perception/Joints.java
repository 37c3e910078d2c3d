package org.quintet.perception;

import org.jspecify.annotations.Nullable;
import org.quintet.core.Evidence.Posture;

/// The 17 joints of a person in a square: `y, x, score` each, in fractions, in the order of COCO.
/// Says how the person holds himself only where all joints needed are sure.
@SuppressWarnings("ArrayRecordComponent") // values of one pose, shared with nobody
record Joints(float[] values) {
    private static final int NOSE = 0;
    private static final int LEFT_EYE = 1;
    private static final int SHOULDERS = 5;
    private static final int ELBOWS = 7;
    private static final int WRISTS = 9;
    private static final int HIPS = 11;
    private static final int KNEES = 13;
    private static final int ANKLES = 15;
    private static final double SURE = 0.3;
    private static final double SURE_WRIST = 0.45;
    private static final double OVERHEAD = 0.25;
    private static final double STRAIGHT = 155;
    private static final double BENT = 120;

    /// The posture, or null where it is not clear.
    @Nullable Posture posture() {
        if (!sure(SHOULDERS, SURE)) {
            return null;
        }
        if (areArmsRaised()) {
            return Posture.ARMS_RAISED;
        }
        if (!sure(HIPS, SURE)) {
            return null;
        }
        double torsoX = middleX(HIPS) - middleX(SHOULDERS);
        double torsoY = middleY(HIPS) - middleY(SHOULDERS);
        double torso = Math.hypot(torsoX, torsoY);
        double lean = Math.toDegrees(Math.atan2(Math.abs(torsoX), torsoY));
        if (!sure(KNEES, SURE)) {
            return null;
        }
        if (lean > 65 && lean < 115) {
            double reach = Math.abs(middleX(KNEES) - middleX(HIPS));
            double drop = middleY(KNEES) - middleY(HIPS);
            return reach > drop ? Posture.LYING : null;
        }
        return lean < 35 && sure(ANKLES, SURE) ? upright(torso) : null;
    }

    /// Whether both hands are well above the head, at the ends of arms that lead up to them: hands
    /// at the face, and wrists guessed where the picture ends, are not.
    private boolean areArmsRaised() {
        double shoulders = Math.abs(x(SHOULDERS) - x(SHOULDERS + 1));
        double lowest = Math.max(y(WRISTS), y(WRISTS + 1));
        return sure(WRISTS, SURE_WRIST)
                && sure(ELBOWS, SURE)
                && score(NOSE) >= SURE
                && score(LEFT_EYE) >= SURE
                && y(WRISTS) < y(ELBOWS)
                && y(WRISTS + 1) < y(ELBOWS + 1)
                && lowest < y(LEFT_EYE) - OVERHEAD * shoulders;
    }

    private @Nullable Posture upright(double torso) {
        double thigh = middleY(KNEES) - middleY(HIPS);
        double shin = middleY(ANKLES) - middleY(KNEES);
        double straighter = Math.max(kneeAngle(0), kneeAngle(1));
        double other = Math.min(kneeAngle(0), kneeAngle(1));
        if (thigh > 0.55 * torso && shin > 0.5 * torso && straighter > STRAIGHT && other > BENT) {
            return Posture.STANDING;
        }
        boolean bothBent = straighter < BENT;
        return bothBent && thigh < 0.5 * torso && shin > 0.35 * torso ? Posture.SITTING : null;
    }

    private double kneeAngle(int side) {
        double thighX = x(HIPS + side) - x(KNEES + side);
        double thighY = y(HIPS + side) - y(KNEES + side);
        double shinX = x(ANKLES + side) - x(KNEES + side);
        double shinY = y(ANKLES + side) - y(KNEES + side);
        double cosine =
                (thighX * shinX + thighY * shinY)
                        / (Math.hypot(thighX, thighY) * Math.hypot(shinX, shinY) + 1e-9);
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }

    private boolean sure(int pair, double least) {
        return score(pair) >= least && score(pair + 1) >= least;
    }

    private double middleX(int pair) {
        return (x(pair) + x(pair + 1)) / 2;
    }

    private double middleY(int pair) {
        return (y(pair) + y(pair + 1)) / 2;
    }

    private double y(int joint) {
        return values[3 * joint];
    }

    private double x(int joint) {
        return values[3 * joint + 1];
    }

    private double score(int joint) {
        return values[3 * joint + 2];
    }
}
