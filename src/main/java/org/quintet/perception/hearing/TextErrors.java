package org.quintet.perception.hearing;

import java.util.List;
import java.util.Locale;

/// How far what was written is from what was said: words put in, left out or mistaken, or
/// characters of languages without spaces. Case and punctuation do not count.
///
/// @param errors how many
/// @param units words or characters that were said
public record TextErrors(int errors, int units) {
    /// Compares two texts.
    public static TextErrors between(String said, String written) {
        List<String> right = units(said);
        List<String> told = units(written);
        int[] costs = new int[told.size() + 1];
        for (int j = 0; j < costs.length; j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= right.size(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j < costs.length; j++) {
                int same = diagonal + (right.get(i - 1).equals(told.get(j - 1)) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(same, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return new TextErrors(costs[told.size()], right.size());
    }

    /// Both together.
    public TextErrors plus(TextErrors other) {
        return new TextErrors(errors + other.errors, units + other.units);
    }

    /// Errors for each unit; 0 where nothing was said.
    public double rate() {
        return units == 0 ? 0 : (double) errors / units;
    }

    private static List<String> units(String text) {
        StringBuilder spaced = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(
                        c -> {
                            if (Character.isLetterOrDigit(c)) {
                                boolean alone = WordCut.isUnspaced(c);
                                spaced.append(alone ? " " : "")
                                        .appendCodePoint(c)
                                        .append(alone ? " " : "");
                            } else if (Character.isWhitespace(c) || c == '-') {
                                spaced.append(' ');
                            }
                        });
        return spaced.toString().isBlank()
                ? List.of()
                : List.of(spaced.toString().strip().split(" +"));
    }
}
