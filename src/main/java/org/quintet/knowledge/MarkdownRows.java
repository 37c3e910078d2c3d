package org.quintet.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/// Rows of tables in Markdown. Thread-safe.
final class MarkdownRows {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern RULE = Pattern.compile("\\|(?: --- \\|)+");

    private MarkdownRows() {}

    /// A row such as `| a | b |`.
    static String row(List<String> cells, int columns) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            String cell = i < cells.size() ? BLANKS.matcher(cells.get(i)).replaceAll(" ") : "";
            row.append(' ').append(cell.strip().replace("|", "\\|")).append(" |");
        }
        return row.toString();
    }

    /// The line below the first row.
    static String rule(int columns) {
        return "|" + " --- |".repeat(columns);
    }

    /// Whether a line is one that [#rule] makes.
    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }
}
