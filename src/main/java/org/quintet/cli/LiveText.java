package org.quintet.cli;

import java.io.PrintStream;

/// Text on a screen that grows and may be replaced. Used by one thread at a time.
final class LiveText {
    private static final String ERASE_BELOW = "\r\u001b[J";

    private final PrintStream out;
    private final int width;
    private String shown = "";

    /// @param width columns of the screen
    LiveText(PrintStream out, int width) {
        this.out = out;
        this.width = width;
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
            int up = rows(shown, width) - 1;
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

    /// Rows a text takes on a screen of so many columns.
    static int rows(String text, int width) {
        int rows = 0;
        for (String line : text.split("\n", -1)) {
            int columns = line.codePoints().map(LiveText::columns).sum();
            rows += Math.max(1, (columns + width - 1) / width);
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
