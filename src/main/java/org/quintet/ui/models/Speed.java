package org.quintet.ui.models;

/// How fast some work goes and when it will be done, smoothed over some seconds.
final class Speed {
    private static final double SMOOTHING_SECONDS = 4;

    private long lastNanos;
    private long lastDone = -1;
    private double perSecond;

    /// The work is this far at this time.
    void at(long done, long nanos) {
        if (lastDone < 0 || done < lastDone) {
            lastDone = done;
            lastNanos = nanos;
            perSecond = 0;
            return;
        }
        double seconds = (nanos - lastNanos) / 1e9;
        if (seconds < 0.2) {
            return;
        }
        double now = (done - lastDone) / seconds;
        double weight = perSecond == 0 ? 1 : 1 - Math.exp(-seconds / SMOOTHING_SECONDS);
        perSecond += weight * (now - perSecond);
        lastDone = done;
        lastNanos = nanos;
    }

    /// Units a second; 0 while unknown.
    double perSecond() {
        return perSecond;
    }

    /// Seconds left; -1 while unknown.
    long secondsLeft(long total) {
        return perSecond <= 0 || total < 0 ? -1 : Math.round((total - lastDone) / perSecond);
    }
}
