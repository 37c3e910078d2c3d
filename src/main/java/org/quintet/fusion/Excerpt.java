package org.quintet.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Chooses what to quote of a text.
final class Excerpt {
    private static final int SHORT_LINES = 10;
    private static final int SHORT_CHARACTERS = 320;
    private static final int BEGINNING_LINES = 2;
    private static final int LINE = 80;
    private static final int UNSURE = 2;
    private static final String MARK = " (?)";
    private static final String CHINESE_MARKS = "，。、；：？！）（《》【】‘’";

    private Excerpt() {}

    /// A line to quote, perhaps cut.
    record Quote(int evidence, String text, Certainty certainty) {}

    /// Whether a text is short enough to be quoted whole.
    static boolean isShort(List<Facts.Line> lines) {
        return lines.size() <= SHORT_LINES
                && lines.stream().mapToInt(line -> line.text().length()).sum() <= SHORT_CHARACTERS;
    }

    /// All lines.
    static List<Quote> whole(List<Facts.Line> lines) {
        return lines.stream().map(line -> quote(line, Integer.MAX_VALUE)).toList();
    }

    /// All lines of a short text, the beginning of a long one.
    static List<Quote> most(List<Facts.Line> lines) {
        return isShort(lines) ? whole(lines) : beginning(lines);
    }

    /// The first lines; an ellipsis marks what is left out.
    static List<Quote> beginning(List<Facts.Line> lines) {
        List<Quote> quotes = new ArrayList<>();
        for (Facts.Line line : lines.subList(0, Math.min(BEGINNING_LINES, lines.size()))) {
            quotes.add(quote(line, LINE));
        }
        Quote last = quotes.getLast();
        if (lines.size() > quotes.size() && !last.text().endsWith("…")) {
            quotes.set(
                    quotes.size() - 1,
                    new Quote(last.evidence(), last.text() + " …", last.certainty()));
        }
        return quotes;
    }

    /// The quotations that are sure.
    static List<Quote> sure(List<Quote> quotes) {
        return quotes.stream().filter(q -> q.certainty() == Certainty.SURE).toList();
    }

    /// The few first of those that are not.
    static List<Quote> unsure(List<Quote> quotes) {
        return quotes.stream().filter(q -> q.certainty() != Certainty.SURE).limit(UNSURE).toList();
    }

    /// Adds lines as one text in quotation marks, each resting on its own finding.
    static void join(Prose prose, List<Quote> quotes) {
        prose.add("“");
        for (int i = 0; i < quotes.size(); i++) {
            prose.add(i > 0 && isGap(quotes.get(i - 1).text(), quotes.get(i).text()) ? " " : "");
            prose.add(quotes.get(i).text(), List.of(quotes.get(i).evidence()));
        }
        prose.add("”");
    }

    /// Whether a blank belongs between two lines: Chinese is written without.
    private static boolean isGap(String before, String after) {
        return !(isChinese(before.codePointBefore(before.length()))
                && isChinese(after.codePointAt(0)));
    }

    private static boolean isChinese(int codePoint) {
        return Character.isIdeographic(codePoint) || CHINESE_MARKS.indexOf(codePoint) >= 0;
    }

    /// All lines below each other as one quotation of Markdown; beside sure ones, the others are
    /// marked, and a note says what the mark means.
    static String block(List<Facts.Line> lines, String note) {
        boolean sure = lines.stream().anyMatch(line -> line.certainty() == Certainty.SURE);
        boolean mixed = sure && lines.stream().anyMatch(line -> line.certainty() != Certainty.SURE);
        return lines.stream()
                .map(
                        line ->
                                "> "
                                        + line.text()
                                        + (mixed && line.certainty() != Certainty.SURE ? MARK : ""))
                .collect(Collectors.joining("  \n", "", mixed ? "\n\n" + note : ""));
    }

    private static Quote quote(Facts.Line line, int most) {
        String text = line.text().replace('“', '‘').replace('”', '’');
        return new Quote(line.evidence(), cut(text, most), line.certainty());
    }

    /// Cuts a text at a word's end, or anywhere where it has no gaps.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        if (end < most / 2) {
            end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
