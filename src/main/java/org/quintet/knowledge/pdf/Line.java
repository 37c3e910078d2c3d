package org.quintet.knowledge.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// What stands side by side. Immutable.
///
/// @param segments from left to right, at least one
record Line(List<Segment> segments) {
    /// A gap wider than this, in letter sizes, may be the one between columns.
    private static final double GAP = 0.9;

    private static final Pattern MARK =
            Pattern.compile("[-–—*•·●○▪■◦‣∙➢✓]|[(（]?[\\dA-Za-z]{1,3}[.)）、．]");

    /// Copies the list.
    Line {
        segments = List.copyOf(segments);
    }

    /// Puts words into lines from the top to the bottom.
    static List<Line> of(List<Word> words) {
        List<Word> down = new ArrayList<>(words);
        down.sort(Comparator.comparingDouble(Word::base).thenComparingDouble(Word::left));
        List<Line> lines = new ArrayList<>();
        while (!down.isEmpty()) {
            Word first = down.getFirst();
            List<Word> line = new ArrayList<>();
            down.removeIf(
                    word -> {
                        boolean shares = word.base() <= first.bottom() && word.sharesLine(first);
                        if (shares) {
                            line.add(word);
                        }
                        return shares;
                    });
            lines.add(of(line, GAP));
        }
        return lines;
    }

    private static Line of(List<Word> words, double gap) {
        words.sort(Comparator.comparingDouble(Word::left));
        List<Segment> segments = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        for (Word word : words) {
            if (!open.isEmpty()
                    && word.left() - open.getLast().right()
                            > gap * Math.min(word.size(), open.getLast().size())
                    && !isMark(open)) {
                segments.add(new Segment(open));
                open.clear();
            }
            open.add(word);
        }
        segments.add(new Segment(open));
        return new Line(segments);
    }

    /// The mark of a list belongs to what follows it, however far away that is.
    private static boolean isMark(List<Word> words) {
        return words.size() == 1 && MARK.matcher(words.getFirst().text().strip()).matches();
    }

    double left() {
        return segments.getFirst().left();
    }

    double right() {
        return segments.stream().mapToDouble(Segment::right).max().orElseThrow();
    }

    double base() {
        return largest().base();
    }

    double size() {
        return largest().size();
    }

    boolean bold() {
        return segments.stream().allMatch(Segment::bold);
    }

    private Segment largest() {
        return segments.stream().max(Comparator.comparingDouble(Segment::size)).orElseThrow();
    }

    /// What it says, its gaps taken for blanks.
    String text() {
        return new Segment(segments.stream().flatMap(s -> s.words().stream()).toList())
                .text()
                .strip();
    }
}
