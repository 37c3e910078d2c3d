package org.quintet.illustration.scene;

import java.util.List;
import org.quintet.illustration.Typeface;
import org.quintet.illustration.Wrap;

/// Finds the size at which labels fit. For one thread.
final class Lettering {
    /// Smallest letters: still read from the last row when the picture is half a slide.
    static final double SMALLEST = 16;

    /// Only so that no word has to be cut.
    private static final double LEAST = 12;

    static final double LEADING = 1.25;

    private static final double STEP = 2;
    private static final double NARROWER = 0.94;

    private final Typeface typeface;
    private final Wrap wrap;

    Lettering(Typeface typeface) {
        this.typeface = typeface;
        this.wrap = new Wrap(typeface);
    }

    /// A label without characters that the font does not have.
    String shown(String label) {
        StringBuilder shown = new StringBuilder();
        Labels.plain(label)
                .codePoints()
                .filter(c -> typeface.covers(Character.toString(c), false))
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    /// The largest size, not above `most`, at which a text fits without a cut word; the smallest
    /// where none does.
    double size(String text, double width, double height, double most) {
        for (double size = most; size > SMALLEST; size -= STEP) {
            if (fits(text, size, width, height)) {
                return size;
            }
        }
        double size = SMALLEST;
        while (size > LEAST && cuts(text, size, width)) {
            size--;
        }
        return size;
    }

    private boolean fits(String text, double size, double width, double height) {
        return !cuts(text, size, width)
                && wrap.lines(text, size, true, width, Integer.MAX_VALUE).size() * size * LEADING
                        <= height;
    }

    /// Whether a word is wider than a line.
    private boolean cuts(String text, double size, double width) {
        for (String word : text.split(" ", -1)) {
            if (!isChinese(word) && wrap.measure(word, size, true) > width) {
                return true;
            }
        }
        return false;
    }

    /// The lines of a text at a size, about equally long; what does not fit is left out behind an
    /// ellipsis.
    List<String> lines(String text, double size, double width, double height) {
        int most = Math.max(1, (int) (height / (size * LEADING)));
        List<String> lines = wrap.lines(text, size, true, width, Integer.MAX_VALUE);
        if (lines.size() > most) {
            return wrap.lines(text, size, true, width, most);
        }
        double narrow = width * NARROWER;
        while (lines.size() > 1 && !cuts(text, size, narrow)) {
            List<String> equal = wrap.lines(text, size, true, narrow, Integer.MAX_VALUE);
            if (equal.size() > lines.size()) {
                break;
            }
            lines = equal;
            narrow *= NARROWER;
        }
        return lines;
    }

    double width(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> wrap.measure(line, size, true)).max().orElse(0);
    }

    private static boolean isChinese(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }
}
