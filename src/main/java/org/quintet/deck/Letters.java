package org.quintet.deck;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quintet.illustration.Typeface;

/// How wide texts are, and where their lines end. Widths are sums of the letters' own, which is
/// exact here since the font knows no kerning, and are kept. Thread-safe.
final class Letters {
    /// Stands for a letter that the font lacks.
    static final int LACKING = '□';

    /// Space between a Chinese letter and a Latin one, in parts of the size of letters.
    static final double GAP = 0.16;

    private static final double UNIT_SIZE = 1000;

    /// Superscripts and Subscripts, a block of Unicode that the font has not all of.
    private static final int FIRST_RAISED = 0x2070;

    private static final int FIRST_LOWERED = 0x2080;
    private static final int LAST_LOWERED = 0x209f;

    /// Size and rise of such letters, in parts of the size of others.
    private static final double SMALL = 0.64;

    private static final double RAISED = 0.36;
    private static final double LOWERED = -0.14;

    private final Typeface typeface;
    private final float[] regular = new float[0x10000];
    private final float[] strong = new float[0x10000];

    Letters(Typeface typeface) {
        this.typeface = typeface;
        // A race of two threads writes the same number twice, which is harmless.
        Arrays.fill(regular, Float.NaN);
        Arrays.fill(strong, Float.NaN);
    }

    Typeface typeface() {
        return typeface;
    }

    /// Width of a line in units; the spaces at its end do not count.
    ///
    /// @param size in units
    double width(String text, double size, boolean bold) {
        double sum = 0;
        int before = -1;
        String line = text.stripTrailing();
        for (int i = 0; i < line.length(); i += Character.charCount(before)) {
            int letter = line.codePointAt(i);
            if (before >= 0 && Script.gap(before, letter)) {
                sum += GAP;
            }
            sum += advance(letter, bold);
            before = letter;
        }
        return sum * size;
    }

    /// Letters drawn in one go.
    ///
    /// @param x from the start of the line, in units
    /// @param bold whether the bold font has them
    /// @param size in units
    /// @param rise above the foot of the line, in units
    record Stretch(String text, double x, boolean bold, double size, double rise) {}

    /// The parts of a line: one ends at a thin gap, at a raised or lowered letter, and where
    /// another weight of the font has to do. A letter that no weight has is shown as `□`.
    List<Stretch> stretches(String line, double size, boolean bold) {
        List<Stretch> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double start = 0;
        double x = 0;
        int before = -1;
        boolean weight = bold;
        for (int letter : line.codePoints().toArray()) {
            int small = covers(letter, false) ? -1 : small(letter);
            int shown = small >= 0 ? small : covers(letter, false) ? letter : LACKING;
            boolean heavy = bold && covers(shown, true);
            boolean gap = before >= 0 && Script.gap(before, letter);
            if (!text.isEmpty() && (gap || heavy != weight || small >= 0)) {
                all.add(new Stretch(text.toString(), start, weight, size, 0));
                text.setLength(0);
            }
            x += gap ? GAP * size : 0;
            if (small >= 0) {
                double rise = size * (letter >= FIRST_LOWERED ? LOWERED : RAISED);
                all.add(new Stretch(Character.toString(small), x, heavy, size * SMALL, rise));
            } else {
                if (text.isEmpty()) {
                    start = x;
                    weight = heavy;
                }
                text.appendCodePoint(shown);
            }
            x += advance(letter, bold) * size;
            before = letter;
        }
        if (!text.isEmpty()) {
            all.add(new Stretch(text.toString(), start, weight, size, 0));
        }
        return all;
    }

    /// The plain letter of a raised or lowered one, as in CO₂; -1 for any other.
    private static int small(int letter) {
        if (letter < FIRST_RAISED || letter > LAST_LOWERED) {
            return -1;
        }
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        return plain.codePointAt(0) == letter ? -1 : plain.codePointAt(0);
    }

    private boolean covers(int letter, boolean bold) {
        return typeface.covers(Character.toString(letter), bold);
    }

    private double advance(int letter, boolean bold) {
        if (letter > 0xffff) {
            return measured(letter, bold);
        }
        float[] kept = bold ? strong : regular;
        float known = kept[letter];
        if (Float.isNaN(known)) {
            known = (float) measured(letter, bold);
            kept[letter] = known;
        }
        return known;
    }

    private double measured(int letter, boolean bold) {
        int small = covers(letter, false) ? -1 : small(letter);
        if (small >= 0) {
            return SMALL * measured(small, bold);
        }
        int shown = covers(letter, false) ? letter : LACKING;
        return typeface.width(Character.toString(shown), UNIT_SIZE, bold) / UNIT_SIZE;
    }

    /// The lines of a text. Ends a line at a space, after a hyphen or slash, and between Chinese
    /// letters, but never before closing or after opening punctuation; a word longer than a line is
    /// cut. Never empty.
    ///
    /// @param size in units
    /// @param width of a line in units
    List<String> lines(String text, double size, boolean bold, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String cluster : clusters(text)) {
            if (!line.isEmpty() && width(line + cluster, size, bold) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            String rest = line.isEmpty() ? cluster.stripLeading() : cluster;
            while (line.isEmpty() && width(rest, size, bold) > width) {
                int cut = fitting(rest, size, bold, width);
                if (cut == rest.length()) {
                    break;
                }
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /// Width of the longest stretch that no line may end in.
    ///
    /// @param size in units
    double longest(String text, double size, boolean bold) {
        return clusters(text).stream()
                .mapToDouble(cluster -> width(cluster, size, bold))
                .max()
                .orElse(0);
    }

    /// How much of a word fits, at least one letter.
    private int fitting(String word, double size, boolean bold, double width) {
        double sum = 0;
        int end = 0;
        int before = -1;
        while (end < word.length()) {
            int letter = word.codePointAt(end);
            sum += before >= 0 && Script.gap(before, letter) ? GAP : 0;
            sum += advance(letter, bold);
            if (end > 0 && sum * size > width) {
                break;
            }
            end += Character.charCount(letter);
            before = letter;
        }
        return end;
    }

    /// Stretches that no line may end in.
    static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        StringBuilder cluster = new StringBuilder();
        int before = -1;
        for (int letter : text.codePoints().toArray()) {
            if (before >= 0 && mayEnd(before, letter)) {
                clusters.add(cluster.toString());
                cluster.setLength(0);
            }
            cluster.appendCodePoint(letter);
            before = letter;
        }
        if (!cluster.isEmpty()) {
            clusters.add(cluster.toString());
        }
        return clusters;
    }

    private static boolean mayEnd(int before, int after) {
        if (Character.isWhitespace(after) || Script.opening(before)) {
            return false;
        }
        if (Character.isWhitespace(before)) {
            return !Script.closing(after) || after < 0x80;
        }
        if (Script.closing(after)) {
            return false;
        }
        if (Script.ideographic(before) || Script.ideographic(after)) {
            return true;
        }
        boolean joint = before == '-' || before == '/' || before == '‐' || before == '—';
        return joint && Character.isLetter(after);
    }
}
