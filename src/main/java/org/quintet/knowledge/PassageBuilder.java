package org.quintet.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;

/// Gathers the blocks of a file under its headings, and cuts what is too long between blocks. For
/// one thread.
final class PassageBuilder {
    /// About a screen of text; what a reader takes in and a small decoder's prompt holds.
    private static final int LONGEST = 1600;

    private static final String BETWEEN = " › ";

    private final String file;
    private final List<Passage> passages = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int letters;

    PassageBuilder(String file) {
        this.file = file;
    }

    /// A heading begins; what follows lies under it.
    ///
    /// @param level 1 for the outermost, 0 for the title of the whole
    /// @param words empty where it only ends what was before
    /// @throws QuintetException where the file holds more text than is read
    void heading(int level, String words) {
        String heading = clean(words).strip();
        flush();
        while (!levels.isEmpty() && levels.getLast() >= level) {
            levels.removeLast();
            headings.removeLast();
        }
        if (!heading.isEmpty()) {
            levels.add(level);
            headings.add(heading);
        }
    }

    /// A paragraph, or one item of a list with its mark.
    ///
    /// @param item whether it goes on with a list, which is kept together where it fits
    /// @throws QuintetException where the file holds more text than is read
    void block(String words, boolean item) {
        String block = clean(words).strip();
        while (!block.isEmpty()) {
            if (!text.isEmpty() && text.length() + block.length() > LONGEST) {
                flush();
            }
            int end = block.length() <= LONGEST ? block.length() : cut(block);
            text.append(text.isEmpty() ? "" : item ? "\n" : "\n\n").append(block, 0, end);
            block = block.substring(end).strip();
        }
    }

    /// A table as rows of Markdown; the first row comes again where it is cut.
    ///
    /// @param rows cells, not always the same number in each
    /// @throws QuintetException where the file holds more text than is read
    void table(List<? extends List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns < 2) {
            rows.forEach(row -> row.forEach(cell -> block(cell, false)));
            return;
        }
        List<String> lines =
                rows.stream()
                        .filter(row -> !row.stream().allMatch(String::isBlank))
                        .map(row -> MarkdownRows.row(row, columns))
                        .toList();
        if (lines.isEmpty()) {
            return;
        }
        String head = lines.getFirst() + "\n" + MarkdownRows.rule(columns);
        StringBuilder table = new StringBuilder(head);
        for (String line : lines.subList(1, lines.size())) {
            if (table.length() + 1 + line.length() > LONGEST && table.length() > head.length()) {
                block(table.toString(), false);
                table = new StringBuilder(head);
            }
            table.append('\n').append(line);
        }
        block(table.toString(), false);
    }

    private String clean(String words) {
        letters += words.length();
        if (letters > Limits.LETTERS) {
            throw new QuintetException(Kind.FAILED, "knowledge.tooLong", file, Limits.LETTERS);
        }
        return Cleaning.of(words);
    }

    /// Where a text that is too long is cut: after a sentence, else after a word, else anywhere.
    private static int cut(String block) {
        for (int i = LONGEST; i > LONGEST / 2; i--) {
            if ("。！？.!?\n".indexOf(block.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        int blank = block.lastIndexOf(' ', LONGEST);
        if (blank > LONGEST / 2) {
            return blank;
        }
        return Character.isHighSurrogate(block.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private void flush() {
        if (!text.isEmpty()) {
            passages.add(new Passage(file, String.join(BETWEEN, headings), text.toString()));
            text.setLength(0);
        }
    }

    /// All passages.
    List<Passage> passages() {
        flush();
        return passages;
    }
}
