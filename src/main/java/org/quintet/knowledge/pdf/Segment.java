package org.quintet.knowledge.pdf;

import java.util.List;

/// Words of one line without a wide gap between them: a line of a column, or a cell of a table.
/// Immutable.
///
/// @param words from left to right as they stand, at least one
record Segment(List<Word> words) {
    /// Copies the list.
    Segment {
        words = List.copyOf(words);
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.stream().mapToDouble(Word::right).max().orElseThrow();
    }

    double width() {
        return right() - left();
    }

    double base() {
        return main().base();
    }

    double size() {
        return main().size();
    }

    boolean bold() {
        return words.stream().allMatch(Word::bold);
    }

    /// The largest: others may be set as exponents.
    private Word main() {
        Word main = words.getFirst();
        for (Word word : words) {
            if (word.size() > main.size() + 0.1) {
                main = word;
            }
        }
        return main;
    }

    /// How many letters; signs of Chinese are twice as wide and count two.
    int length() {
        return words.stream()
                .flatMapToInt(word -> word.text().codePoints())
                .map(letter -> Letters.isDense(letter) ? 2 : 1)
                .sum();
    }

    /// What it says.
    String text() {
        boolean leftward = words.stream().allMatch(word -> Bidi.isLeftward(word.text()));
        StringBuilder text = new StringBuilder();
        for (Word word : leftward ? words.reversed() : words) {
            text.append(Letters.between(text, word.text())).append(word.text());
        }
        return text.toString();
    }
}
