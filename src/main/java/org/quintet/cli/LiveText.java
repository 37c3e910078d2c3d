package org.quintet.cli;

import java.io.PrintStream;

/// Text on a screen that grows and may be replaced. Used by one thread at a time.
final class LiveText {
    /// Where the screen does not tell its width, the narrowest usual one: too many rows counted
    /// would eat what stands above.
    private static final int WIDTH = 80;

    private static final String ERASE_BELOW = "\r\u001b[J";

    private final PrintStream out;
    private String shown = "";

    LiveText(PrintStream out) {
        this.out = out;
    }

    /// Adds to the end.
    synchronized void add(String more) {
        write(more);
        shown += more;
    }

    /// Shows this text in place of the one before.
    synchronized void show(String text) {
        if (text.startsWith(shown)) {
            write(text.substring(shown.length()));
        } else {
            int up = rows(shown) - 1;
            write((up > 0 ? "\u001b[" + up + "A" : "") + ERASE_BELOW + text);
        }
        shown = text;
    }

    /// Ends the last line.
    synchronized void end() {
        if (!shown.isEmpty() && !shown.endsWith("\n")) {
            out.println();
        }
    }

    private void write(String text) {
        out.print(text);
        out.flush();
    }

    /// Rows a text takes on the screen.
    static int rows(String text) {
        int rows = 0;
        for (String line : text.split("\n", -1)) {
            int columns = line.codePoints().map(LiveText::columns).sum();
            rows += Math.max(1, (columns + WIDTH - 1) / WIDTH);
        }
        return rows;
    }

    /// Chinese characters and emoji take two columns.
    private static int columns(int codePoint) {
        return Character.isIdeographic(codePoint)
                        || (codePoint >= 0x3000 && codePoint <= 0x30ff)
                        || (codePoint >= 0xff00 && codePoint <= 0xff60)
                        || codePoint >= 0x1f300
                ? 2
                : 1;
    }
}
