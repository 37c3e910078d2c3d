package org.quintet.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.quintet.core.Mention;

/// A text under construction that remembers what its words rest on. For one thread.
final class Prose {
    private final StringBuilder text = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();
    private int sentence;

    /// Adds words that rest on nothing.
    Prose add(String words) {
        text.append(words);
        return this;
    }

    /// Adds words that rest on findings.
    Prose add(String words, List<Integer> evidence) {
        int start = text.length();
        text.append(words);
        for (int index : evidence) {
            if (index >= 0) {
                mentions.add(new Mention(start, text.length(), index));
            }
        }
        return this;
    }

    /// Adds items with commas between them and another joint before the last.
    <T> Prose list(List<T> items, String comma, String and, Consumer<T> item) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                text.append(i == items.size() - 1 ? and : comma);
            }
            item.accept(items.get(i));
        }
        return this;
    }

    /// Ends the sentence: its first letter becomes a capital, and the stop follows.
    Prose end(String stop) {
        if (text.length() > sentence) {
            text.setCharAt(sentence, Character.toUpperCase(text.charAt(sentence)));
            text.append(stop);
        }
        sentence = text.length();
        return this;
    }

    /// Begins a sentence: a gap follows an earlier one.
    Prose begin(String gap) {
        if (!text.isEmpty()) {
            text.append(gap);
        }
        sentence = text.length();
        return this;
    }

    /// The text.
    Told told() {
        return new Told(
                text.toString(),
                mentions.stream()
                        .sorted(
                                Comparator.comparingInt(Mention::start)
                                        .thenComparingInt(Mention::end)
                                        .thenComparingInt(Mention::evidence))
                        .distinct()
                        .toList());
    }
}
