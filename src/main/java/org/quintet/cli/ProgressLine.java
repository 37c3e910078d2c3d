package org.quintet.cli;

import java.util.Locale;
import java.util.MissingResourceException;
import org.quintet.core.Progress;

/// Shows how far some work is: a bar on a screen, else a line for each tenth of a step.
/// Thread-safe.
final class ProgressLine implements Progress, AutoCloseable {
    private static final int BAR = 24;
    private static final int TENTHS = 10;
    private static final int PERCENT = 100;
    private static final double MB = 1e6;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Session session;
    private String step = "";
    private long tenth = -1;
    private long drawn;
    private boolean open;

    ProgressLine(Session session) {
        this.session = session;
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        boolean fresh = !what.equals(step);
        step = what;
        if (session.terminal().errIsScreen()) {
            draw(done, total, fresh);
        } else {
            list(done, total, fresh);
        }
    }

    private void draw(long done, long total, boolean fresh) {
        long now = System.nanoTime();
        if (!fresh && done < total && now - drawn < PAUSE_NANOS) {
            return;
        }
        drawn = now;
        int filled = total > 0 ? Math.clamp(BAR * done / total, 0, BAR) : 0;
        String bar = "#".repeat(filled) + "-".repeat(BAR - filled);
        session.terminal()
                .err()
                .print("\r\u001b[K" + label() + " [" + bar + "] " + far(done, total));
        session.terminal().err().flush();
        open = true;
    }

    private void list(long done, long total, boolean fresh) {
        long now = total > 0 ? Math.clamp(TENTHS * done / total, 0, TENTHS) : 0;
        if (fresh || now > tenth) {
            tenth = now;
            session.terminal().err().println(label() + " " + far(done, total));
        }
    }

    private String label() {
        try {
            return session.text(step);
        } catch (MissingResourceException _) {
            return step; // a step without words must not end the work
        }
    }

    private static String far(long done, long total) {
        if (total <= 0) {
            return "";
        }
        String percent = PERCENT * done / total + " %";
        return total < MB
                ? percent
                : percent + String.format(Locale.ROOT, " (%.0f/%.0f MB)", done / MB, total / MB);
    }

    /// Ends the line of the bar.
    @Override
    public synchronized void close() {
        if (open) {
            session.terminal().err().println();
        }
    }
}
