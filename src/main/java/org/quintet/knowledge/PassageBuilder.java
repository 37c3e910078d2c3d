package org.quintet.knowledge;

import java.util.ArrayList;
import java.util.List;

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

    PassageBuilder(String file) {
        this.file = file;
    }

    /// A heading begins; what follows lies under it.
    ///
    /// @param level 1 for the outermost
    void heading(int level, String words) {
        flush();
        while (!levels.isEmpty() && levels.getLast() >= level) {
            levels.removeLast();
            headings.removeLast();
        }
        levels.add(level);
        headings.add(words.strip());
    }

    /// A paragraph, or one item of a list with its mark.
    ///
    /// @param item whether it goes on with a list, which is kept together where it fits
    void block(String words, boolean item) {
        String block = words.strip();
        while (!block.isEmpty()) {
            if (!text.isEmpty() && text.length() + block.length() > LONGEST) {
                flush();
            }
            int end = block.length() <= LONGEST ? block.length() : cut(block);
            text.append(text.isEmpty() ? "" : item ? "\n" : "\n\n").append(block, 0, end);
            block = block.substring(end).strip();
        }
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
