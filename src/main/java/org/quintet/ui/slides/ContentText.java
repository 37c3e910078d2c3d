package org.quintet.ui.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quintet.core.deck.Content;
import org.quintet.core.deck.Content.Chart;
import org.quintet.core.deck.Content.Comparison;
import org.quintet.core.deck.Content.Quiz;
import org.quintet.core.deck.Content.Table;
import org.quintet.core.deck.Content.Timeline;
import org.quintet.core.deck.Slide.Point;

/// The points and contents of a slide as lines of plain text to be edited, and back.
///
/// A point is a line. Of a timeline, a line is a moment, `1953 | what`; of a table and a chart, a
/// row, `a | b | c`; of a comparison, `# heading` and a line a point; of a quiz, `? question`, `-
/// option`, `* right option`, `= why`.
final class ContentText {
    private static final String BAR = " | ";

    private ContentText() {}

    /// Points, a line each.
    static String points(List<Point> points) {
        return points.stream().map(Point::text).collect(Collectors.joining("\n"));
    }

    /// Lines as points. A line that stood there before keeps its passage; so does a line that was
    /// changed while their number stayed.
    static List<Point> points(String text, List<Point> before) {
        List<String> lines = lines(text);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Optional<Point> same =
                    before.stream().filter(each -> each.text().equals(line)).findFirst();
            int source =
                    same.map(Point::source)
                            .orElse(
                                    lines.size() == before.size()
                                            ? before.get(i).source()
                                            : Point.NONE);
            points.add(new Point(line, source));
        }
        return points;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// Contents as text; empty for none.
    static String write(Content content) {
        return switch (content) {
            case Content.None _ -> "";
            case Comparison(Comparison.Side left, Comparison.Side right) ->
                    side(left) + "\n" + side(right);
            case Timeline(List<Timeline.Moment> moments) ->
                    moments.stream()
                            .map(each -> each.when() + BAR + each.what())
                            .collect(Collectors.joining("\n"));
            case Chart chart -> chart(chart);
            case Table(List<String> header, List<List<String>> rows) -> {
                List<String> all = new ArrayList<>(List.of(String.join(BAR, header)));
                rows.forEach(row -> all.add(String.join(BAR, row)));
                yield String.join("\n", all);
            }
            case Quiz(List<Quiz.Question> questions) ->
                    questions.stream().map(ContentText::question).collect(Collectors.joining("\n"));
        };
    }

    private static String side(Comparison.Side side) {
        return "# "
                + side.heading()
                + (side.points().isEmpty() ? "" : "\n" + points(side.points()));
    }

