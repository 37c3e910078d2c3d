package org.quintet.ui.markdown;

import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;

/// Marks the sentence of an answer that is being spoken. What is spoken may differ from what is
/// written in its white space; a sentence that is not found is not marked.
final class SpokenMark {
    private final Parent area;
    private String sentence = "";
    private int index = -1;
    private int lastBlock;
    private int lastEnd;

    SpokenMark(Parent area) {
        this.area = area;
    }

    void at(int newIndex, String newSentence) {
        if (newIndex < index) {
            lastBlock = 0;
            lastEnd = 0;
        }
        index = newIndex;
        sentence = newSentence.strip();
        show(true);
    }

    void clear() {
        sentence = "";
        index = -1;
        lastBlock = 0;
        lastEnd = 0;
        blocks().forEach(block -> block.speak(0, 0));
    }

    /// Shows it again on blocks that took the place of others.
    void again() {
        if (!sentence.isEmpty()) {
            show(false);
        }
    }

    private void show(boolean next) {
        List<TextBlock> blocks = blocks();
        blocks.forEach(block -> block.speak(0, 0));
        for (int i = Math.min(lastBlock, blocks.size()); i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            int from = i == lastBlock && next ? lastEnd : 0;
            int start = find(block.plain(), from);
            if (start >= 0) {
                int end = Math.min(block.plain().length(), start + sentence.length());
                block.speak(start, end);
                lastBlock = i;
                lastEnd = next ? end : Math.max(lastEnd, end);
                return;
            }
        }
    }

    private int find(String plain, int from) {
        int exact = plain.indexOf(sentence, from);
        return exact >= 0
                ? exact
                : plain.toLowerCase(Locale.ROOT).indexOf(sentence.toLowerCase(Locale.ROOT), from);
    }

    private List<TextBlock> blocks() {
        return TextBlock.in(area);
    }
}
