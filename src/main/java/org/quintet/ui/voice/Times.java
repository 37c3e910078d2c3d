package org.quintet.ui.voice;

import java.util.Locale;

/// Times in a sound as players show them.
final class Times {
    private Times() {}

    /// Such as 0:03, 12:41 or 1:02:09.
    static String clock(double seconds) {
        long whole = Math.max(0, (long) seconds);
        long hours = whole / 3600;
        long minutes = whole / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
    }
}
