package org.quintet.task.deck;

import java.util.List;
import org.quintet.task.deck.Material.Sentence;

/// What one slide takes from the source. Immutable.
///
/// @param title of the heading it stands under; empty where it has none of its own
/// @param sentences in the order of the source
record Section(String title, List<Sentence> sentences) {
    Section {
        sentences = List.copyOf(sentences);
    }

    /// Its passages, each once, in order.
    List<Integer> sources() {
        return sentences.stream().map(Sentence::source).distinct().toList();
    }

    /// The texts of its sentences.
    List<String> texts() {
        return sentences.stream().map(Sentence::text).toList();
    }
}
