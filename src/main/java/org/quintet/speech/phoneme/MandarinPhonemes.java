package org.quintet.speech.phoneme;

import java.util.List;
import java.util.stream.Collectors;

/// Phonemes of Chinese in characters: words, their tones beside each other, syllables. Immutable
/// and thread-safe.
final class MandarinPhonemes {
    private final MandarinWords words = new MandarinWords();

    /// The phonemes of a run of Chinese characters; a space between words.
    String say(String text) {
        return syllables(text).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.stream().map(Syllables::phonemes).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    /// The syllables of each word, with the tones they are spoken with.
    List<List<String>> syllables(String text) {
        return ToneSandhi.apply(words.cut(text));
    }
}
