package org.quintet.knowledge.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes paragraphs, items and tables of lines. For one thread.
final class Composer {
    /// Letters of one size differ no more than this, in points.
    private static final double SAME_SIZE = 0.6;

    /// A line further below than this, in distances of lines, begins a paragraph.
    private static final double NEXT = 1.25;

    /// A first line is moved in by more than this, in letter sizes.
    private static final double INDENT = 0.8;

    /// A line that leaves more than this of the width is the last of a paragraph.
    private static final double SHORT = 0.3;

    private static final double USUAL_LEADING = 1.3;

    private static final Pattern ITEM =
            Pattern.compile(
                    "(?:[-–—*•·●○▪■◦‣∙➢✓\\uF0B7\\uF0A7]|[(（]?(?<number>\\d{1,3})[.)）、．])(?:\\s+|(?<=[、．）•·●▪■]))(?<words>\\S.*)");

    /// An entry of a table of contents.
    private static final Pattern LEADER =
            Pattern.compile(".*(?:\\.\\s?){5,}\\s*\\d+|.*…{2,}\\s*\\d+");

    private final Vocabulary vocabulary;
    private final double body;
    private final List<Piece> pieces = new ArrayList<>();

    /// What is being put together.
    ///
    /// @param edge right edge of the column it stands in
    record Piece(
            StringBuilder text,
            Line first,
            Line last,
            double edge,
            int lines,
            boolean item,
            List<List<String>> rows) {}

    /// @param body size of most letters
    Composer(Vocabulary vocabulary, double body) {
        this.vocabulary = vocabulary;
        this.body = body;
    }

    /// All that was put together.
    List<Piece> pieces() {
        return pieces;
    }

    /// Goes on with lines that stand below each other.
    void add(List<Line> column) {
        List<Line> lines =
                column.stream().filter(line -> !LEADER.matcher(line.text()).matches()).toList();
        if (lines.isEmpty()) {
            return;
        }
        double left = lines.stream().mapToDouble(Line::left).min().orElseThrow();
        double right = lines.stream().mapToDouble(Line::right).max().orElseThrow();
        double leading = leading(lines);
        Line above = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<Grid.Found> table = Grid.at(lines, i);
            if (table.isPresent()) {
                i += table.get().lines() - 1;
                pieces.add(
                        new Piece(
                                new StringBuilder(),
                                line,
                                lines.get(i),
                                right,
                                table.get().lines(),
                                false,
                                table.get().rows()));
                above = lines.get(i);
                continue;
            }
            String text = line.text();
            Matcher item = ITEM.matcher(text);
            String number = item.matches() ? item.group("number") : null;
            if (item.matches() && !(number != null && isTitle(line))) {
                String mark = number == null ? "- " : number + ". ";
                begin(mark + item.group("words"), line, right, true);
            } else if (goesOn(line, above, left, right, leading)) {
                goOn(line, right);
            } else {
                begin(text, line, right, false);
            }
            above = line;
        }
    }

    /// Whether a line looks as headings do.
    private boolean isTitle(Line line) {
        return line.bold() || line.size() > body + SAME_SIZE;
    }

    private void begin(String text, Line line, double edge, boolean item) {
        pieces.add(new Piece(new StringBuilder(text), line, line, edge, 1, item, List.of()));
    }

    private void goOn(Line line, double edge) {
        Piece piece = pieces.removeLast();
        vocabulary.join(piece.text, line.text());
        pieces.add(
                new Piece(
                        piece.text,
                        piece.first,
                        line,
                        edge,
                        piece.lines + 1,
                        piece.item,
                        List.of()));
    }

    /// @param above the line above in the same column; null at its top
    private boolean goesOn(
            Line line, @Nullable Line above, double left, double right, double leading) {
        if (pieces.isEmpty() || !pieces.getLast().rows.isEmpty()) {
            return false;
        }
        Piece piece = pieces.getLast();
        Line before = piece.last;
        if (Math.abs(before.size() - line.size()) > SAME_SIZE) {
            return false;
        }
        boolean ended = Letters.endsSentence(piece.text);
        if (above == null) {
            return !ended
                    && !isTitle(line)
                    && !isTitle(before)
                    && !leavesRoom(before, piece.edge, line)
                    && beginsWithin(line.text());
        }
        boolean room = leavesRoom(before, right, line);
        if (!before.equals(above)
                || line.base() - before.base() > NEXT * leading
                || (before.bold() != line.bold() && room)) {
            return false;
        }
        if (piece.item) {
            return line.left() > piece.first.left() + INDENT * line.size() || !room;
        }
        if (line.left() > before.left() + INDENT * line.size()
                && line.left() > left + INDENT * line.size()) {
            return isTitle(line);
        }
        return !room || (!ended && right - before.right() < SHORT * (right - left));
    }

    /// Whether the first word of the next line would have fitted, so that a line ends by intention.
    private static boolean leavesRoom(Line line, double edge, Line next) {
        Word first = next.segments().getFirst().words().getFirst();
        boolean dense = Letters.isDense(first.text().codePointAt(0));
        double word = dense ? 2 * next.size() : first.right() - first.left() + 0.4 * next.size();
        return line.right() + word < edge;
    }

    private static boolean beginsWithin(String text) {
        int first = text.codePointAt(0);
        return Character.isLowerCase(first) || Character.isDigit(first) || Letters.isDense(first);
    }

    /// The usual distance between lines.
    private static double leading(List<Line> lines) {
        double[] gaps = new double[lines.size() - 1];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).base() - lines.get(i - 1).base();
            boolean same = Math.abs(lines.get(i).size() - lines.get(i - 1).size()) < SAME_SIZE;
            if (same && gap < 2 * lines.get(i).size()) {
                gaps[count++] = gap;
            }
        }
        if (count == 0) {
            return USUAL_LEADING * lines.getFirst().size();
        }
        Arrays.sort(gaps, 0, count);
        return gaps[count / 2];
    }
}
