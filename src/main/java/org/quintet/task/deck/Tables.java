package org.quintet.task.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.task.deck.Material.Sentence;

/// Reads the tables of a source: as a chart where a column holds numbers, else as a table.
/// Stateless.
final class Tables {
    private static final Pattern CELL = Pattern.compile(" *\\| *");
    private static final Pattern VALUE =
            Pattern.compile(
                    "[约≈~]?\\s*(-?\\d{1,3}(?:,\\d{3})+|-?\\d+(?:\\.\\d+)?)\\s*([^\\d\\s]{0,8})");
    private static final Pattern UNIT = Pattern.compile("[(（]([^()（）]{1,12})[)）]\\s*$");
    private static final Pattern YEAR = Pattern.compile("(?:1\\d{3}|20\\d{2})年?");
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 5;

    /// The first table of a section.
    Optional<Content> of(Section section) {
        List<List<String>> rows = rows(section);
        if (rows.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        Optional<Content> chart = chart(rows);
        return chart.isPresent()
                ? chart
                : Optional.of(
                        new Content.Table(
                                rows.getFirst(),
                                rows.subList(1, Math.min(rows.size(), MOST_ROWS + 1))));
    }

    private static List<List<String>> rows(Section section) {
        List<List<String>> rows = new ArrayList<>();
        for (Sentence each : section.sentences()) {
            if (!each.row()) {
                continue;
            }
            List<String> cells = List.of(CELL.split(each.text().strip(), -1));
            boolean fits =
                    rows.isEmpty()
                            ? cells.size() >= 2 && cells.size() <= MOST_COLUMNS
                            : cells.size() == rows.getFirst().size();
            if (fits) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /// The first column of numbers in one unit over the first column.
    private Optional<Content> chart(List<List<String>> rows) {
        List<String> header = rows.getFirst();
        List<List<String>> body = rows.subList(1, rows.size());
        if (body.size() < FEWEST_ROWS - 1 || body.size() > MOST_ROWS || header.size() > 3) {
            return Optional.empty();
        }
        List<Chart.Series> series = new ArrayList<>();
        String unit = "";
        for (int column = 1; column < header.size(); column++) {
            List<Double> values = new ArrayList<>();
            for (List<String> row : body) {
                Matcher value = VALUE.matcher(row.get(column).strip());
                if (!value.matches()) {
                    return Optional.empty();
                }
                if (!series.isEmpty() && !unit.equals(value.group(2))) {
                    return Optional.empty();
                }
                unit = value.group(2);
                values.add(Double.parseDouble(value.group(1).replace(",", "")));
            }
            series.add(
                    new Chart.Series(
                            UNIT.matcher(header.get(column)).replaceFirst("").strip(), values));
        }
        Matcher named = UNIT.matcher(header.get(1));
        List<String> categories = body.stream().map(row -> row.getFirst().strip()).toList();
        boolean years = categories.stream().allMatch(each -> YEAR.matcher(each).matches());
        return Optional.of(
                new Chart(
                        years ? Chart.Form.LINE : Chart.Form.COLUMNS,
                        unit.isEmpty() && named.find() ? named.group(1) : unit,
                        categories,
                        series,
                        false));
    }
}