    private static String chart(Chart chart) {
        List<String> lines = new ArrayList<>();
        // A category without a name would be taken for a line of names.
        if (chart.categories().contains("")
                || chart.series().stream().anyMatch(each -> !each.name().isEmpty())) {
            lines.add(
                    BAR.strip()
                            + " "
                            + chart.series().stream()
                                    .map(Chart.Series::name)
                                    .collect(Collectors.joining(BAR)));
        }
        for (int i = 0; i < chart.categories().size(); i++) {
            int at = i;
            lines.add(
                    chart.categories().get(i)
                            + BAR
                            + chart.series().stream()
                                    .map(each -> number(each.values().get(at)))
                                    .collect(Collectors.joining(BAR)));
        }
        return String.join("\n", lines);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String question(Quiz.Question question) {
        StringBuilder out = new StringBuilder("? " + question.text());
        for (int i = 0; i < question.options().size(); i++) {
            out.append('\n')
                    .append(i == question.answer() ? "* " : "- ")
                    .append(question.options().get(i));
        }
        if (!question.why().isEmpty()) {
            out.append("\n= ").append(question.why());
        }
        return out.toString();
    }

    /// Text as contents of the same kind; empty where it can't be read as such.
    static Optional<Content> read(String text, Content before) {
        List<String> lines = lines(text);
        return switch (before) {
            case Content.None none -> Optional.of(none);
            case Comparison comparison -> comparison(lines, comparison);
            case Timeline timeline -> timeline(lines, timeline);
            case Chart chart -> chart(lines, chart);
            case Table _ -> table(lines);
            case Quiz _ -> quiz(lines);
        };
    }

    private static Optional<Content> comparison(List<String> lines, Comparison before) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#")) {
                heads.add(i);
            }
        }
        if (heads.size() != 2 || heads.getFirst() != 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Comparison(
                        side(lines.subList(0, heads.get(1)), before.left()),
                        side(lines.subList(heads.get(1), lines.size()), before.right())));
    }

    private static Comparison.Side side(List<String> lines, Comparison.Side before) {
        return new Comparison.Side(
                lines.getFirst().substring(1).strip(),
                points(String.join("\n", lines.subList(1, lines.size())), before.points()));
    }

    private static Optional<Content> timeline(List<String> lines, Timeline before) {
        List<Timeline.Moment> moments = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.size() != 2) {
                return Optional.empty();
            }
            int source =
                    i < before.moments().size() && lines.size() == before.moments().size()
                            ? before.moments().get(i).source()
                            : Point.NONE;
            moments.add(new Timeline.Moment(cells.get(0), cells.get(1), source));
        }
        return moments.isEmpty() ? Optional.empty() : Optional.of(new Timeline(moments));
    }

    private static Optional<Content> chart(List<String> lines, Chart before) {
        List<String> names = List.of();
        List<String> rows = lines;
        if (!lines.isEmpty() && lines.getFirst().startsWith("|")) {
            List<String> head = cells(lines.getFirst());
            names = head.subList(1, head.size());
            rows = lines.subList(1, lines.size());
        }
        List<String> categories = new ArrayList<>();
        List<List<Double>> columns = new ArrayList<>();
        for (String row : rows) {
            List<String> cells = cells(row);
            if (cells.size() < 2 || (!columns.isEmpty() && cells.size() != columns.size() + 1)) {
                return Optional.empty();
            }
            categories.add(cells.getFirst());
            for (int i = 1; i < cells.size(); i++) {
                if (columns.size() < i) {
                    columns.add(new ArrayList<>());
                }
                double value;
                try {
                    value = Double.parseDouble(cells.get(i).replace('−', '-'));
                } catch (NumberFormatException _) {
                    return Optional.empty();
                }
                if (!Double.isFinite(value)) {
                    return Optional.empty();
                }
                columns.get(i - 1).add(value);
            }
        }
        if (columns.isEmpty() || (!names.isEmpty() && names.size() != columns.size())) {
            return Optional.empty();
        }
        List<Chart.Series> series = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            series.add(new Chart.Series(names.isEmpty() ? "" : names.get(i), columns.get(i)));
        }
        return Optional.of(
                new Chart(before.form(), before.unit(), categories, series, before.example()));
    }

    private static Optional<Content> table(List<String> lines) {
        List<List<String>> rows = lines.stream().map(ContentText::cells).toList();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != rows.getFirst().size())) {
            return Optional.empty();
        }
        return Optional.of(new Table(rows.getFirst(), rows.subList(1, rows.size())));
    }

    // A bar at the end leaves an empty last cell, as in a table whose last column is empty.
    private static List<String> cells(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private static Optional<Content> quiz(List<String> lines) {
        List<Quiz.Question> questions = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && !asks(lines.get(end))) {
                end++;
            }
            Optional<Quiz.Question> question = question(lines.subList(at, end));
            if (question.isEmpty()) {
                return Optional.empty();
            }
            questions.add(question.get());
            at = end;
        }
        return questions.isEmpty() ? Optional.empty() : Optional.of(new Quiz(questions));
    }

    private static boolean asks(String line) {
        return line.startsWith("?") || line.startsWith("？");
    }

    private static Optional<Quiz.Question> question(List<String> lines) {
        List<String> options = new ArrayList<>();
        int answer = -1;
        String why = "";
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.substring(1).strip();
            switch (line.charAt(0)) {
                case '*' -> {
                    answer = options.size();
                    options.add(rest);
                }
                case '-' -> options.add(rest);
                case '=' -> why = rest;
                default -> {
                    return Optional.empty();
                }
            }
        }
        boolean whole = asks(lines.getFirst()) && options.size() >= 2 && options.size() <= 4;
        return whole && answer >= 0
                ? Optional.of(
                        new Quiz.Question(
                                lines.getFirst().substring(1).strip(), options, answer, why))
                : Optional.empty();
    }
}
