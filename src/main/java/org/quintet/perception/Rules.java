package org.quintet.perception;

import java.util.ArrayList;
import java.util.List;
import org.quintet.media.Bitmap;

/// Long straight lines along rows and columns: rules of tables, axes, borders of panels.
///
/// @param horizontal from the top
/// @param vertical from the left
record Rules(List<Rule> horizontal, List<Rule> vertical) {
    private static final int CONTRAST = 16;
    private static final double LONG = 0.3;
    private static final int GAP = 2;
    private static final double SAME_RULE = 0.012;
    private static final double SAME_END = 0.02;
    private static final double AXIS = 0.4;
    private static final int LONGEST_LOOKED_AT = 1600;

    /// A line.
    ///
    /// @param at its place across its direction, 0 to 1
    /// @param start its beginning, 0 to 1
    /// @param end its end, 0 to 1
    record Rule(double at, double start, double end) {
        double length() {
            return end - start;
        }
    }

    /// Finds the rules of a picture.
    static Rules of(Bitmap picture) {
        int w = picture.width();
        int h = picture.height();
        int step = Math.max(1, Math.max(w, h) / LONGEST_LOOKED_AT);
        return new Rules(find(picture, h, w, 3 * w, 3, step), find(picture, w, h, 3, 3 * w, step));
    }

    /// @param across how many lines there are, `acrossStride` bytes apart
    /// @param along how many pixels a line has, `alongStride` bytes apart
    private static List<Rule> find(
            Bitmap picture, int across, int along, int acrossStride, int alongStride, int step) {
        List<Rule> rules = new ArrayList<>();
        for (int line = 0; line + 1 < across; line++) {
            int start = -1;
            int last = -1;
            int bestStart = 0;
            int bestEnd = 0;
            for (int i = 0; i < along; i += step) {
                int at = line * acrossStride + i * alongStride;
                if (contrast(picture.rgb(), at, at + acrossStride) < CONTRAST) {
                    continue;
                }
                if (start < 0 || i - last > GAP * step) {
                    start = i;
                }
                last = i;
                if (last - start > bestEnd - bestStart) {
                    bestStart = start;
                    bestEnd = last;
                }
            }
            if (bestEnd - bestStart >= LONG * along) {
                add(
                        rules,
                        new Rule(
                                (line + 1.0) / across,
                                (double) bestStart / along,
                                (double) bestEnd / along));
            }
        }
        return List.copyOf(rules);
    }

    /// Both edges of one stroke are one rule; the longer one stays.
    private static void add(List<Rule> rules, Rule rule) {
        if (!rules.isEmpty() && rule.at - rules.getLast().at < SAME_RULE) {
            Rule known = rules.removeLast();
            rules.add(known.length() >= rule.length() ? known : rule);
            return;
        }
        rules.add(rule);
    }

    private static int contrast(byte[] rgb, int a, int b) {
        int most = 0;
        for (int c = 0; c < 3; c++) {
            most = Math.max(most, Math.abs((rgb[a + c] & 0xff) - (rgb[b + c] & 0xff)));
        }
        return most;
    }

    /// The most lines of one direction that begin and end together, as those of a grid do.
    static int together(List<Rule> rules) {
        int most = 0;
        for (Rule rule : rules) {
            int count = 0;
            for (Rule other : rules) {
                if (Math.abs(rule.start - other.start) < SAME_END
                        && Math.abs(rule.end - other.end) < SAME_END) {
                    count++;
                }
            }
            most = Math.max(most, count);
        }
        return most;
    }

    /// Whether a vertical and a horizontal line meet at their ends below and to the left, as the
    /// axes of a chart do.
    boolean hasAxes() {
        return vertical.stream().anyMatch(v -> horizontal.stream().anyMatch(h -> areAxes(h, v)));
    }

    private static boolean areAxes(Rule h, Rule v) {
        return Math.abs(v.at - h.start) < SAME_END
                && Math.abs(v.end - h.at) < SAME_END
                && h.at > 0.5
                && h.at < 1 - SAME_END
                && v.at < 0.5
                && v.at > SAME_END
                && Math.min(h.length(), v.length()) > AXIS;
    }
}
